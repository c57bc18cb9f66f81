import type { LedgerEntry } from '../../ledger/ledger.js'
import { type Cluster, ofLayer, sameActs } from '../../merging/index.js'
import { quadClass } from '../../record/index.js'
import { promises } from '../promises.js'
import { dayOf } from '../timeline.js'
import { dayInWords, daysInWords } from '../wording/days.js'
import { capitalised, counted, inAList, inWords } from '../wording/names.js'
import { type Desk, idsOf } from './desk.js'
import { accountsOf, rivalsOf } from './figures.js'
import { nextDates, standingMeasures } from './rules-and-dates.js'
import { talkClusters, talkText } from './talks-and-proposals.js'
import { byGravity, eventClause, eventClusters, type EventEntry, historyBorder, isAhead } from './what-happened.js'
import type { Section, Sentence } from './shape.js'

/** Two to five sentences made of counts and of the entries that weigh most; nothing is weighed by opinion. */
export function howItStands(desk: Desk): Section {
  const told = [
    countsSentence(desk),
    gravestSentence(desk),
    talksSentence(desk),
    rulesSentence(desk),
    disputedSentence(desk),
  ]
  const sentences = told.filter((sentence) => sentence !== null)
  return {
    id: 'standing',
    title: 'How it stands',
    groups: sentences.length === 0 ? [] : [{ heading: null, sentences }],
  }
}

/** A sentence citing the first account of each cluster. */
const citing = (desk: Desk, text: string, clusters: readonly Cluster<LedgerEntry>[]): Sentence => ({
  text,
  references: [...new Set(clusters.flatMap(({ members: [first] }) => desk.references.citeEntry(first)))],
  quote: null,
  entries: idsOf(clusters.flatMap(({ members }) => members)),
})

const alone = (entry: LedgerEntry): Cluster<LedgerEntry> => ({
  id: entry.id,
  members: [entry],
  origins: [],
  grounds: '',
})

const happened = (desk: Desk): Cluster<EventEntry>[] =>
  eventClusters(desk).filter(({ members: [{ body }] }) => body.status === 'happened' || body.status === 'ongoing')

function countsSentence(desk: Desk): Sentence | null {
  const origins = new Set(desk.reports.map(({ report }) => desk.copies.origins.get(report.id) ?? report.id))
  const acts = happened(desk)
  const conflict = acts.filter(({ members: [{ body }] }) => quadClass(body.type) === 'material conflict')
  const statements = sameActs(ofLayer(desk.entries, 'statements'), desk.copies, desk.decided)
  const share = conflict.length === 0 ? 'none' : inWords(conflict.length)
  const tell = [
    acts.length === 0 ? '' : `${counted(acts.length, 'act')}, ${share} of them material conflict`,
    statements.length === 0 ? '' : counted(statements.length, 'statement'),
  ].filter((part) => part !== '')
  const top: Cluster<LedgerEntry>[] = [...acts].sort(byGravity).slice(0, 3)
  const first = desk.entries[0]
  if (top.length === 0 && first !== undefined) top.push(alone(first))
  if (top.length === 0) return null
  const independent = origins.size === desk.reports.length ? '' : ` from ${counted(origins.size, 'independent origin')}`
  const days =
    desk.since === desk.until ? `On ${dayInWords(desk.since)}` : `From ${daysInWords(desk.since, desk.until)}`
  const tells = desk.reports.length === 1 ? 'tells' : 'tell'
  const what = tell.length === 0 ? counted(desk.entries.length, 'thing') : tell.join(', and of ')
  return citing(desk, `${days}, ${counted(desk.reports.length, 'report')}${independent} ${tells} of ${what}`, top)
}

/** The latest act of material conflict (PLOVER's quad class), told by its phrase. */
function gravestSentence(desk: Desk): Sentence | null {
  const acts = happened(desk).filter(({ members: [{ body }] }) => quadClass(body.type) === 'material conflict')
  const dated = acts.filter((act) => !isAhead(act, desk.today) && (dayOf(act) ?? '') >= historyBorder(desk))
  const latest = dated.sort((a, b) => ((dayOf(a) ?? '') < (dayOf(b) ?? '') ? 1 : -1))[0]
  if (latest === undefined) return null
  const clause = eventClause(latest.members[0], desk)
  return citing(desk, `The latest material conflict: on ${dayInWords(dayOf(latest) ?? '')}, ${clause}`, [latest])
}

function talksSentence(desk: Desk): Sentence | null {
  const latest = talkClusters(desk)
    .filter(({ members: [{ body }] }) => body.status !== 'planned')
    .at(-1)
  if (latest === undefined) return null
  const text = talkText(latest.members[0])
  return citing(
    desk,
    `The latest talks: ${/^(On|In|From|Between|By) \d/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text}`,
    [latest],
  )
}

function rulesSentence(desk: Desk): Sentence | null {
  const standing = standingMeasures(desk).filter(
    (measure) => measure.standing === 'in force' || measure.standing === 'told',
  )
  const next = nextDates(desk)[0]
  if (standing.length === 0 && next === undefined) return null
  const count =
    standing.length === 0
      ? 'No measure is known to be in force'
      : capitalised(
          `${counted(standing.length, 'measure')} ${standing.length === 1 ? 'is' : 'are'} in force or said to be`,
        )
  const due =
    next === undefined ? 'no later date is set' : `the next date is ${dayInWords(next.day)}, when ${next.clause}`
  return citing(desk, `${count}; ${due}`, [
    ...standing.map(({ cluster }) => cluster),
    ...(next === undefined ? [] : [next.cluster]),
  ])
}

function disputedSentence(desk: Desk): Sentence | null {
  const contested = promises(desk.entries, desk.copies.origins, desk.decided).filter((promise) => promise.contested)
  const rivals = rivalsOf(desk)
  const parts = [
    contested.length === 0
      ? ''
      : `${counted(contested.length, 'commitment')} ${contested.length === 1 ? 'is' : 'are'} contested`,
    rivals.length === 0 ? '' : `sources disagree on ${counted(rivals.length, 'figure')}`,
  ].filter((part) => part !== '')
  if (parts.length === 0) return null
  const figures = rivals.flatMap(accountsOf).flatMap(([first]) => (first === undefined ? [] : [alone(first)]))
  return citing(desk, capitalised(inAList(parts)), [...contested.map(({ cluster }) => cluster), ...figures])
}
