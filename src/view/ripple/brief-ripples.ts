import type { LedgerEntry } from '../../ledger/ledger.js'
import type { Brief, Sentence } from '../brief.js'

/** A sentence of the brief that rests on what is taken away. */
export interface BriefRipple {
  readonly section: string
  readonly text: string
  /** `falls`: nothing is left to tell it; `changes`: it reads otherwise; `stays`: others tell the same. */
  readonly fate: 'falls' | 'changes' | 'stays'
  /** How it reads without what is taken away; null where it falls. */
  readonly after: string | null
}

/** Every sentence of the brief that cites one of the entries, and those that read otherwise without them. */
export function briefRipples(
  before: Brief,
  after: Brief,
  ids: ReadonlySet<string>,
  gone: readonly LedgerEntry[],
): BriefRipple[] {
  const reports = new Set(gone.map(({ report }) => report.id))
  const citing = new Set(before.references.flatMap(({ number, report }) => (reports.has(report.id) ? [number] : [])))
  return before.sections.flatMap((section) => {
    const left = after.sections.find(({ id }) => id === section.id)?.groups.flatMap((group) => group.sentences) ?? []
    const same = (sentence: Sentence): boolean => left.some((other) => isTheSame(sentence, other, ids))
    return section.groups
      .flatMap((group) => group.sentences)
      .filter((sentence) => restsOn(sentence, ids, citing) || !same(sentence))
      .map((sentence) => fateOf(section.title, sentence, left, same(sentence), ids))
  })
}

/** The same words about the same: two acts of one kind between the same two read alike. */
const isTheSame = (one: Sentence, other: Sentence, gone: ReadonlySet<string>): boolean =>
  one.text === other.text && one.entries.some((id) => !gone.has(id) && other.entries.includes(id))

/** Sentences of counts cite but a few entries; they are one where they tell of the same days, up to the number. */
const counts = ({ text }: Sentence, other: string): boolean => {
  const beginning = /^(?:On|From) .*?, (?=\w+ reports? )/u.exec(other)?.[0]
  return beginning !== undefined && text.startsWith(beginning)
}

const restsOn = ({ entries, references }: Sentence, ids: ReadonlySet<string>, citing: ReadonlySet<number>): boolean =>
  entries.some((id) => ids.has(id)) && references.some((number) => citing.has(number))

function fateOf(
  section: string,
  { text, entries }: Sentence,
  left: readonly Sentence[],
  stays: boolean,
  ids: ReadonlySet<string>,
): BriefRipple {
  if (stays) return { section, text, fate: 'stays', after: text }
  const others = new Set(entries.filter((id) => !ids.has(id)))
  const successor =
    left.find((sentence) => sentence.entries.some((id) => others.has(id))) ??
    left.find((sentence) => counts(sentence, text))
  return successor === undefined
    ? { section, text, fate: 'falls', after: null }
    : { section, text, fate: 'changes', after: successor.text }
}
