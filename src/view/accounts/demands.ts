import { ofLayer, sameActs } from '../../merging/index.js'
import { capitalised } from '../wording/names.js'
import { askOf } from './asked.js'
import { matterOf, type Telling } from './compose.js'
import { clauseOf, type EventEntry } from './deeds.js'
import { dayOf, type Ground, proofOf } from './ground.js'
import { overlap } from './like-words.js'
import { compareSets } from './one-act.js'
import { repliesOf } from './replies.js'
import { type Reply, ReplyIndex } from './reply-index.js'
import type { Matter } from './shape.js'
import { topsOf } from './voices.js'

/** Days within which a demand is answered. */
const answerDays = 60

type Ask = readonly [EventEntry, ...EventEntry[]]

/** What is asked of a side by somebody else, with the answers of those asked. */
export function demands(ground: Ground): Matter[] {
  const requests = ofLayer(ground.entries, 'events').filter(
    (entry) =>
      entry.body.type === 'REQUEST' && entry.body.status === 'happened' && askedSides(entry, ground).length > 0,
  )
  const replies = new ReplyIndex(repliesOf(ground), {
    texts: ground.texts,
    within: answerDays,
    byWords: ({ denies }) => !denies,
  })
  return asksOf(requests, ground).map((ask) => matterOfAsk(ask, replies, ground))
}

/** The columns of the sides that are asked by somebody who isn't one of them. */
function askedSides(entry: EventEntry, { voices }: Pick<Ground, 'voices'>): number[] {
  const { source, target } = entry.body
  if (source.length === 0) return []
  const asking = voices.columnsOf(source, entry)
  return voices.sidesOf(target, entry).filter((column) => !asking.includes(column))
}

/** Requests, each once however often it is told, and those of one sentence together. */
function asksOf(requests: readonly EventEntry[], { copies, decided }: Ground): Ask[] {
  const asks: [EventEntry, ...EventEntry[]][] = []
  const inReport = new Map<string, [EventEntry, ...EventEntry[]][]>()
  for (const { members } of sameActs(requests, copies, decided)) {
    const near = members.flatMap(({ report }) => inReport.get(report.id) ?? [])
    const same = near.find((ask) => ask.some((one) => members.some((other) => isOneSentence(one, other))))
    const ask = same ?? [...members]
    if (same === undefined) asks.push(ask)
    else same.push(...members)
    for (const { report } of members) inReport.set(report.id, [...(inReport.get(report.id) ?? []), ask])
  }
  return asks
}

const isOneSentence = (one: EventEntry, other: EventEntry): boolean =>
  overlap(one, other) &&
  compareSets(topsOf(one.body.source, one), topsOf(other.body.source, other)) === 'same' &&
  compareSets(topsOf(one.body.target, one), topsOf(other.body.target, other)) === 'same'

function matterOfAsk(ask: Ask, replies: ReplyIndex, ground: Ground): Matter {
  const asked = [...new Set(ask.flatMap((entry) => askedSides(entry, ground)))]
  const answers = [
    ...new Set(ask.flatMap((entry) => replies.to(entry).filter((reply) => isAnswer(reply, entry, ground)))),
  ]
  return matterOf(ground, {
    kind: 'demands',
    title: capitalised(clauseOf(mostExact(ask), ground)),
    day:
      ask
        .map(dayOf)
        .filter((day) => day !== null)
        .sort()[0] ?? null,
    contested: answers.some(({ refuses }) => refuses),
    tellings: [...ask.map((entry) => tellingOfAsk(entry, ground)), ...answers.map(tellingOfAnswer)],
    entries: [...ask, ...answers.map(({ entry }) => entry)],
    concerns: asked,
    ask: askOf(
      ground,
      asked,
      ask.map((entry) => ({ entry, by: entry.body.source })),
      answers.map(({ voice, refuses }) => ({ columns: voice.columns, refuses })),
    ),
  })
}

/** The longer its CAMEO code, the more exactly it says what is asked. */
const mostExact = (ask: Ask): EventEntry =>
  ask.reduce((one, other) => ((other.body.cameo?.length ?? 0) > (one.body.cameo?.length ?? 0) ? other : one))

/** By one of those asked, to the one who asks or to nobody in particular. */
function isAnswer(reply: Reply, entry: EventEntry, { voices }: Ground): boolean {
  const isAsked = askedSides(entry, { voices }).some((column) => reply.voice.columns.includes(column))
  return isAsked && compareSets(reply.to, topsOf(entry.body.source, entry)) !== 'other'
}

const tellingOfAsk = (entry: EventEntry, ground: Ground): Telling => ({
  entry,
  voice: ground.voices.of(entry.body.source, entry),
  claim: clauseOf(entry, ground),
  sense: 'asks',
  day: dayOf(entry),
  proof: proofOf(entry),
})

const tellingOfAnswer = ({ entry, voice, claim, refuses }: Reply): Telling => ({
  entry,
  voice,
  claim,
  sense: refuses ? 'refuses' : 'consents',
  day: dayOf(entry),
  proof: proofOf(entry),
})
