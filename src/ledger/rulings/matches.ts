import { castOf } from '../cast.js'
import { isToldIn, meets, meantActors } from '../entry-filter.js'
import { fold } from '../fold.js'
import { type Described, describe } from '../layers.js'
import type { EntryFilter, LedgerEntry } from '../ledger.js'
import type { Db } from '../tables.js'

/** The ledger's filter for entries that no row of the store holds, as a person amended them. */
export async function matching(db: Db, filter: EntryFilter): Promise<(entry: LedgerEntry) => boolean> {
  const { actor } = filter
  const meant = actor === undefined ? null : await meantActors(db, actor, filter).execute()
  const ids = meant === null ? null : new Set(meant.map((row) => row.actor))
  return (entry) => {
    const described = describe(entry.layer, entry.body)
    return (
      hasItsPlace(entry, described, filter) &&
      reachesInto(entry, filter) &&
      (filter.ahead === undefined || isAhead(entry, filter.ahead)) &&
      (filter.told === undefined || isToldIn(entry, filter.told)) &&
      meets(described, filter) &&
      (ids === null || concerns(entry, described, ids))
    )
  }
}

const isAhead = ({ learned, from }: LedgerEntry, ahead: NonNullable<EntryFilter['ahead']>): boolean =>
  learned >= ahead.told && from !== null && from >= ahead.from

const hasItsPlace = (entry: LedgerEntry, { type }: Described, filter: EntryFilter): boolean =>
  (filter.layers === undefined || filter.layers.includes(entry.layer)) &&
  (filter.type === undefined || (type !== null && fold(type) === fold(filter.type))) &&
  (filter.report === undefined || entry.report.id === filter.report) &&
  (filter.ids === undefined || filter.ids.includes(entry.id)) &&
  (filter.asOf === undefined || entry.learned <= filter.asOf)

function reachesInto({ from, to, learned }: LedgerEntry, { since, until }: EntryFilter): boolean {
  const undated = from === null && to === null
  const [first, last] = undated ? [learned, learned] : [from ?? '', to ?? '9999-99-99']
  return (since === undefined || last >= since) && (until === undefined || first <= until)
}

const concerns = (entry: LedgerEntry, { actors }: Described, meant: ReadonlySet<string>): boolean =>
  castOf(actors, new Map(entry.actors.map((one) => [one.id, one]))).some((id) => meant.has(id))
