import { z } from 'zod'
import { type Issue, issueOf } from '../record/index.js'
import { decode } from './decode.js'
import { type FileSystem, nodeFileSystem, readOne } from './file-system.js'
import { isObject, parseJson } from './json-text.js'
import { type Metadata, metadataSchema } from './metadata.js'
import { keepValid } from './shape.js'
import type { SourceFile } from './source.js'

/** Metadata by file name, as told by lines of `{"file": "a.txt", "published"?, "title"?, …}`. */
export type ReportIndex = ReadonlyMap<string, Metadata>

const lineSchema = z.object({ file: z.string().min(1), ...metadataSchema.shape })

export interface LoadedIndex {
  readonly index: ReportIndex
  readonly issues: readonly Issue[]
}

/** Reads an index from a file; a missing or unreadable one is an issue. */
export async function loadIndex(path: string, files: FileSystem = nodeFileSystem): Promise<LoadedIndex> {
  const source = await readOne(path, files)
  return 'bytes' in source ? readIndex(source) : { index: new Map(), issues: [source] }
}

/** Reads an index; every line that is wrong is an issue `index-broken`, the others count. */
export function readIndex({ path, bytes }: SourceFile): LoadedIndex {
  const index = new Map<string, Metadata>()
  const issues: Issue[] = []
  decode(bytes)
    .text.split('\n')
    .forEach((text, at) => {
      if (text.trim() === '') return
      const complain = (reason: string): void => {
        issues.push(issueOf('index-broken', path, `This line of the index can't be used: ${reason}.`, { line: at + 1 }))
      }
      const parsed = parseJson(text)
      if (!parsed.ok) return complain(parsed.reason)
      if (!isObject(parsed.value)) return complain('it is no JSON object')
      const { value, faults } = keepValid(lineSchema, parsed.value)
      for (const { reason } of faults) complain(reason)
      if (value === null) return
      const { file, ...metadata } = value
      if (index.has(segments(file).join('/'))) return complain(`"${file}" was named before, and the first line counts`)
      index.set(segments(file).join('/'), metadata)
    })
  return { index, issues }
}

/** What the index tells of a file: its line names the file's path, or an end of it, or a longer path that ends so. */
export function lookUp(index: ReportIndex, path: string): Metadata | null {
  const wanted = segments(path).join('/')
  const exact = index.get(wanted)
  if (exact) return exact
  const matches = [...index.keys()].filter(
    (name) => `/${wanted}`.endsWith(`/${name}`) || `/${name}`.endsWith(`/${wanted}`),
  )
  const closest = matches.sort((one, other) => other.length - one.length || (one < other ? -1 : 1))[0]
  return closest === undefined ? null : (index.get(closest) ?? null)
}

const segments = (path: string): string[] => path.split(/[/\\]/).filter((step) => step !== '' && step !== '.')
