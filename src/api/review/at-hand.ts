import { standingRulings } from '../../ledger/index.js'
import type { EntrySketch, Ledger, LedgerEntry } from '../../ledger/ledger.js'
import type { Anchor, Layer, Ruling } from '../../record/index.js'

/** An entry as far as the queue and the sample must know it. */
export interface Known {
  readonly id: string
  readonly report: string
  readonly layer: Layer
}

export const knownKey = ({ id, report }: Pick<Known, 'id' | 'report'>): string => `${report} ${id}`
export const anchorKey = ({ entry, report }: Pick<Anchor, 'entry' | 'report'>): string => `${report} ${entry}`

/** One entry of one report, also where it was rejected; without a report that which `Ledger.entry` gives. */
export async function entryIn(
  ledger: Pick<Ledger, 'entry' | 'entries'>,
  id: string,
  report?: string,
): Promise<LedgerEntry | null> {
  if (report === undefined) return ledger.entry(id)
  const found = (await ledger.entries({ report, ids: [id], setAside: true })).find((entry) => entry.id === id)
  if (found !== undefined) return found
  const earlier = await ledger.entry(id)
  return earlier?.report.id === report ? earlier : null
}

/** Entries that people rejected, which sketches leave out. */
export function rejectedOnes(rulings: readonly Ruling[]): EntrySketch[] {
  return standingRulings(rulings).flatMap(({ decision }) => {
    if (decision.act !== 'reject') return []
    const { entry, report, layer } = decision.on
    return [{ id: entry, report, layer, from: null, to: null, learned: '', type: null, actors: [] }]
  })
}

/** The same list with those that it lacks at its end. */
export function withRejected(sketches: readonly EntrySketch[], rulings: readonly Ruling[]): EntrySketch[] {
  const there = new Set(sketches.map(knownKey))
  const lacking = new Map(rejectedOnes(rulings).map((one) => [knownKey(one), one]))
  return [...sketches, ...[...lacking].flatMap(([key, one]) => (there.has(key) ? [] : [one]))]
}
