import { type IntensityOf, loadIntensity } from '../../knowledge/intensity.js'
import { ofLayer, sameActs } from '../../merging/index.js'
import { type Asked, type Held, heldBy } from '../held.js'
import { lineOf, type TensionLine } from './line.js'
import { type Measured, measured } from './measured.js'
import { type Panel, panelOf } from './panel.js'
import type { PeriodKind } from './periods.js'
import { settle } from './settled.js'
import { keyOf, mostTenseFirst, type Pair, type PairStrand, strandsOf, wholeStrand } from './strands.js'

/** The formula's version: a number made by another version must not be set beside one made by this. */
export const tensionMethod = 'tension/1'

/** What is asked; days are `YYYY-MM-DD`, inclusive. */
export interface TensionAsked {
  readonly by?: PeriodKind
  /** Only what had been learned by the end of this day. */
  readonly asOf?: string
  /** Which points are given; panel, scale and baselines rest on all that was known. */
  readonly since?: string
  readonly until?: string
  /** Names of outlets or agencies; without them the panel is chosen by rule. */
  readonly panel?: readonly string[]
  /** Which pairs are wanted; all without it. */
  readonly only?: (pair: Pair) => boolean
  /** How many pairs are worked out, the most tense; all without it. */
  readonly most?: number
}

export interface Tension {
  readonly method: string
  readonly by: PeriodKind
  readonly asOf: string | null
  readonly panel: Panel
  /** The search for change points, and the false alarms that it was measured to give. */
  readonly search: Measured
  /** All acts together. Acts that name only one side are in this line alone. */
  readonly all: TensionLine
  /** The most tense first, by all that was known. */
  readonly pairs: readonly TensionLine[]
  /** How many more pairs with acts were wanted, but not worked out. */
  readonly morePairs: number
}

/** How tense it is, from what had been learned on the day asked of. */
export async function tension(ledger: Asked, asked: TensionAsked = {}): Promise<Tension> {
  const { asOf } = asked
  return tensionOf(await heldBy(ledger, { layers: ['events'], ...(asOf !== undefined && { asOf }) }), asked)
}

/** The same from what is held; that must already be as of the day asked of. */
export function tensionOf(
  { reports, entries, copies, judgements }: Held,
  asked: TensionAsked = {},
  intensityOf: IntensityOf = loadIntensity().intensityOf,
): Tension {
  const clusters = sameActs(ofLayer(entries, 'events'), copies, judgements.decided)
  const panel = panelOf(reports, asked.panel)
  const merged = { clusters, reports, copies }
  const weekly = settle(merged, { panel, kind: 'week', intensityOf })
  const settled = asked.by === 'day' ? settle(merged, { panel, kind: 'day', intensityOf }) : weekly
  const strands = strandsOf(weekly)
  const line = (strand: PairStrand): TensionLine =>
    lineOf({ settled, strand }, { settled: weekly, strand: strands.get(keyOf(strand)) ?? strand }, asked)
  const wanted = mostTenseFirst([...strandsOf(settled).values()].filter(({ pair }) => asked.only?.(pair) ?? true))
  const kept = wanted.slice(0, asked.most)
  return {
    method: tensionMethod,
    by: settled.kind,
    asOf: asked.asOf ?? null,
    panel,
    search: measured,
    all: lineOf({ settled, strand: wholeStrand(settled) }, { settled: weekly, strand: wholeStrand(weekly) }, asked),
    pairs: kept.map(line),
    morePairs: wanted.length - kept.length,
  }
}
