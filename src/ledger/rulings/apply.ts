import { tellingKey } from '../../merging/index.js'
import type { LedgerEntry } from '../ledger.js'
import type { Effects } from './effects.js'

/** The entries with what was ruled on each; what people set aside only where it is asked for. */
export const marked = (entries: readonly LedgerEntry[], effects: Effects, setAside: boolean): LedgerEntry[] =>
  entries
    .filter((entry) => setAside || !effects.displaced.has(tellingKey(entry)))
    .map((entry) => withMarks(entry, effects))
    .filter((entry) => setAside || !isSetAside(entry))

export function withMarks(entry: LedgerEntry, { verdicts, withdrawn }: Effects): LedgerEntry {
  const ruled = verdicts.get(tellingKey(entry))
  const taken = withdrawn.get(entry.report.id)
  if (ruled === undefined && taken === undefined) return entry
  return { ...entry, ...(ruled !== undefined && { ruled }), ...(taken !== undefined && { withdrawn: taken }) }
}

/** Whether the entry no longer counts: rejected by a person, or told in a report that was retracted. */
export const isSetAside = ({ ruled, withdrawn }: Pick<LedgerEntry, 'ruled' | 'withdrawn'>): boolean =>
  ruled?.rejected === true || (withdrawn?.act === 'retract' && ruled?.accepted !== true)
