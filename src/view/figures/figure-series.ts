import type { LedgerEntry } from '../../ledger/ledger.js'
import {
  type Choice,
  choiceOf,
  type ChoiceRule,
  type Contradiction,
  contradictionsAmong,
  type Copies,
  defaultRule,
  type Point,
  type Series,
  scopedFigures,
  seriesAmong,
  type Texts,
  type ToldIn,
} from '../../merging/index.js'
import type { Figure } from '../../record/index.js'
import { numberWords } from '../brief/figures.js'
import { nameOf } from '../wording/names.js'
import { scopeWords } from './scope-words.js'

export type FigureEntry = ToldIn<'figures', LedgerEntry>

/** A report that tells a number, with the day on which it was learned of. */
export interface Teller {
  readonly report: string
  readonly outlet: string | null
  readonly agency: string | null
  readonly learned: string
}

/** One number on one claimant's word. */
export interface FigurePoint extends Pick<Figure, 'value' | 'low' | 'high' | 'bound' | 'unit'> {
  /** "more than 30", "about 3,500 euros". */
  readonly number: string
  /** The claimant's name; null where the report says so itself. */
  readonly claimant: string | null
  readonly tellers: readonly Teller[]
  /** Independent origins: copies don't count. */
  readonly origins: readonly string[]
  readonly learned: string
  /** Ids of the figures. */
  readonly entries: readonly [string, ...string[]]
  /** The sentence that tells it, as the first report prints it. */
  readonly words: string
  /** The id of the figure by which its claimant or outlet brought it up to date; null where it stands. */
  readonly supersededBy: string | null
  /** Whether another figure contradicts it. */
  readonly disputed: boolean
  /** Whether the rule prefers it. */
  readonly best: boolean
}

/** Two numbers that can't both be right, and who holds which. */
export interface FigureDispute {
  readonly held: readonly [Holding, Holding]
  readonly grounds: string
}

export interface Holding {
  readonly number: string
  /** "army (Nile Herald, 2021-08-03)", each teller once. */
  readonly by: readonly string[]
  readonly entries: readonly string[]
}

/** Numbers of one scope over reports. */
export interface FigureSeries {
  readonly id: string
  /** What is counted, where and when: "people killed, at Kunduz, on 3 October 2015". */
  readonly title: string
  /** Null where no number stands. `best` is the preferred number in words, chosen by `rule` for the reason in `grounds`. */
  readonly range: { low: number; high: number; best: string; rule: ChoiceRule; grounds: string } | null
  readonly points: readonly [FigurePoint, ...FigurePoint[]]
  /** Independent origins of all its numbers. */
  readonly sources: readonly string[]
  readonly disputes: readonly FigureDispute[]
  /** Why the numbers are held to count the same. */
  readonly grounds: string
  /** The figures themselves, in order of learning, for filters. */
  readonly figures: readonly FigureEntry[]
}

export interface FigureSeriesOptions {
  readonly rule?: ChoiceRule
  /** The reports' texts by id: the words around a figure tell its scope. */
  readonly texts?: Texts
}

/** Figures set against one another, before a rule prefers one: the costly part, for all rules alike. */
export interface ComparedFigures {
  readonly series: readonly Series<LedgerEntry>[]
  readonly against: ReadonlyMap<FigureEntry, readonly Contradiction<LedgerEntry>[]>
}

export function comparedFigures(
  entries: readonly LedgerEntry[],
  { origins }: Pick<Copies, 'origins'>,
  texts: Texts = new Map(),
): ComparedFigures {
  const against = new Map<FigureEntry, Contradiction<LedgerEntry>[]>()
  const figures = scopedFigures(entries, texts)
  for (const found of contradictionsAmong(figures))
    for (const figure of found.figures) against.set(figure, [...(against.get(figure) ?? []), found])
  return { series: seriesAmong(figures, origins), against }
}

/** Series of like with like: disputed ones first, then those of most numbers, then the latest learned. */
export const figureSeries = (
  entries: readonly LedgerEntry[],
  copies: Pick<Copies, 'origins'>,
  { rule, texts }: FigureSeriesOptions = {},
): FigureSeries[] => seriesByRule(comparedFigures(entries, copies, texts), rule)

