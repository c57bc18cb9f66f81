import type { LedgerEntry } from '../../ledger/ledger.js'
import { type Cluster, ofLayer, remembered, sameActs } from '../../merging/index.js'
import { type Phase, compare } from '../../record/index.js'
import { type MeasureOnDay, standingsOn } from '../in-force.js'
import { dayOf } from '../timeline.js'
import { measureWords, talkWords } from '../wording/acts.js'
import { dayInWords, onDays } from '../wording/days.js'
import { capitalised, counted, namesOf } from '../wording/names.js'
import { quotable } from '../wording/quotes.js'
import { clauses, type Desk, sentenceOn } from './desk.js'
import { placeWords, eventClause, eventClusters, isAhead } from './what-happened.js'
import type { Group, Section, Sentence } from './shape.js'

/** Something that is due on a day after today. */
export interface NextDate {
  readonly day: string
  readonly clause: string
  readonly cluster: Cluster<LedgerEntry>
}

/** A page holds no more rules than this; those told in the period come first, then the latest told. */
const mostRules = 40

/** The measures that stand, each with its phases; then the dates to come. */
export function rulesAndDates(desk: Desk): Section {
  const [standing, shown] = [standingMeasures(desk), shownMeasures(desk)]
  const groups: Group[] = shown.map((measure) => ({
    heading: headingOf(measure),
    sentences: [ruleSentence(desk, measure), ...phaseSentences(desk, measure)],
  }))
  const first = shown[0]
  if (first !== undefined && standing.length > shown.length) {
    const more = counted(standing.length - shown.length, 'more rule')
    const text = `The record holds ${more} that may stand; the list of rules in force tells them all`
    groups.push({ heading: 'More rules', sentences: [sentenceOn(desk, { ...first.cluster, origins: [] }, text)] })
  }
  const dates = nextDates(desk).map((next) =>
    sentenceOn(desk, next.cluster, `${capitalised(`on ${dayInWords(next.day)}`)}, ${next.clause}`),
  )
  if (dates.length > 0) groups.push({ heading: 'Next dates', sentences: dates })
  return { id: 'in-force', title: 'In force and next dates', groups }
}

/** The rules that a page tells of: those that an entry of the period tells come first, then the latest told. */
export function foremost(standing: readonly MeasureOnDay[], inPeriod: ReadonlySet<string>): ReadonlySet<MeasureOnDay> {
  if (standing.length <= mostRules) return new Set(standing)
  const isTold = ({ cluster }: MeasureOnDay): number => Number(cluster.members.some(({ id }) => inPeriod.has(id)))
  const ranked = [...standing].sort(
    (a, b) => isTold(b) - isTold(a) || compare(b.latest.learned, a.latest.learned) || compare(a.latest.id, b.latest.id),
  )
  return new Set(ranked.slice(0, mostRules))
}

const shownMeasures = remembered((desk: Desk): readonly MeasureOnDay[] => {
  const shown = foremost(standingMeasures(desk), new Set(desk.entries.map(({ id }) => id)))
  return standingMeasures(desk).filter((measure) => shown.has(measure))
})

/** Measures told in the period, and older ones that still stand. */
export const standingMeasures = remembered((desk: Desk): readonly MeasureOnDay[] => {
  const inPeriod = new Set(desk.entries.map(({ id }) => id))
  return standingsOn(desk.measures, desk.today).filter(
    ({ cluster, standing }) => standing !== 'over' || cluster.members.some(({ id }) => inPeriod.has(id)),
  )
})

const authorityOf = ({ latest }: MeasureOnDay): string =>
  namesOf(latest.body.authority, latest) || 'an authority not named'

const headingOf = (measure: MeasureOnDay): string =>
  capitalised(`${authorityOf(measure)}: ${measure.latest.body.kind.replaceAll('-', ' ')}`)

function ruleSentence(desk: Desk, measure: MeasureOnDay): Sentence {
  const { body, from, to } = measure.latest
  const status = body.status === null ? standingWords(measure) : measureWords[body.status]
  const rule = `The rule of ${authorityOf(measure)}, ‘${quotable(body.rule)}’`
  const days = from === null && to === null ? '' : onDays(from, to)
  const standing = clauses(status, days)
  const told = body.applies_to === null ? rule : `${rule}, applies to ${body.applies_to}`
  const text = standing === '' ? told : `${told}: ${standing}`
  return sentenceOn(desk, measure.cluster, text, quotable(body.evidence[0]?.text ?? ''))
}

const standingWords = ({ standing, latest }: MeasureOnDay): string =>
  standing === 'in force' ? 'in force' : standing === 'to come' && latest.from !== null ? 'to come' : ''

const phaseSentences = (desk: Desk, measure: MeasureOnDay): Sentence[] =>
  measure.latest.body.phases.map((phase) => {
    const now = phase === measure.phase ? ' (this holds now)' : ''
    const text = `${capitalised(phaseDays(phase))}: ${phase.rule}${now}`
    const sentence = sentenceOn(desk, measure.cluster, text)
    return { ...sentence, text }
  })

function phaseDays({ from, to }: Phase): string {
  if (from === null) return to === null ? 'at a time not told' : `until ${dayInWords(to)}`
  return onDays(from, to).replace(/^between (.*) and /, 'from $1 to ')
}

/** What is due after today, soonest first: phases, beginnings and ends of rules, planned talks and acts. */
export const nextDates = remembered((desk: Desk): readonly NextDate[] => {
  const found = [...shownMeasures(desk).flatMap(measureDates), ...talkDates(desk), ...eventDates(desk)]
  return found.filter(({ day }) => day > desk.today).sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
})

function measureDates(measure: MeasureOnDay): NextDate[] {
  if (measure.standing === 'over') return []
  const {
    cluster,
    latest: { body, from, to },
  } = measure
  const rule = `the rule of ${authorityOf(measure)}, ‘${quotable(body.rule)}’,`
  const dates = body.phases.flatMap((phase) =>
    phase.from === null ? [] : [{ day: phase.from, clause: `${rule} enters a new phase: ${phase.rule}`, cluster }],
  )
  if (body.phases.length > 0) return dates
  if (from !== null) dates.push({ day: from, clause: `${rule} takes effect`, cluster })
  if (to !== null && to !== from) dates.push({ day: to, clause: `${rule} ends`, cluster })
  return dates
}

const talkDates = (desk: Desk): NextDate[] =>
  sameActs(ofLayer(desk.known, 'talks'), desk.copies, desk.decided).flatMap((cluster) => {
    const [first] = cluster.members
    const day = dayOf(cluster)
    if (day === null || first.body.status !== 'planned') return []
    const who = namesOf(first.body.participants, first)
    const what = talkWords[first.body.kind].noun + (who === '' ? '' : ` of ${who}`)
    const clause = `${what} is planned${placeWords(first.body.place)}`
    return [{ day, clause, cluster }]
  })

const eventDates = (desk: Desk): NextDate[] =>
  eventClusters({ ...desk, entries: desk.known }).flatMap((cluster) => {
    const day = dayOf(cluster)
    const [first] = cluster.members
    if (day === null || !isAhead(cluster, desk.today) || first.body.type === 'CONSULT') return []
    return [{ day, clause: `as planned: ${eventClause(first, desk)}`, cluster }]
  })
