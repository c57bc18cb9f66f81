import { type Decided, nothingDecided } from '../../merging/index.js'
import type { Anchor, Ruling } from '../../record/index.js'

/**
 * Which entries people joined and parted; the last word on a pair holds. Joins reach on: where a joins b and b joins
 * c, a and c are one, unless they were parted.
 * @param holder gives the key of the entry on which an anchor hangs, or null
 */
export function decidedBy(rulings: readonly Ruling[], holder: (anchor: Anchor) => string | null): Decided {
  const last = new Map<string, { readonly pair: readonly [string, string]; readonly act: 'join' | 'split' }>()
  for (const { decision } of rulings) {
    if (decision.act !== 'join' && decision.act !== 'split') continue
    const one = holder(decision.on)
    const other = holder(decision.act === 'join' ? decision.with : decision.from)
    if (one !== null && other !== null) last.set(pairKey(one, other), { pair: [one, other], act: decision.act })
  }
  if (last.size === 0) return nothingDecided
  const parted = new Set([...last].flatMap(([key, { act }]) => (act === 'split' ? [key] : [])))
  const groups = new Map<string, Set<string>>()
  for (const { pair, act } of last.values()) {
    if (act !== 'join') continue
    const joined = new Set(pair.flatMap((key) => [key, ...(groups.get(key) ?? [])]))
    for (const key of joined) groups.set(key, joined)
  }
  return {
    keys: new Set([...last.values()].flatMap(({ pair }) => pair)),
    joined: (one, other) => !parted.has(pairKey(one, other)) && (groups.get(one)?.has(other) ?? false),
    parted: (one, other) => parted.has(pairKey(one, other)),
  }
}

const pairKey = (one: string, other: string): string => (one < other ? `${one}\n${other}` : `${other}\n${one}`)
