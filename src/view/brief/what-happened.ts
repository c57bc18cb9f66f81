import type { LedgerEntry } from '../../ledger/ledger.js'
import { type Cluster, ofLayer, remembered, sameActs, type ToldIn } from '../../merging/index.js'
import { type CodedEvent, type Place, quadClass, quadClasses, dayAfter } from '../../record/index.js'
import { dayOf, timeline } from '../timeline.js'
import { dayInWords, onDays } from '../wording/days.js'
import { capitalised, counted, namesOf } from '../wording/names.js'
import { clausesOf, type Sides } from '../wording/phrase.js'
import { quotable } from '../wording/quotes.js'
import { type Desk, idsOf, sentenceOn, statementKey } from './desk.js'
import type { Group, Section, Sentence } from './shape.js'

export type EventEntry = ToldIn<'events', LedgerEntry>

/** Events this many days before the period are history that the reports recall. */
const historyAfterDays = 31
/** Sentences under one day, the gravest first; the rest is counted in one more. */
const mostPerDay = 15

/** Events by day, the latest first, as a desk reads; then the undated, then what reports recall of earlier times. */
export function whatHappened(desk: Desk): Section {
  const clusters = eventClusters(desk).filter((cluster) => !isAhead(cluster, desk.today))
  const border = historyBorder(desk)
  const days = timeline(clusters)
  const recent = days.filter(({ day }) => day !== null && day >= border).reverse()
  const undated = days.filter(({ day }) => day === null)
  const earlier = days.filter(({ day }) => day !== null && day < border)
  const groups = [
    ...recent.map(({ day, clusters: held }) => groupOf(desk, dayInWords(day ?? ''), held, false)),
    ...byLearning(undated.flatMap(({ clusters: held }) => held)).map(([day, held]) =>
      groupOf(
        desk,
        day === undatedReports ? 'Told by undated reports' : `Told ${dayInWords(day)}, undated`,
        held,
        false,
      ),
    ),
    groupOf(
      desk,
      'Earlier, as the reports recall',
      earlier.flatMap(({ clusters: held }) => held),
      true,
    ),
  ]
  return { id: 'happened', title: 'What happened', groups: groups.filter(({ sentences }) => sentences.length > 0) }
}

/** Stands for the day of reports that have none; sorts behind every day. */
const undatedReports = ''

/** Clusters by the day on which they were learned of, the latest first. */
function byLearning(clusters: readonly Cluster<EventEntry>[]): [day: string, held: Cluster<EventEntry>[]][] {
  const days = new Map<string, Cluster<EventEntry>[]>()
  for (const cluster of clusters) {
    const { learned, report } = cluster.members[0]
    const day = report.published === null ? undatedReports : learned
    days.set(day, [...(days.get(day) ?? []), cluster])
  }
  return [...days].sort(([a], [b]) => (a < b ? 1 : -1))
}

/** What happened before this day is history that the reports recall. */
export const historyBorder = ({ since }: Pick<Desk, 'since'>): string => dayAfter(since, -historyAfterDays)

/** The period's events, each act once. */
export const eventClusters = remembered((desk: Desk): readonly Cluster<EventEntry>[] =>
  sameActs(ofLayer(desk.entries, 'events'), desk.copies, desk.decided),
)

/** Planned for a day that is still to come: told under the next dates. */
export const isAhead = (cluster: Cluster<EventEntry>, today: string): boolean =>
  ['planned', 'conditional'].includes(cluster.members[0].body.status) && (dayOf(cluster) ?? '') > today

/** Graver first: material conflict, then verbal; then what more origins tell. */
export const byGravity = (one: Cluster<EventEntry>, other: Cluster<EventEntry>): number =>
  gravity(other) - gravity(one) || other.origins.length - one.origins.length
const gravity = ({ members: [{ body }] }: Cluster<EventEntry>): number =>
  body.status === 'happened' || body.status === 'ongoing' ? quadClasses.indexOf(quadClass(body.type)) + 1 : 0

function groupOf(desk: Desk, heading: string, clusters: readonly Cluster<EventEntry>[], dated: boolean): Group {
  const ordered = dated ? clusters : [...clusters].sort(byGravity)
  const told = ordered.slice(0, mostPerDay).map((cluster) => eventSentence(desk, cluster, dated))
  const rest = ordered.slice(mostPerDay)
  return { heading, sentences: rest.length === 0 ? told : [...told, restSentence(desk, rest)] }
}

const restSentence = (desk: Desk, rest: readonly Cluster<EventEntry>[]): Sentence => ({
  text: `The record holds ${counted(rest.length, 'more act')} under this heading`,
  references: desk.references.citeAccounts(rest.map(({ members: [first] }) => first)),
  quote: null,
  entries: idsOf(rest.flatMap(({ members }) => members)),
})

function eventSentence(desk: Desk, cluster: Cluster<EventEntry>, dated: boolean): Sentence {
  const [first] = cluster.members
  const when = dated || isSpan(first) ? onDays(first.from, first.to) : ''
  const clause = eventClause(first, desk)
  const text = when === '' ? capitalised(clause) : `${capitalised(when)}, ${clause}`
  return sentenceOn(desk, cluster, text, quotable(first.body.evidence[0]?.text ?? ''))
}

const isSpan = ({ from, to }: EventEntry): boolean => from !== null && from !== to

/** What an event tells, with its status in words: "according to A, B attacked C", "A planned to visit B". */
export function eventClause(entry: EventEntry, desk: Pick<Desk, 'phrases' | 'speakers'>): string {
  const sides = sidesOf(entry)
  const { past, base } = clausesOf(entry.body, sides, desk.phrases)
  const place = placeWords(entry.body.place, past)
  const source = sides.source || 'persons not named'
  switch (entry.body.status) {
    case 'happened':
      return past + place
    case 'ongoing':
      return `${past}${place}, and this goes on`
    case 'planned':
      return `${source} planned to ${base}${place}`
    case 'requested':
      return `there was a request that ${source} ${base}${place}`
    case 'conditional':
      return `on a condition, ${source} would ${base}${place}`
    case 'denied':
      return `it was denied that ${past}${place}`
    case 'alleged':
      return `according to ${claimant(entry, desk)}, ${past}${place}`
  }
}

/** Doers and those acted on; where both lists name the same, all are doers. */
function sidesOf(entry: EventEntry): Sides {
  const { source, target } = entry.body
  const others = target.filter((id) => !source.includes(id))
  return { source: namesOf(source, entry), target: namesOf(others, entry) }
}

/** Whose claim an alleged event is: the speakers of its statement. */
function claimant({ body, report }: EventEntry, { speakers }: Pick<Desk, 'speakers'>): string {
  const named = body.statement === null ? undefined : speakers.get(statementKey(report.id, body.statement))
  return named || 'one side'
}

/** " in Brussels", " at the bridge"; nothing where the clause names the place already. */
export function placeWords(place: CodedEvent['place'], clause = ''): string {
  if (place === null || place.name === '' || clause.includes(place.name)) return ''
  return ` ${preposition(place)} ${place.name}`
}

const preposition = ({ precision }: Place): string => (precision === 'site' ? 'at' : 'in')
