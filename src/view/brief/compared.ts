import type { Brief, Sentence } from './shape.js'

/** How a sentence came about since the earlier brief: not told at all then, or told otherwise. */
export type Change = 'new' | 'changed'

export interface Compared {
  /** The sentences that are not as they were; all others are. */
  readonly changes: ReadonlyMap<Sentence, Change>
  /** What the earlier brief told and this one doesn't, with the section in which it stood. */
  readonly gone: readonly { readonly section: string; readonly text: string }[]
}

interface Told {
  readonly sentence: Sentence
  readonly section: string
}

/**
 * What a brief tells otherwise than an earlier one of the same period. A sentence is the same where section, text and
 * quote are; it is changed where one that is no longer told rests on an entry that it rests on, too, or where it
 * stands in the summary, which has no other counterpart.
 */
export function comparedWith(now: Brief, then: Brief): Compared {
  const [told, before] = [toldIn(now), toldIn(then)]
  const known = new Set(before.map(keyOf))
  const kept = new Set(told.map(keyOf))
  const leftOut = before.filter((one) => !kept.has(keyOf(one)))
  const changes = new Map<Sentence, Change>()
  const replaced = new Set<Told>()
  for (const one of told) {
    if (known.has(keyOf(one))) continue
    const earlier = leftOut.filter((other) => other.section === one.section && isSameMatter(one, other))
    for (const other of earlier) replaced.add(other)
    changes.set(one.sentence, earlier.length > 0 ? 'changed' : 'new')
  }
  const titles = new Map(then.sections.map(({ id, title }) => [id as string, title]))
  const gone = leftOut.filter((one) => one.section !== 'standing' && !replaced.has(one))
  return {
    changes,
    gone: gone.map(({ section, sentence }) => ({ section: titles.get(section) ?? section, text: sentence.text })),
  }
}

const toldIn = ({ sections }: Brief): Told[] =>
  sections.flatMap(({ id, groups }) =>
    groups.flatMap(({ sentences }) => sentences.map((sentence) => ({ section: id, sentence }))),
  )

const keyOf = ({ section, sentence: { text, quote } }: Told): string => `${section}\n${text}\n${quote ?? ''}`

const isSameMatter = ({ section, sentence }: Told, other: Told): boolean =>
  section === 'standing' || sentence.entries.some((id) => other.sentence.entries.includes(id))
