import { shared } from '../words.js'
import { type Prepared, tellingHashes } from './prepared.js'

/** Another report of the outlet, and the day it was learned of. */
export interface Holder {
  readonly id: string
  readonly learned: string
}

/** A line is the outlet's when this many other stories of its hold it. */
export const enoughStories = 2
/** The holders of a line that are looked at, earliest first: later ones can't change what earlier ones settled. */
export const holdersAsked = 12

/** What is asked about an outlet's reports: the earliest holders of a line, and a report's text. */
export interface OutletLines {
  /** The first `holdersAsked` reports of the outlet that hold the line, by day learned, then id. */
  holders(line: number): readonly Holder[]
  text(report: string): Prepared | null
}

/**
 * The lines of a report that its outlet repeats in other stories (plugs, notices, bylines, footers), each with the day
 * from which that is known: the day on which the second other story with it was learned of. A new version of the report
 * is no other story, though it repeats its lines.
 */
export function repeatedLines(text: Prepared, outlet: OutletLines): Map<number, string> {
  const others = new Map<string, boolean>()
  const isOther = (id: string): boolean => {
    const other = others.has(id) ? null : outlet.text(id)
    const is = others.get(id) ?? (other !== null && isOtherStory(text, other))
    others.set(id, is)
    return is
  }
  const since = new Map<number, string>()
  for (const { hash } of text.lines) {
    const holders = outlet.holders(hash)
    if (since.has(hash) || holders.length <= enoughStories) continue
    let stories = 0
    const enough = holders.find(({ id }) => id !== text.report.id && isOther(id) && ++stories >= enoughStories)
    if (enough !== undefined) since.set(hash, enough.learned)
  }
  return since
}

/** Beyond the lines in common, each must have so many words … */
const fewestOfItsOwn = 12
/** … and these must not be told by the same words. */
const likeWords = 0.35

function isOtherStory(one: Prepared, other: Prepared): boolean {
  const [a, b] = [restOf(one, other), restOf(other, one)]
  if (a.size < fewestOfItsOwn || b.size < fewestOfItsOwn) return false
  const [small, large] = a.words.size < b.words.size ? [a.words, b.words] : [b.words, a.words]
  return shared(small, large) < likeWords * small.size
}

/** What a text has in lines that the other hasn't. */
function restOf(text: Prepared, other: Prepared): { size: number; words: Set<number> } {
  const both = new Set(other.lines.map(({ hash }) => hash))
  const words = new Set<number>()
  let size = 0
  for (const line of text.lines) {
    if (both.has(line.hash)) continue
    size += line.size
    for (const word of tellingHashes(text, line.first, line.first + line.size)) words.add(word)
  }
  return { size, words }
}
