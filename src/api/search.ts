import { fold } from '../ledger/fold.js'
import type { LedgerEntry } from '../ledger/ledger.js'
import { spansIn } from '../record/index.js'

/** All in which an entry's words are looked for, folded: its evidence, its cast, its report's title and outlet. */
export const searchedIn = ({ body, actors, report }: LedgerEntry): string =>
  fold(
    [
      ...[...spansIn(body)].map(({ text }) => text),
      ...actors.flatMap(({ name, aliases }) => [name, ...aliases]),
      report.title ?? '',
      report.outlet ?? '',
    ].join(' '),
  )

/** Latest first; entries without a day come last, the latest learned first. Those of one day keep their order. */
export const newestFirst = <T extends Pick<LedgerEntry, 'from' | 'to' | 'learned'>>(entries: readonly T[]): T[] =>
  [...entries].sort(
    (one, other) => later(dayOf(one), dayOf(other)) || (dayOf(one) === '' ? later(one.learned, other.learned) : 0),
  )

const dayOf = ({ from, to }: Pick<LedgerEntry, 'from' | 'to'>): string => from ?? to ?? ''
const later = (one: string, other: string): number => (one < other ? 1 : one > other ? -1 : 0)
