import { type YamlFault, readYamlMapping } from '../yaml-mapping.js'
import { type Metadata, metadataSchema } from '../metadata.js'

/** Front matter with the text that follows it. Lines of faults count from 1 in the file. */
export interface FrontMatter {
  readonly metadata: Metadata
  readonly faults: readonly YamlFault[]
  /** Offset at which the text begins: right after the line break that ends the closing `---`. */
  readonly end: number
}

const opening = /^---[ \t]*\r?\n/
const closing = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|(?![^]))/gm
/** In UTF-16 code units; nobody writes more, and YAML takes long over much. */
const longest = 65_536
const keyLine = /^[ \t]*[a-z_]+[ \t]*:/i

/** The front matter at the head of a text, or null when it has none: a `---` over running words is no front matter. */
export function frontMatterOf(text: string): FrontMatter | null {
  const first = opening.exec(text)?.[0]
  if (first === undefined) return null
  closing.lastIndex = first.length
  const last = closing.exec(text.slice(0, longest))
  if (last === null) {
    if (!keyLine.test(text.slice(first.length, first.length + 200))) return null
    return { metadata: {}, faults: [{ line: 1, reason: 'it has no closing `---`' }], end: 0 }
  }
  const yaml = readYamlMapping(text.slice(first.length, last.index), metadataSchema)
  if (!yaml.isMapping) return null
  const faults = yaml.faults.map(({ line, reason }) => ({ line: line + 1, reason }))
  return { metadata: yaml.value ?? {}, faults, end: last.index + last[0].length }
}
