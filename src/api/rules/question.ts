import { fold } from '../../ledger/fold.js'
import { compare } from '../../record/index.js'
import { answeringOf } from '../../view/answering.js'
import { goesBy } from '../../view/by-name.js'
import { inOrderOfStanding, type MeasureOnDay, standingsOn } from '../../view/in-force.js'
import { barsOf, turningDays } from '../../view/measure-calendar.js'
import { measuresKnown } from '../../view/standing-measures.js'
import type { Sources } from '../work/sources.js'
import { namedRule, wireRule } from './one-rule.js'
import { headsOf } from './report-heads.js'
import { standings, type WireRules } from './wire.js'

export interface RulesAsked {
  readonly on?: string | undefined
  readonly asOf?: string | undefined
  readonly since?: string | undefined
  readonly until?: string | undefined
  readonly actor?: string | undefined
  readonly standing?: WireRules['rules'][number]['standing'] | undefined
  /** Only this one, by its id. */
  readonly rule?: string | undefined
  /** How many at most; 40 where left out. */
  readonly limit?: number | undefined
}

/** The rules as they stand on a day: those that bind first, within a standing those nearest to the day. */
export async function rulesQuestion(sources: Sources, asked: RulesAsked): Promise<WireRules> {
  const day = asked.on ?? asked.asOf ?? (await headsOf(sources.ledger)()).lastDay
  const basis = asked.on !== undefined ? 'asked' : asked.asOf !== undefined ? 'as-of' : 'covered'
  if (day === null) return { ...empty, basis }
  const clusters = await measuresKnown(sources.ledger, asked.asOf)
  const answering = answeringOf(clusters)
  const all = standingsOn(clusters, day).filter((measure) => isAskedFor(measure, asked))
  const wanted = all.filter(({ standing }) => asked.standing === undefined || standing === asked.standing)
  return {
    day,
    basis,
    counts: countsOf(all),
    next: nextOf(all),
    turns: turnsOf(all, day),
    total: wanted.length,
    rules: nearestFirst(wanted, day)
      .slice(0, asked.limit ?? 40)
      .map((measure) => wireRule(measure, day, answering.get(measure.cluster))),
  }
}

const countsOf = (measures: readonly MeasureOnDay[]): WireRules['counts'] => {
  const counts = { 'in force': 0, told: 0, 'to come': 0, suspended: 0, over: 0, unknown: 0 }
  for (const { standing } of measures) counts[standing]++
  return counts
}

const empty: Omit<WireRules, 'basis'> = {
  day: null,
  counts: countsOf([]),
  next: null,
  turns: { before: null, after: null },
  total: 0,
  rules: [],
}

function isAskedFor({ cluster }: MeasureOnDay, { actor, since, until, rule }: RulesAsked): boolean {
  if (rule !== undefined) return cluster.members.some(({ id }) => id === rule)
  if (actor !== undefined && !cluster.members.some((entry) => concerns(entry, actor))) return false
  return (since === undefined && until === undefined) || cluster.members.some((entry) => touches(entry, since, until))
}

type MeasureEntry = MeasureOnDay['latest']

/** Laid down by the actor, or for somebody whose name holds the actor's. */
const concerns = (entry: MeasureEntry, actor: string): boolean =>
  goesBy(actor, entry.body.authority, entry) || fold(entry.body.applies_to ?? '').includes(fold(actor))

/** Told in the period, or with a stretch in it; what has no end goes on, what has no day goes on from its telling. */
function touches({ learned, from, to, body }: MeasureEntry, since = '0000', until = '9999'): boolean {
  const whole = from === null ? { from: learned, to: null } : { from, to: to === from ? null : to }
  return [{ from: learned, to: learned }, whole, ...body.phases].some(
    (one) => (one.from ?? '0000') <= until && (one.to ?? '9999') >= since,
  )
}

/** Of those that stand alike, the ones that last changed or were last told nearest to the day come first. */
function nearestFirst(measures: readonly MeasureOnDay[], day: string): MeasureOnDay[] {
  const far = new Map(measures.map((measure) => [measure, farFrom(measure, day)]))
  const near = [...measures].sort((a, b) => (far.get(a) ?? 0) - (far.get(b) ?? 0) || compare(a.latest.id, b.latest.id))
  return inStanding(near)
}

/** `inOrderOfStanding` puts the soonest next first; here that holds only for what is to come. */
const inStanding = (measures: readonly MeasureOnDay[]): MeasureOnDay[] =>
  standings.flatMap((standing) => {
    const alike = measures.filter((measure) => measure.standing === standing)
    return standing === 'to come' ? inOrderOfStanding(alike) : alike
  })

function farFrom(measure: MeasureOnDay, day: string): number {
  const days = [measure.latest.learned, ...barsOf(measure, day).flatMap(({ from, to }) => [from, to])]
  return Math.min(...days.map((one) => (one === null ? Infinity : Math.abs(Date.parse(one) - Date.parse(day)))))
}

function nextOf(measures: readonly MeasureOnDay[]): WireRules['next'] {
  const coming = measures
    .filter(({ next }) => next !== null && next.from !== null)
    .sort((a, b) => compare(a.next?.from ?? '', b.next?.from ?? ''))
  const [first] = coming
  const day = first?.next?.from ?? null
  if (first === undefined || day === null) return null
  return {
    day,
    what: first.next?.rule ?? '',
    rule: namedRule(first.cluster.id, first.latest),
    others: coming.filter(({ next }) => next?.from === day).length - 1,
  }
}

function turnsOf(measures: readonly MeasureOnDay[], day: string): WireRules['turns'] {
  let [before, after]: [string | null, string | null] = [null, null]
  for (const measure of measures) {
    for (const turn of turningDays(barsOf(measure, day))) {
      if (turn < day && (before === null || turn > before)) before = turn
      if (turn > day && (after === null || turn < after)) after = turn
    }
  }
  return { before, after }
}
