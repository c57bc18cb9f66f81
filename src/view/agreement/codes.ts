import type { LedgerEntry } from '../../ledger/ledger.js'
import { isIn } from '../../merging/index.js'
import { toldField } from '../../record/index.js'

type Values = Readonly<Record<string, string>>

/** What the program coded, in the fields that a second coder fills in; see `codedFields`. */
export const codesOf = (entry: LedgerEntry): Values => ({ [toldField]: 'yes', ...fieldsOf(entry) })

function fieldsOf(entry: LedgerEntry): Values {
  if (isIn(entry, 'statements')) return { act: entry.body.act, direct: entry.body.direct }
  if (isIn(entry, 'events')) return { type: entry.body.type, status: entry.body.status }
  if (isIn(entry, 'talks')) {
    const { kind, status, outcome } = entry.body
    return { kind, status, outcome: outcome ?? 'none' }
  }
  if (isIn(entry, 'proposals')) return { response: entry.body.responses[0]?.response ?? 'none' }
  if (isIn(entry, 'commitments')) return { status: entry.body.claims[0]?.status ?? 'none' }
  if (isIn(entry, 'measures')) return { kind: entry.body.kind, status: entry.body.status ?? 'none' }
  if (isIn(entry, 'figures')) return { bound: entry.body.bound, kind: entry.body.kind ?? 'none' }
  if (isIn(entry, 'positions')) return { stance: entry.body.stance }
  return {}
}
