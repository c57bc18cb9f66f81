import type { Matter, MatterKind, Sense } from './shape.js'

/** How often one side speaks, and how, over some matters. */
export interface SideTally {
  readonly side: string
  /** Matters in which it does so, each once. */
  readonly matters: Readonly<Record<Sense, number>>
  /** Matters that concern it and of which it says nothing. */
  readonly silent: number
}

/** How often one asks one side, and how that answers. */
export interface AskTally {
  readonly by: string
  readonly of: string
  readonly asked: number
  readonly consents: number
  readonly refuses: number
}

export interface AccountsTally {
  readonly kinds: Readonly<Record<MatterKind, number>>
  readonly contested: number
  readonly sides: readonly SideTally[]
  /** Those who ask most first. */
  readonly asks: readonly AskTally[]
}

/** What the matters come to: how much each side says, denies and passes over, and who asks whom. */
export function tallyOf(matters: readonly Matter[], sides: readonly string[]): AccountsTally {
  const kinds = { acts: 0, demands: 0, promises: 0, figures: 0 }
  for (const { kind } of matters) kinds[kind]++
  return {
    kinds,
    contested: matters.filter(({ contested }) => contested).length,
    sides: sides.map((side, column) => sideTally(matters, side, column)),
    asks: askTallies(matters),
  }
}

function sideTally(matters: readonly Matter[], side: string, column: number): SideTally {
  const counts: Record<Sense, number> = { says: 0, denies: 0, asks: 0, offers: 0, consents: 0, refuses: 0 }
  for (const { cells } of matters)
    for (const sense of new Set(cells[column]?.sayings.map((saying) => saying.sense))) counts[sense]++
  return { side, matters: counts, silent: matters.filter(({ silent }) => silent.includes(side)).length }
}

function askTallies(matters: readonly Matter[]): AskTally[] {
  const tallies = new Map<string, { by: string; of: string; asked: number; consents: number; refuses: number }>()
  const totals = new Map<string, number>()
  for (const { ask } of matters) {
    if (ask === undefined) continue
    for (const by of ask.by) {
      totals.set(by, (totals.get(by) ?? 0) + 1)
      for (const of of ask.of) {
        const key = JSON.stringify([by, of])
        const tally = tallies.get(key) ?? { by, of, asked: 0, consents: 0, refuses: 0 }
        tally.asked++
        if (ask.consent.includes(of)) tally.consents++
        if (ask.refuse.includes(of)) tally.refuses++
        tallies.set(key, tally)
      }
    }
  }
  const order = ({ by }: AskTally): number => totals.get(by) ?? 0
  return [...tallies.values()].sort((one, other) => order(other) - order(one) || (one.by < other.by ? -1 : 1))
}
