import type { EntrySketch, Ledger, LedgerEntry } from '../../ledger/ledger.js'
import { tellingKey } from '../../merging/index.js'
import { ownOrigin } from '../timeline.js'
import { wireEntry } from '../wire.js'
import type { Lanes } from './lanes.js'
import type { Listed } from './listed.js'
import { keyOf } from './wanted.js'
import type { WireTimeline } from './wire.js'

/** The lines with the bodies of their entries, which alone are read in full. */
export async function rowsOf(
  ledger: Pick<Ledger, 'entries'>,
  lines: readonly Listed[],
  { lanes, asOf }: { readonly lanes: Lanes | null; readonly asOf?: string | undefined },
): Promise<WireTimeline['items']> {
  const named = lines.flatMap(({ sketch, thing }) => [sketch, ...(thing?.members ?? [])])
  const byKey = await bodiesOf(ledger, named, asOf)
  return lines.flatMap(({ sketch, part, thing }) => {
    const entry = byKey.get(keyOf(sketch))
    if (entry === undefined) return []
    const others = (thing?.members ?? []).map(keyOf).filter((key) => key !== keyOf(sketch))
    return [
      {
        entry: wireEntry(entry),
        accounts: others.flatMap((key) => byKey.get(key) ?? []).map(({ id, report }) => ({ entry: id, report })),
        origins: [...(thing?.origins ?? [ownOrigin(entry.report)])],
        grounds: thing?.grounds ?? 'told once',
        part,
        lanes: [...(lanes?.keysOf(sketch) ?? [])],
      },
    ]
  })
}

/** The entries themselves, by key (`keyOf`). */
export async function bodiesOf(
  ledger: Pick<Ledger, 'entries'>,
  named: readonly Pick<EntrySketch, 'id' | 'report'>[],
  asOf?: string,
): Promise<Map<string, LedgerEntry>> {
  if (named.length === 0) return new Map()
  const ids = [...new Set(named.map(({ id }) => id))]
  const entries = await ledger.entries({ ids, ...(asOf !== undefined && { asOf }) })
  return new Map(entries.map((entry) => [tellingKey(entry), entry]))
}