/** The same, of figures compared already. */
export function seriesByRule({ series, against }: ComparedFigures, rule: ChoiceRule = defaultRule): FigureSeries[] {
  return series
    .map((one) => viewOf(one, rule, against))
    .sort(
      (a, b) =>
        Number(b.disputes.length > 0) - Number(a.disputes.length > 0) ||
        b.points.length - a.points.length ||
        lastLearned(b).localeCompare(lastLearned(a), 'en'),
    )
}

const lastLearned = ({ points }: FigureSeries): string => points.at(-1)?.learned ?? ''

function viewOf(
  series: Series<LedgerEntry>,
  rule: ChoiceRule,
  against: ReadonlyMap<FigureEntry, readonly Contradiction<LedgerEntry>[]>,
): FigureSeries {
  const choice = choiceOf(series, rule)
  const view = (point: Point<LedgerEntry>): FigurePoint => pointOf(point, choice, against)
  const [first, ...others] = series.points
  const figures = series.points.flatMap(({ told }) => told.map(({ entry }) => entry))
  return {
    id: series.id,
    title: scopeWords(first.told[0]),
    range: choice && { ...numbersOf(choice), rule, grounds: choice.grounds },
    points: [view(first), ...others.map(view)],
    sources: [...new Set(series.points.flatMap(({ origins }) => origins))],
    disputes: disputesOf([...new Set(figures.flatMap((figure) => against.get(figure) ?? []))]),
    grounds: series.grounds,
    figures,
  }
}

const numbersOf = ({ low, high, best }: Choice<LedgerEntry>): { low: number; high: number; best: string } => ({
  low,
  high,
  best: numberWords(best.told[0].entry.body),
})

function pointOf(
  point: Point<LedgerEntry>,
  choice: Choice<LedgerEntry> | null,
  against: ReadonlyMap<FigureEntry, unknown>,
): FigurePoint {
  const [{ entry, scope }, ...others] = point.told
  const { value, low, high, bound, unit } = entry.body
  return {
    value,
    low,
    high,
    bound,
    unit,
    number: numberWords(entry.body),
    claimant: claimantOf(entry),
    tellers: point.told.map(({ entry: { report, learned } }) => ({
      report: report.id,
      outlet: report.outlet,
      agency: report.agency,
      learned,
    })),
    origins: point.origins,
    learned: point.learned,
    entries: [entry.id, ...others.map((other) => other.entry.id)],
    words: scope.sentence,
    supersededBy: point.supersededBy,
    disputed: point.told.some((told) => against.has(told.entry)),
    best: choice?.best.told[0].entry === entry,
  }
}

const claimantOf = (entry: FigureEntry): string | null =>
  entry.body.attributed_to === null ? null : nameOf(entry.body.attributed_to, entry)

/** One dispute for each pair of numbers, with everybody who holds either. */
function disputesOf(found: readonly Contradiction<LedgerEntry>[]): FigureDispute[] {
  const disputes = new Map<string, { held: [FigureEntry[], FigureEntry[]]; grounds: string }>()
  for (const { figures, grounds } of found) {
    const [one, other] = [...figures].sort((a, b) => (a.body.value ?? 0) - (b.body.value ?? 0))
    if (one === undefined || other === undefined) continue
    const key = `${numberWords(one.body)} | ${numberWords(other.body)}`
    const dispute = disputes.get(key) ?? { held: [[], []], grounds }
    dispute.held[0].push(one)
    dispute.held[1].push(other)
    disputes.set(key, dispute)
  }
  return [...disputes.values()].map(({ held: [one, other], grounds }) => ({
    held: [holdingOf(one), holdingOf(other)],
    grounds,
  }))
}

function holdingOf(figures: readonly FigureEntry[]): Holding {
  const [first] = figures
  return {
    number: first === undefined ? '' : numberWords(first.body),
    by: [...new Set(figures.map(holderOf))],
    entries: [...new Set(figures.map(({ id }) => id))],
  }
}

function holderOf(figure: FigureEntry): string {
  const teller = `${figure.report.outlet ?? figure.report.agency ?? figure.report.id}, ${figure.learned}`
  const claimant = claimantOf(figure)
  return claimant === null ? teller : `${claimant} (${teller})`
}
