import { fold } from '../ledger/fold.js'
import type { Ledger, LedgerEntry } from '../ledger/ledger.js'
import { spansIn } from '../record/index.js'
import { type FilterQuery, ledgerFilter } from './query.js'

/** The entries that meet a question: the ledger's filter, then the words and the dating. */
export async function entriesFor(ledger: Ledger, query: FilterQuery): Promise<LedgerEntry[]> {
  const found = await ledger.entries(ledgerFilter(query))
  const wanted = fold(query.text ?? '')
    .split(' ')
    .filter((word) => word !== '')
  return found.filter((entry) => datedAs(entry, query.dated) && holdsAll(entry, wanted))
}

const datedAs = ({ from, to }: LedgerEntry, dated: 'yes' | 'no' | undefined): boolean =>
  dated === undefined || (dated === 'yes') === (from !== null || to !== null)

function holdsAll(entry: LedgerEntry, wanted: readonly string[]): boolean {
  if (wanted.length === 0) return true
  const searched = fold(
    [
      ...[...spansIn(entry.body)].map(({ text }) => text),
      ...entry.actors.flatMap(({ name, aliases }) => [name, ...aliases]),
      entry.report.title ?? '',
      entry.report.outlet ?? '',
    ].join(' '),
  )
  return wanted.every((word) => searched.includes(word))
}

/** Latest first; entries without a day come last, the latest learned first. Those of one day keep their order. */
export const newestFirst = (entries: readonly LedgerEntry[]): LedgerEntry[] =>
  [...entries].sort(
    (one, other) => later(dayOf(one), dayOf(other)) || (dayOf(one) === '' ? later(one.learned, other.learned) : 0),
  )

const dayOf = ({ from, to }: LedgerEntry): string => from ?? to ?? ''
const later = (one: string, other: string): number => (one < other ? 1 : one > other ? -1 : 0)
