import { dayAfter } from '../record/index.js'
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely'
import { type AsOf, isCurrent } from './current.js'
import { fold } from './fold.js'
import type { Described } from './layers.js'
import type { EntryFilter, LedgerEntry } from './ledger.js'
import type { Db, Tables } from './tables.js'

type Where = ExpressionBuilder<Pick<Tables, 'entry' | 'reading' | 'report'>, 'entry' | 'reading' | 'report'>

/** What of the filter an index can answer. */
export function conditions(db: Db, eb: Where, filter: EntryFilter): Expression<SqlBool> {
  const { layers, type, since, until, told, ahead, report, ids, asOf, actor } = filter
  const wanted: Expression<SqlBool>[] = [isCurrent('reading', filter)]
  if (layers !== undefined) wanted.push(layers.length > 0 ? eb('entry.layer', 'in', [...layers]) : eb.lit(false))
  if (type !== undefined) wanted.push(eb('entry.type', '=', fold(type)))
  if (report !== undefined) wanted.push(eb('report.id', '=', report))
  if (ids !== undefined) wanted.push(ids.length > 0 ? eb('entry.id', 'in', [...ids]) : eb.lit(false))
  if (ahead !== undefined) wanted.push(eb('entry.learned', '>=', ahead.told), eb('entry.valid_from', '>=', ahead.from))
  if (told !== undefined) wanted.push(toldIn(eb, told))
  if (asOf !== undefined) wanted.push(eb('entry.learned', '<=', asOf))
  if (since !== undefined) wanted.push(reaches(eb, 'entry.valid_to', '>=', since))
  if (until !== undefined) wanted.push(reaches(eb, 'entry.valid_from', '<=', until))
  if (actor !== undefined) wanted.push(concerns(db, eb, actor, filter))
  return eb.and(wanted)
}

/** By index on either clock; what began long before the period is told in it only by reports of the period. */
const toldIn = (eb: Where, { since, until }: { readonly since: string; readonly until: string }): Expression<SqlBool> =>
  eb.or([
    eb.between('entry.learned', since, until),
    eb.and([
      eb.between('entry.valid_from', weekBefore(since), until),
      eb(eb.fn.coalesce('entry.valid_to', 'entry.valid_from'), '>=', since),
    ]),
  ])

const weekBefore = (day: string): string => dayAfter(day, -7)

/** Whether an entry that no row holds was told in the period; the same as `toldIn`. */
export function isToldIn({ learned, from, to }: Clocks, { since, until }: NonNullable<EntryFilter['told']>): boolean {
  if (learned >= since && learned <= until) return true
  return from !== null && from >= weekBefore(since) && from <= until && (to ?? from) >= since
}

type Clocks = Pick<LedgerEntry, 'learned' | 'from' | 'to'>

/** An end that is open always reaches; where both are, the day of learning stands in. */
const reaches = (
  eb: Where,
  end: 'entry.valid_from' | 'entry.valid_to',
  side: '<=' | '>=',
  day: string,
): Expression<SqlBool> =>
  eb.or([
    eb(end, side, day),
    eb.and([
      eb(end, 'is', null),
      eb.or([eb('entry.valid_from', 'is not', null), eb('entry.valid_to', 'is not', null)]),
    ]),
    eb.and([eb('entry.valid_from', 'is', null), eb('entry.valid_to', 'is', null), eb('entry.learned', side, day)]),
  ])

/** The ids of the actors meant by a name. Any report's name for them will do, if learned in time. */
export const meantActors = (db: Db, actor: string, asOf: AsOf) =>
  db
    .selectFrom('actor_key')
    .innerJoin('reading as told', 'told.id', 'actor_key.reading')
    .innerJoin('report as teller', 'teller.key', 'told.report')
    .where('actor_key.key', '=', fold(actor))
    .where(isCurrent('told', asOf))
    .$if(asOf.asOf !== undefined, (query) => query.where('teller.learned', '<=', asOf.asOf ?? ''))
    .select('actor_key.actor')

/** Whether the actor asked for is in the entry's cast. */
const concerns = (db: Db, eb: Where, actor: string, asOf: AsOf): Expression<SqlBool> =>
  eb.exists(
    db
      .selectFrom('entry_actor')
      .select('entry_actor.actor')
      .whereRef('entry_actor.reading', '=', eb.ref('entry.reading'))
      .whereRef('entry_actor.entry', '=', eb.ref('entry.id'))
      .where('entry_actor.actor', 'in', meantActors(db, actor, asOf)),
  )

/** What of the filter only the bodies can answer. */
export function meets({ statuses, place }: Described, filter: EntryFilter): boolean {
  if (filter.status !== undefined && !statuses.some((status) => fold(status) === fold(filter.status ?? '')))
    return false
  if (filter.place === undefined) return true
  const asked = fold(filter.place)
  if (place === null || asked === '') return false
  return fold(place.country ?? '') === asked || hasWords(place.name, asked) || hasWords(place.text, asked)
}

/** Whether the words asked for stand in the name, as whole words: "Mitrovica" in "North Mitrovica". */
const hasWords = (name: string, asked: string): boolean => ` ${fold(name)} `.includes(` ${asked} `)
