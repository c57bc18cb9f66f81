import type { LedgerEntry } from '../../ledger/ledger.js'
import { sameThings, tellingKey } from '../../merging/index.js'
import type { Held } from '../held.js'

/** An act, measure or promise that an entry taken away helps to tell. */
export interface ClusterRipple {
  /** The first of its tellings that is taken away. */
  readonly entry: LedgerEntry
  /** Who tells it independently besides; empty where nobody does. */
  readonly left: readonly string[]
  /** Reports of the same origin that tell it, too: copies, which confirm nothing. */
  readonly copies: readonly string[]
}

/** What the entries of these keys (see `tellingKey`) help to tell; what nobody else tells comes first. */
export function clusterRipples(held: Held, gone: ReadonlySet<string>): ClusterRipple[] {
  const isGone = (entry: LedgerEntry): boolean => gone.has(tellingKey(entry))
  return sameThings(held.entries, held.copies, held.judgements.decided)
    .flatMap(({ members }): ClusterRipple[] => {
      const [first] = members.filter(isGone)
      if (first === undefined) return []
      const others = members.filter((member) => !isGone(member))
      const originOf = ({ report }: LedgerEntry): string => held.copies.origins.get(report.id) ?? report.id
      const own = originOf(first)
      const left = new Set(others.map(originOf).filter((origin) => origin !== own))
      const copies = new Set(others.filter((other) => originOf(other) === own).map(({ report }) => report.id))
      return [{ entry: first, left: [...left], copies: [...copies] }]
    })
    .sort((a, b) => a.left.length - b.left.length)
}
