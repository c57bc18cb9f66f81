import type { EntrySketch } from '../../ledger/ledger.js'
import type { Accounts, Thing } from './accounts.js'
import { type Clock, isUndated, keyOf } from './wanted.js'

/** Where a thing stands in the list: begun in the period, begun before it and lasting into it, or without a day. */
export type Part = 'begun' | 'before' | 'undated'

/** One line of the list. */
export interface Listed {
  readonly sketch: EntrySketch
  readonly part: Part
  /** What tells the same, if anything. */
  readonly thing: Thing | null
}

interface Asked {
  readonly clock: Clock
  readonly order: 'oldest' | 'newest'
  readonly since?: string | undefined
}

const parts: readonly Part[] = ['begun', 'before', 'undated']

/** The things that the entries tell, each once, in order; what has no day comes last, the latest learned first. */
export function listed(entries: readonly EntrySketch[], accounts: Accounts | null, asked: Asked): Listed[] {
  const told = new Set<Thing>()
  const byPart: Record<Part, Listed[]> = { begun: [], before: [], undated: [] }
  for (const sketch of entries) {
    const thing = accounts?.byKey.get(keyOf(sketch)) ?? null
    if (thing !== null && told.has(thing)) continue
    if (thing !== null) told.add(thing)
    const part = partOf(sketch, asked)
    byPart[part].push({ sketch, part, thing })
  }
  return parts.flatMap((part) => byPart[part].sort(inOrder(part, asked)))
}

function partOf(sketch: EntrySketch, { clock, since }: Asked): Part {
  if (clock === 'learned') return 'begun'
  if (isUndated(sketch)) return 'undated'
  return since !== undefined && dayOf(sketch, clock) < since ? 'before' : 'begun'
}

const dayOf = ({ from, to, learned }: EntrySketch, clock: Clock): string =>
  clock === 'learned' ? learned : (from ?? to ?? learned)

function inOrder(part: Part, { clock, order }: Asked): (one: Listed, other: Listed) => number {
  const way = part === 'undated' || order === 'newest' ? -1 : 1
  return ({ sketch: one }, { sketch: other }) => {
    const [day, its] = [dayOf(one, clock), dayOf(other, clock)]
    return day === its ? 0 : day < its ? -way : way
  }
}
