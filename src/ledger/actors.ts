import { type Actor, actorSchema } from '../record/index.js'
import { type AsOf, isCurrent } from './current.js'
import type { KeptActor } from './ledger.js'
import type { Db } from './tables.js'

/** Answers `Ledger.actors`: the same id in several reports is the same actor. */
export async function findActors(db: Db, asOf: AsOf): Promise<KeptActor[]> {
  const rows = await db
    .selectFrom('actor')
    .innerJoin('reading', 'reading.id', 'actor.reading')
    .innerJoin('report', 'report.key', 'reading.report')
    .where(isCurrent('reading', asOf))
    .$if(asOf.asOf !== undefined, (query) => query.where('report.learned', '<=', asOf.asOf ?? ''))
    .select((eb) => [
      'actor.id',
      'actor.body',
      eb
        .selectFrom('entry_actor')
        .whereRef('entry_actor.reading', '=', 'actor.reading')
        .whereRef('entry_actor.actor', '=', 'actor.id')
        .where('entry_actor.named', '=', 1)
        .select((inner) => inner.fn.countAll().as('count'))
        .as('entries'),
    ])
    .orderBy('report.learned')
    .orderBy('report.id')
    .execute()
  const byId = new Map<string, typeof rows>()
  for (const row of rows) byId.set(row.id, [...(byId.get(row.id) ?? []), row])
  return [...byId.values()]
    .map((group) => ({
      actor: merged(group.map((row) => actorSchema.parse(JSON.parse(row.body)))),
      entries: group.reduce((sum, row) => sum + Number(row.entries), 0),
      reports: group.length,
    }))
    .sort((a, b) => b.entries - a.entries || (a.actor.id < b.actor.id ? -1 : 1))
}

/** One actor out of what several reports tell of it; `told` is in order of learning and not empty. */
function merged(told: readonly Actor[]): KeptActor['actor'] {
  const name = mostFrequent(told.map((actor) => actor.name)) ?? ''
  const names = new Set(told.flatMap((actor) => [actor.name, ...actor.aliases]))
  names.delete(name)
  return {
    id: told[0]?.id ?? '',
    name,
    kind: mostFrequent(told.map((actor) => (actor.kind === 'unknown' ? null : actor.kind))) ?? 'unknown',
    code: mostFrequent(told.map((actor) => actor.code)),
    aliases: [...names].sort(),
    of: mostFrequent(told.map((actor) => actor.of)),
    roles: [...new Set(told.flatMap((actor) => actor.roles))].sort(),
  }
}

/** What is told most often; among equals the longest, as it says most, then the one told first. */
function mostFrequent<T extends string>(values: readonly (T | null)[]): T | null {
  const counts = new Map<T, number>()
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1)
  const ranked = [...counts].sort(([a, countA], [b, countB]) => countB - countA || b.length - a.length)
  return ranked[0]?.[0] ?? null
}
