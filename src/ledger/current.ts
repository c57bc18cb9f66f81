import type { Db } from './tables.js'
import type { EntryFilter } from './ledger.js'

/** The clocks by which a question may be put to an earlier state of knowledge. */
export type AsOf = Pick<EntryFilter, 'asOf' | 'heldAt'>

/** The number of each report's latest reading, by the end of `heldAt` where that is given. */
export function currentReadings(db: Db, { heldAt }: AsOf) {
  const latest = db
    .selectFrom('reading')
    .select((eb) => eb.fn.max('reading.id').as('id'))
    .groupBy('reading.report')
  return heldAt === undefined ? latest : latest.where('reading.admitted', '<=', new Date(heldAt).toISOString())
}
