import { remembered } from '../../merging/index.js'
import { perRevision } from '../per-revision.js'
import { daysCovered } from '../timeline.js'
import type { Sources } from '../work/sources.js'

/** The last day that reports tell of: the last of publication, else of reading; null for an empty ledger. */
export const lastDayOf = remembered((ledger: Sources['ledger']) =>
  perRevision(ledger, async () => daysCovered(await ledger.reports())?.to ?? null),
)
