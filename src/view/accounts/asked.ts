import type { LedgerEntry } from '../../ledger/ledger.js'
import { nameOf } from '../wording/names.js'
import type { Ground } from './ground.js'
import type { Ask } from './shape.js'
import { chainOf } from './voices.js'

interface Asking {
  readonly entry: LedgerEntry
  /** Ids of those who ask. */
  readonly by: readonly string[]
}

interface Answer {
  readonly columns: readonly number[]
  readonly refuses: boolean
}

/** Who asks which sides, and how those answer; a side that does both is counted with those who refuse. */
export function askOf(
  { voices }: Ground,
  asked: readonly number[],
  asking: readonly Asking[],
  answers: readonly Answer[],
): Ask {
  const answering = (refuses: boolean): Set<number> =>
    new Set(answers.filter((answer) => answer.refuses === refuses).flatMap(({ columns }) => columns))
  const [refuse, consent] = [answering(true), answering(false)]
  const names = (columns: readonly number[]): string[] => columns.map((column) => voices.sides[column] ?? '')
  const askers = asking.flatMap(({ entry, by }) =>
    by.map((id) => {
      const column = voices.columnOf(id, entry)
      return voices.isSide(column) ? (voices.sides[column] ?? '') : nameOf(chainOf(id, entry).at(-1) ?? id, entry)
    }),
  )
  return {
    by: [...new Set(askers)],
    of: names(asked),
    consent: names(asked.filter((column) => consent.has(column) && !refuse.has(column))),
    refuse: names(asked.filter((column) => refuse.has(column))),
  }
}
