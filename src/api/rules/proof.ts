import { z } from '@hono/zod-openapi'
import type { LedgerEntry } from '../../ledger/ledger.js'
import { reportSchema } from '../../record/index.js'

/** Words of a report that prove something, and the entry that holds them. */
export const proofSchema = z
  .object({
    report: reportSchema.pick({ id: true, title: true, outlet: true, agency: true, published: true }),
    entry: z.string(),
    words: z.string(),
  })
  .openapi('Proof')
export type WireProof = z.infer<typeof proofSchema>

/** The entry's evidence on one line, passages parted by "…", without the comma that a cut inside a sentence leaves. */
export const proofOf = ({ id, report, body }: LedgerEntry): WireProof => ({
  report,
  entry: id,
  words: body.evidence.map(({ text }) => text.replace(/^[\s,;:–—-]+/, '').replace(/\s+/g, ' ')).join(' … '),
})

/** The words of every teller, each report once. */
export const proofsOf = (entries: readonly LedgerEntry[]): WireProof[] => {
  const byReport = new Map(entries.map((entry) => [entry.report.id, entry]))
  return [...byReport.values()].map(proofOf)
}
