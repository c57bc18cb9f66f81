import type { KeptReport, LedgerEntry } from '../../ledger/ledger.js'
import { remembered } from '../../merging/index.js'
import type { Held } from '../../view/held.js'
import { asPhrase } from './found-entries.js'
import { searchedReport, tells, type Wanted } from './meets.js'
import { type Mark, marksIn, type Needle, standsIn } from './needle.js'
import type { Found, Passage, ReportHit } from './wire.js'

/** How many passages of one report are shown, and how long they may be. */
const [mostPassages, longest] = [2, 320]

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })

/** Entries by report. */
export const entriesByReport = remembered((held: Held): ReadonlyMap<string, readonly LedgerEntry[]> => {
  const byReport = new Map<string, LedgerEntry[]>()
  for (const entry of held.entries) {
    const known = byReport.get(entry.report.id)
    if (known === undefined) byReport.set(entry.report.id, [entry])
    else known.push(entry)
  }
  return byReport
})

/** All reports, the latest first. */
const latestFirst = remembered((held: Held): readonly KeptReport[] =>
  [...held.reports].sort((one, other) => (one.learned < other.learned ? 1 : one.learned > other.learned ? -1 : 0)),
)

/**
 * The reports that hold all the words, in their title before their text, as a phrase before apart, then the latest.
 * `holding`: the ids of those with an entry of the sort asked for.
 */
export function foundReports(held: Held, wanted: Wanted, holding: ReadonlySet<string>, most: number): Found['reports'] {
  const phrase = asPhrase(wanted.needles)
  const byRank: KeptReport[][] = [[], [], [], [], []]
  for (const kept of latestFirst(held)) {
    if (wanted.narrowsEntries && !holding.has(kept.report.id)) continue
    const rank = wanted.report(kept) ? rankOf(kept, wanted.needles, phrase) : null
    if (rank !== null) byRank[rank]?.push(kept)
  }
  const found = byRank.flat()
  return { total: found.length, hits: found.slice(0, most).map((kept) => hitOf(held, kept, wanted.needles)) }
}

const entriesOf = (held: Held, { report }: KeptReport): readonly LedgerEntry[] =>
  entriesByReport(held).get(report.id) ?? []

/** 0 is best; null where words are missing. */
function rankOf(kept: KeptReport, needles: readonly Needle[], phrase: Needle | null): number | null {
  if (needles.length === 0) return 0
  if (!needles.every((needle) => tells(kept, needle))) return null
  const { text, title } = searchedReport(kept)
  if (phrase !== null && standsIn(title, phrase)) return 0
  if (needles.every((needle) => standsIn(title, needle))) return 1
  if (phrase !== null && standsIn(text, phrase)) return 2
  return needles.every((needle) => standsIn(text, needle)) ? 3 : 4
}

function hitOf(held: Held, kept: KeptReport, needles: readonly Needle[]): ReportHit {
  const { text, ...report } = kept.report
  const marks = marksIn(text, needles)
  return {
    report,
    learned: kept.learned,
    entries: kept.entries,
    titleMarks: marksIn(report.title ?? '', needles).map(([start, end]): [number, number] => [start, end]),
    passages: passagesIn(text, marks, needles, entriesOf(held, kept)),
    times: marks.length,
  }
}

/** The sentences with the most of the words, in the order of the text. */
function passagesIn(
  text: string,
  marks: readonly Mark[],
  needles: readonly Needle[],
  entries: readonly LedgerEntry[],
): Passage[] {
  if (marks.length === 0) return []
  return [...sentences.segment(text)]
    .map(({ index, segment }) => ({
      index,
      segment,
      marks: marks.filter(([at]) => at >= index && at < index + segment.length),
    }))
    .filter((one) => one.marks.length > 0)
    .map((one) => ({ ...one, different: needles.filter((needle) => marksIn(one.segment, [needle]).length > 0).length }))
    .sort((one, other) => other.different - one.different || one.index - other.index)
    .slice(0, mostPassages)
    .sort((one, other) => one.index - other.index)
    .map((one) => passageOf(text, one, entries))
}

/** A sentence, cut around its first mark where it is long. */
function passageOf(
  text: string,
  { index, segment, marks }: { readonly index: number; readonly segment: string; readonly marks: readonly Mark[] },
  entries: readonly LedgerEntry[],
): Passage {
  const [first = index, firstEnd = index] = marks[0] ?? []
  const start = segment.length > longest ? Math.max(index, wordStart(text, first - longest / 3)) : index
  const end = Math.max(firstEnd, Math.min(index + segment.trimEnd().length, start + longest))
  const proved = entries.find(({ body }) => body.evidence.some((span) => span.start < firstEnd && first < span.end))
  return {
    start,
    text: text.slice(start, end),
    marks: marks.flatMap(([from, to]): [number, number][] =>
      to <= end && from >= start ? [[from - start, to - start]] : [],
    ),
    entry: proved?.id ?? null,
  }
}

/** The beginning of the next word from there on. */
function wordStart(text: string, near: number): number {
  const from = Math.max(0, Math.floor(near))
  const space = /\s/g
  space.lastIndex = from
  const found = space.exec(text)
  return found === null ? from : found.index + 1
}
