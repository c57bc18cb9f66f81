import type { Phrases } from '../../knowledge/phrases.js'
import type { LedgerEntry } from '../../ledger/ledger.js'
import type { Copies, Decided } from '../../merging/index.js'
import type { Span } from '../../record/index.js'
import type { Voices } from './voices.js'

/** What every kind of matter is worked out from. */
export interface Ground {
  readonly entries: readonly LedgerEntry[]
  readonly voices: Voices
  readonly phrases: Phrases
  /** Which reports are copies of one another, and where each comes from. */
  readonly copies: Copies
  readonly decided: Decided
  /** The texts of the reports by id. */
  readonly texts: ReadonlyMap<string, string>
}

/** The passage that proves an entry most fully: its longest, and of equals the first. */
export function proofOf({ body, id }: Pick<LedgerEntry, 'body' | 'id'>): Span {
  const [first, ...more] = body.evidence
  if (first === undefined) throw new RangeError(`the entry ${id} has no evidence`)
  return more.reduce((one, other) => (other.text.length > one.text.length ? other : one), first)
}

/** The day on which what an entry tells begins; null where untold. */
export const dayOf = ({ from, to }: Pick<LedgerEntry, 'from' | 'to'>): string | null => from ?? to
