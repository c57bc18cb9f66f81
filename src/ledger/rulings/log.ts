import { type Ruling, rulingSchema } from '../../record/index.js'
import type { AsOf } from '../current.js'
import { sealOfRuling } from '../seals.js'
import type { Db, Writing } from '../tables.js'

/** All rulings made by the end of `asOf` and kept by `heldAt`, in the order in which they were made. */
export async function findRulings(db: Db, { asOf, heldAt }: AsOf): Promise<Ruling[]> {
  const rows = await db
    .selectFrom('ruling')
    .selectAll()
    .$if(asOf !== undefined, (query) => query.where('day', '<=', asOf ?? ''))
    .$if(heldAt !== undefined, (query) => query.where('admitted', '<=', new Date(heldAt ?? 0).toISOString()))
    .orderBy('number')
    .execute()
  return rows.map(({ number, at, by, why, decision }) =>
    rulingSchema.parse({ number, at, by, why, decision: JSON.parse(decision) }),
  )
}

/** Adds a ruling at the end of the log; to be called in a transaction. */
export async function keepRuling(trx: Writing, made: Omit<Ruling, 'number'>, now: Date): Promise<Ruling> {
  const last = await trx
    .selectFrom('ruling')
    .select(['number', 'seal', 'admitted'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  const ruling = rulingSchema.parse({ ...made, number: (last?.number ?? 0) + 1 })
  const { number, at, by, why, decision } = ruling
  // A clock set back must not let a ruling slip in among earlier ones.
  const admitted = [now.toISOString(), last?.admitted ?? ''].sort().at(-1) ?? ''
  const seal = sealOfRuling(last?.seal ?? null, ruling, admitted)
  await trx
    .insertInto('ruling')
    .values({ number, at, day: at.slice(0, 10), by, why, decision: JSON.stringify(decision), admitted, seal })
    .execute()
  return ruling
}

/** The rulings that hold: neither undone, nor undone and restored by halves. In the order given. */
export function standingRulings(rulings: readonly Ruling[]): Ruling[] {
  const undone = new Set<number>()
  // The last word first: an undoing that is itself undone undoes nothing.
  for (const { number, decision } of [...rulings].reverse())
    if (decision.act === 'undo' && !undone.has(number)) undone.add(decision.ruling)
  return rulings.filter(({ number, decision }) => decision.act !== 'undo' && !undone.has(number))
}
