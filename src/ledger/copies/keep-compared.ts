import type { Db } from '../tables.js'
import { compareMonth, type Compared, monthsToCompare } from './compare.js'

/** Compares all reports that are still to be compared, month by month, and keeps what came of it. */
export async function settleCopies(db: Db, tell: (month: string) => void = () => {}): Promise<void> {
  for (const month of await monthsToCompare(db)) {
    tell(month)
    // Worked out before the transaction, so that other writers needn't wait for it.
    const compared = await compareMonth(db, month)
    if (compared.reports.length > 0) await keepCompared(db, compared)
  }
}

const keepCompared = (db: Db, { reports, relations }: Compared): Promise<void> =>
  db.transaction().execute(async (trx) => {
    for (const ids of batches(reports)) {
      await trx.deleteFrom('copy_relation').where('later', 'in', ids).execute()
      await trx
        .insertInto('copy_compared')
        .values(ids.map((report) => ({ report })))
        .onConflict((conflict) => conflict.column('report').doNothing())
        .execute()
    }
    const rows = relations.map((relation) => ({
      later: relation.later,
      earlier: relation.earlier,
      learned: relation.learned,
      body: JSON.stringify(relation),
    }))
    for (const some of batches(rows)) await trx.insertInto('copy_relation').values(some).execute()
  })

function* batches<T>(all: readonly T[], size = 500): Generator<T[]> {
  for (let at = 0; at < all.length; at += size) yield all.slice(at, at + size)
}
