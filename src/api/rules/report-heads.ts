import type { KeptReport } from '../../ledger/ledger.js'
import { remembered } from '../../merging/index.js'
import { perRevision } from '../per-revision.js'
import { daysCovered } from '../timeline.js'
import type { Sources } from '../work/sources.js'

/** A report without its text. */
export interface ReportHead extends Pick<KeptReport, 'learned' | 'readAt' | 'withdrawn'> {
  readonly id: string
}

interface Heads {
  readonly reports: readonly ReportHead[]
  /** The last day that reports tell of: the last of publication, else of reading; null for an empty ledger. */
  readonly lastDay: string | null
}

/** All reports of a ledger in few words, read once for each of its states: reading their texts takes long. */
export const headsOf = remembered((ledger: Sources['ledger']) =>
  perRevision(ledger, async (): Promise<Heads> => {
    const reports = await ledger.reports()
    const heads = reports.map(({ report, learned, readAt, withdrawn }) => ({
      id: report.id,
      learned,
      readAt,
      ...(withdrawn !== undefined && { withdrawn }),
    }))
    return { reports: heads, lastDay: daysCovered(reports)?.to ?? null }
  }),
)
