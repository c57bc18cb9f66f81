import { type ChoiceRule, choiceRules, defaultRule } from '../../merging/index.js'
import {
  comparedFigures,
  type ComparedFigures,
  type FigureSeries,
  narrowed,
  seriesByRule,
} from '../../view/figures/index.js'
import type { Held } from '../../view/held.js'
import { compared, perHeld } from '../work/per-held.js'
import type { Sources } from '../work/sources.js'
import { wireSeries } from './series.js'
import type { WireFigures } from './wire.js'

export interface FiguresAsked {
  readonly rule?: ChoiceRule | undefined
  readonly actor?: string | undefined
  readonly since?: string | undefined
  readonly until?: string | undefined
  readonly asOf?: string | undefined
  /** Words that must stand in the heading. */
  readonly text?: string | undefined
  /** `disputed`: only those in dispute; `several`: only those with more than one number. */
  readonly only?: 'disputed' | 'several' | undefined
  readonly limit: number
}

/** How many, on whose word; like is set against like once and kept, whatever rule prefers one of the numbers. */
export async function figuresQuestion(sources: Sources, asked: FiguresAsked): Promise<WireFigures> {
  const { actor, since, until, text, only, rule = defaultRule, limit } = asked
  const { held, limited } = await compared(sources, asked)
  const told = narrowed(byRule(held, rule), { actor, since, until })
  const named = narrowed(told, { what: text })
  const left = named.filter(only === 'disputed' ? isDisputed : only === 'several' ? hasSeveral : () => true)
  return {
    rule,
    rules: [...choiceRules],
    compared: held.entries.length,
    limited,
    tally: { series: told.length, disputed: told.filter(isDisputed).length, several: told.filter(hasSeveral).length },
    total: left.length,
    series: left.slice(0, limit).map(wireSeries),
  }
}

const isDisputed = ({ disputes }: FigureSeries): boolean => disputes.length > 0
const hasSeveral = ({ points }: FigureSeries): boolean => points.length > 1

const comparisons = perHeld<ComparedFigures>()
const choices = perHeld<FigureSeries[]>()

const byRule = (held: Held, rule: ChoiceRule): FigureSeries[] =>
  choices(held, rule, () =>
    seriesByRule(
      comparisons(held, '', () => comparisonOf(held)),
      rule,
    ),
  )

const comparisonOf = ({ entries, copies, reports }: Held): ComparedFigures =>
  comparedFigures(entries, copies, new Map(reports.map(({ report }) => [report.id, report.text])))
