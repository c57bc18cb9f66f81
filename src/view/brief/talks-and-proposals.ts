import type { LedgerEntry } from '../../ledger/ledger.js'
import { type Cluster, ofLayer, sameActs, type ToldIn } from '../../merging/index.js'
import { responseWords, talkWords } from '../wording/acts.js'
import { onDays } from '../wording/days.js'
import { capitalised, nameOf, namesOf } from '../wording/names.js'
import { quotable } from '../wording/quotes.js'
import { type Desk, sentenceOn } from './desk.js'
import { placeWords } from './what-happened.js'
import type { Group, Section } from './shape.js'

export type TalkEntry = ToldIn<'talks', LedgerEntry>
type ProposalEntry = ToldIn<'proposals', LedgerEntry>

/** Occasions of talks, the latest first, and what was put forward with each side's answer. */
export function talksAndProposals(desk: Desk): Section {
  const talks = talkClusters(desk).reverse()
  const proposals = sameActs(ofLayer(desk.entries, 'proposals'), desk.copies, desk.decided).reverse()
  const groups: Group[] = [
    {
      heading: 'Talks',
      sentences: talks.map((cluster) => sentenceOn(desk, cluster, talkText(cluster.members[0]), evidenceOf(cluster))),
    },
    {
      heading: 'Proposals',
      sentences: proposals.map((cluster) =>
        sentenceOn(desk, cluster, proposalText(cluster.members[0]), evidenceOf(cluster)),
      ),
    },
  ]
  return { id: 'talks', title: 'Talks and proposals', groups: groups.filter(({ sentences }) => sentences.length > 0) }
}

/** The period's talks, each occasion once: undated first, then by day. */
export function talkClusters(desk: Desk): Cluster<TalkEntry>[] {
  const clusters = sameActs(ofLayer(desk.entries, 'talks'), desk.copies, desk.decided).filter(
    (cluster, _, all) => !cameAbout(cluster, all),
  )
  const day = ({ members: [first] }: Cluster<TalkEntry>): string => first.from ?? first.to ?? ''
  return clusters.sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0))
}

/** A plan whose talks another account tells as held on the same day between the same. */
const cameAbout = ({ members: [plan] }: Cluster<TalkEntry>, all: readonly Cluster<TalkEntry>[]): boolean =>
  plan.body.status === 'planned' &&
  plan.from !== null &&
  all.some(
    ({ members: [held] }) =>
      held.body.status !== 'planned' &&
      held.from === plan.from &&
      sameMembers(held.body.participants, plan.body.participants),
  )

const sameMembers = (one: readonly string[], other: readonly string[]): boolean =>
  [...one].sort().join() === [...other].sort().join()

const evidenceOf = ({ members: [first] }: Cluster<LedgerEntry>): string => quotable(first.body.evidence[0]?.text ?? '')

/** "On 21 May 2024, A and B met in Brussels for eight hours, with C in the chair, and reached no agreement". */
export function talkText(entry: TalkEntry): string {
  const { kind, status, participants, facilitator, duration, outcome, place } = entry.body
  const who = namesOf(participants, entry) || 'persons not named'
  const { past, noun } = talkWords[kind]
  const what = {
    held: `${who} ${past}`,
    planned: `${noun} of ${who} was planned`,
    cancelled: `${noun} of ${who} was called off`,
    'broken-off': `${noun} of ${who} was broken off`,
  }[status]
  const day = onDays(entry.from, entry.to)
  const chair = facilitator.length === 0 ? '' : `, with ${namesOf(facilitator, entry)} as facilitator`
  const end =
    outcome === null ? '' : outcome === 'agreement' ? '; they reached an agreement' : '; they reached no agreement'
  const text = `${what}${placeWords(place, what)}${duration === null ? '' : ` for ${duration}`}${chair}${end}`
  return day === '' ? capitalised(text) : `${capitalised(day)}, ${text}`
}

function proposalText(entry: ProposalEntry): string {
  const { by, to, responses } = entry.body
  const day = onDays(entry.from, entry.to)
  const before = to.length === 0 ? 'forward' : `to ${namesOf(to, entry)}`
  const text = `${namesOf(by, entry) || 'a mediator not named'} put a proposal ${before}`
  const answers = responses.map(({ actor, response }) => `${nameOf(actor, entry)} ${responseWords[response]}`)
  const main = day === '' ? capitalised(text) : `${capitalised(day)}, ${text}`
  return answers.length === 0 ? main : `${main}; ${answers.join(', ')}`
}
