import type { LedgerEntry } from '../../ledger/ledger.js'
import { type Cluster, ofLayer, sameActs, type ToldIn } from '../../merging/index.js'
import type { Statement } from '../../record/index.js'
import { actWords, channelWords } from '../wording/acts.js'
import { onDays } from '../wording/days.js'
import { capitalised, counted, namesOf } from '../wording/names.js'
import { quotable } from '../wording/quotes.js'
import { clauses, type Desk, idsOf, originsNote } from './desk.js'
import type { Group, Section, Sentence } from './shape.js'

type StatementEntry = ToldIn<'statements', LedgerEntry>

/** Sentences under one speaker, the latest first; the rest is counted in one more. */
const mostPerSpeaker = 8

/** Statements by speaker, who said most first; under each, the latest first. */
export function whoSaidWhat(desk: Desk): Section {
  const bySpeaker = new Map<string, Cluster<StatementEntry>[]>()
  for (const cluster of sameActs(ofLayer(desk.entries, 'statements'), desk.copies, desk.decided)) {
    const speaker = speakersOf(cluster.members[0])
    bySpeaker.set(speaker, [...(bySpeaker.get(speaker) ?? []), cluster])
  }
  const ordered = [...bySpeaker].sort(([a, some], [b, others]) => others.length - some.length || (a < b ? -1 : 1))
  return { id: 'said', title: 'Who said what', groups: ordered.map(([speaker, said]) => groupOf(desk, speaker, said)) }
}

const speakersOf = (entry: StatementEntry): string =>
  capitalised(namesOf(entry.body.speakers, entry)) || 'Speakers not named'

function groupOf(desk: Desk, heading: string, clusters: readonly Cluster<StatementEntry>[]): Group {
  const latestFirst = [...clusters].sort((a, b) => (when(a) < when(b) ? 1 : when(a) > when(b) ? -1 : 0))
  const told = latestFirst.slice(0, mostPerSpeaker).map((cluster) => statementSentence(desk, cluster))
  const rest = latestFirst.slice(mostPerSpeaker)
  return { heading, sentences: rest.length === 0 ? told : [...told, restSentence(desk, rest)] }
}

const when = ({ members: [first] }: Cluster<StatementEntry>): string => first.from ?? first.to ?? ''

const restSentence = (desk: Desk, rest: readonly Cluster<StatementEntry>[]): Sentence => ({
  text: `The record holds ${counted(rest.length, 'more statement')} of this speaker`,
  references: desk.references.citeAccounts(rest.map(({ members: [first] }) => first)),
  quote: null,
  entries: idsOf(rest.flatMap(({ members }) => members)),
})

function statementSentence(desk: Desk, cluster: Cluster<StatementEntry>): Sentence {
  const best = cluster.members.reduce((one, other) => (fullness(other.body) > fullness(one.body) ? other : one))
  const [words, ...more] = best.body.content
  const others = cluster.members.filter((member) => member !== best)
  const references = [
    ...desk.references.citeEntry(best, words),
    ...more.flatMap((span) => desk.references.citeEntry(best, span)),
    ...desk.references.citeAccounts([best, ...others]).slice(1),
  ]
  return {
    text: statementText(best) + originsNote(cluster),
    references: [...new Set(references)],
    quote: quotable(best.body.content.map(({ text }) => text).join(' … ')),
    entries: idsOf(cluster.members),
  }
}

/** Direct words before a paraphrase, and more before fewer. */
const fullness = ({ direct, content }: Statement): number =>
  (direct === 'indirect' ? 0 : 100_000) + content.reduce((sum, { text }) => sum + text.length, 0)

/** "On 5 May 2024, A made a demand of B, by telephone, in the report's words". */
function statementText(entry: StatementEntry): string {
  const { act, addressees, channel, platform, direct } = entry.body
  const [alone, addressed] = actWords[act]
  const said = addressees.length === 0 ? alone : `${addressed} ${namesOf(addressees, entry)}`
  const how = platform !== null ? `on ${platform}` : channel === null ? '' : channelWords[channel]
  const speakers = namesOf(entry.body.speakers, entry) || 'a speaker not named'
  const day = onDays(entry.from, entry.to)
  const main = day === '' ? capitalised(`${speakers} ${said}`) : `${capitalised(day)}, ${speakers} ${said}`
  return clauses(main, how, direct === 'indirect' ? 'as the report puts it' : '')
}
