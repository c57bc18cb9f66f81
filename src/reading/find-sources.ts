import { join, resolve } from 'node:path'
import { isDynamicPattern } from 'tinyglobby'
import { type Issue, issueOf } from '../record/index.js'
import { caseFileName, readCase } from './case.js'
import { type FileSystem, nodeFileSystem, readOne, readStandardInput, reasonOf } from './file-system.js'
import { type SourceFile, defaultMaxBytes } from './source.js'

export const isSource = (found: SourceFile | Issue): found is SourceFile => 'bytes' in found

export interface FindOptions {
  /** Larger files are an issue; in bytes, 64 MiB unless given. */
  readonly maxBytes?: number | undefined
  /** Files to pass over, such as an index that lies beside the reports. */
  readonly except?: readonly string[] | undefined
}

/**
 * The files behind paths, one at a time, in the order of the paths and sorted by name within a folder or pattern;
 * a file found twice comes once. A path is a file, a folder (read with all its folders), a glob pattern, or `-` for
 * standard input. In folders and patterns hidden files, READMEs, YAML files and a case's actor files are passed
 * over. What can't be read is an issue (`file-missing`, `file-unreadable`, `folder-unreadable`, `file-too-large`)
 * in its place, and the rest goes on.
 */
export async function* findSources(
  paths: readonly string[],
  files: FileSystem = nodeFileSystem,
  { maxBytes = defaultMaxBytes, except = [] }: FindOptions = {},
): AsyncGenerator<SourceFile | Issue, void, undefined> {
  const seen = new Set(await Promise.all(except.map((path) => placeOf(path, files))))
  for await (const found of pathsBehind(paths, files)) {
    if (typeof found !== 'string') {
      yield found
      continue
    }
    const place = await placeOf(found, files)
    if (seen.has(place)) continue
    seen.add(place)
    yield found === '-' ? await readStandardInput(files, maxBytes) : await readOne(found, files, maxBytes)
  }
}

/** Where a file really is; of one that can't be followed, where its path says. */
async function placeOf(path: string, files: FileSystem): Promise<string> {
  return path === '-' ? path : resolve(await files.real(path).catch(() => path))
}

type Found = AsyncGenerator<string | Issue, void, undefined>

async function* pathsBehind(paths: readonly string[], files: FileSystem): Found {
  const folders = new Set<string>()
  for (const path of paths) {
    const kind = path === '-' ? 'file' : await kindOf(path, files)
    if (kind === 'folder') yield* inFolder(path, files, folders)
    else if (kind === null && isDynamicPattern(path)) yield* matching(path, files)
    else yield path
  }
}

async function* inFolder(folder: string, files: FileSystem, folders: Set<string>): Found {
  let names: string[]
  try {
    const real = await files.real(folder)
    if (folders.has(real)) return
    folders.add(real)
    names = await files.list(folder)
  } catch (error) {
    yield issueOf('folder-unreadable', folder, `The folder can't be read: ${reasonOf(error)}.`)
    return
  }
  const actorFiles = names.includes(caseFileName) ? await actorFilesOf(folder, files) : []
  for (const name of names.filter(mayBeReport).sort()) {
    const path = join(folder, name)
    if (actorFiles.includes(path)) continue
    if ((await kindOf(path, files)) === 'folder') yield* inFolder(path, files, folders)
    else yield path
  }
}

async function* matching(pattern: string, files: FileSystem): Found {
  try {
    const matches = (await files.glob(pattern)).filter((path) => mayBeReport(path.split('/').at(-1) ?? path))
    if (matches.length === 0) yield issueOf('file-missing', pattern, 'No file matches this pattern.')
    yield* matches.sort()
  } catch (error) {
    yield issueOf('folder-unreadable', pattern, `The pattern can't be followed: ${reasonOf(error)}.`)
  }
}

/** What stands at a path. What can't even be looked at counts as a file: reading it will say why. */
async function kindOf(path: string, files: FileSystem): Promise<'file' | 'folder' | 'other' | null> {
  return files.look(path).then(
    (found) => found?.kind ?? null,
    () => 'file',
  )
}

const mayBeReport = (name: string): boolean =>
  !name.startsWith('.') && !/\.ya?ml$/i.test(name) && !/^readme(\.md|\.txt)?$/i.test(name)

/** A case names the files that tell of actors; its own faults are told by whoever loads it. */
async function actorFilesOf(folder: string, files: FileSystem): Promise<string[]> {
  const source = await readOne(join(folder, caseFileName), files)
  const actors = isSource(source) ? (readCase(source).case?.actors ?? []) : []
  return actors.map((name) => join(folder, name))
}
