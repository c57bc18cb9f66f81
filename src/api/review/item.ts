import type { LedgerEntry } from '../../ledger/ledger.js'
import { isIn } from '../../merging/index.js'
import type { Span } from '../../record/index.js'
import { passagesOf } from '../../view/review/passage.js'
import { wireEntry } from '../wire.js'
import type { ReviewItem } from './wire.js'

/** An entry with the words around its proof. `text` is that of its report. */
export function reviewItem(entry: LedgerEntry, text: string, reason: ReviewItem['reason']): ReviewItem {
  const { ruled } = entry
  return {
    entry: wireEntry(entry),
    reason,
    passages: passagesOf(text, proofOf(entry)),
    ruled:
      ruled === undefined
        ? null
        : {
            accepted: ruled.accepted ?? false,
            rejected: ruled.rejected ?? false,
            flagged: ruled.flagged ?? false,
            amended: [...(ruled.amended ?? [])],
          },
  }
}

export const proofOf = (entry: LedgerEntry): Span[] => [
  ...entry.body.evidence,
  ...(isIn(entry, 'commitments') ? entry.body.claims.flatMap(({ evidence }) => evidence) : []),
]
