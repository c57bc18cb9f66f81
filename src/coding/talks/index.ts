import type { Sentence } from '../../language/index.js'
import { type Span, type Talk, talkKinds } from '../../record/index.js'
import { clauseOf } from '../clauses.js'
import type { EventDraft } from '../events/events.js'
import type { Coding } from '../coding.js'
import { encounterAt } from './encounters.js'
import { type ToldTalk, occasionAt } from './occasions.js'
import { sideCount } from './sides.js'

/** Single occasions on which parties talked (manual, section 5): told by their own nouns and verbs, and by acts of consulting. */
export function codeTalks(coding: Coding): Talk[] {
  const { analysis, trees } = coding.context
  const story = analysis.tokens.filter((token) => analysis.sentences[trees.sentenceOf(token)]?.part !== 'aside')
  const told = story.flatMap((token) => occasionAt(coding, token) ?? encounterAt(coding, token) ?? [])
  const out: Omit<Talk, 'id'>[] = []
  // A word that tells a talk of itself knows better who took part than the act that it tells.
  const own = new Set(told.map(({ verb, word }) => (verb ?? word).index))
  const acts = coding.events.map((event) => {
    const talk = talkOf(coding, event)
    return talk && own.has(event.head.index) && event.cameo !== '045'
      ? { ...talk, participants: [], facilitator: [] }
      : talk
  })
  const all = [...told.map((one) => talkTold(coding, one)), ...acts].map((talk) =>
    talk && (isNoTalk(coding, talk) || isPrivate(coding, talk)) ? null : talk,
  )
  for (const talk of all) {
    const same = talk && out.find((one) => isSame(coding, one, talk))
    if (same && talk) merge(same, talk)
    else if (talk && talk.participants.length > 0) out.push(talk)
  }
  const first = (talk: Omit<Talk, 'id'>): number => talk.evidence[0]?.start ?? 0
  return out.sort((a, b) => first(a) - first(b)).map((talk) => ({ id: coding.ids.of('talks', talk), ...talk }))
}

function talkTold(coding: Coding, told: ToldTalk): Omit<Talk, 'id'> | null {
  const { context, dating, placing } = coding
  const head = told.verb ?? told.word
  const evidence = clauseOf(context, head)
  const sentence = context.analysis.sentences[context.trees.sentenceOf(head)]
  if (!evidence || !sentence) return null
  const kind = told.kind === 'call' ? 'call' : (kindByCue(coding, evidence.text) ?? told.kind)
  return {
    kind: told.kind === 'meeting' ? kind : told.kind,
    participants: [...told.sides],
    facilitator: [...told.facilitator],
    date: dating.own(head) ?? dating.own(told.word),
    place: placing.of(head) ?? placing.of(told.word),
    duration: lengthIn(coding, [evidence]),
    status: told.status,
    outcome: told.status === 'held' ? (told.outcome ?? outcomeOf(coding, sentence)) : null,
    evidence: [evidence],
  }
}

function talkOf(coding: Coding, event: EventDraft): Omit<Talk, 'id'> | null {
  const status = statusOf(event)
  const people = [...new Set([...event.source, ...event.target])]
  // A process that goes on is no single occasion.
  if (
    status === null ||
    sideCount(coding.context, people) < 2 ||
    event.head.rel === 'amod' ||
    isNameCalling(event) ||
    event.status === 'ongoing' ||
    isProcess(coding, event)
  )
    return null
  const mediated = event.cameo === '045'
  const facilitator = mediated ? event.source : []
  return {
    kind: kindOf(coding, event),
    participants: people.filter((id) => !facilitator.includes(id)),
    facilitator: [...facilitator],
    date: event.date,
    place: event.place,
    duration: lengthIn(coding, event.evidence),
    status,
    outcome: status === 'held' ? outcomeOf(coding, event.sentence) : null,
    evidence: event.evidence,
  }
}

/** "called the ambassador a liar", "talk of war": told by the act only, and no talk. */
const isNameCalling = ({ head, cameo }: EventDraft): boolean =>
  (cameo === '041' && head.lemma === 'call' && head.upos === 'VERB') ||
  (head.upos === 'NOUN' && head.text.toLowerCase() === 'talk')

/** Tourists abroad, reporters with exhibitors: a visitor, or everybody there, who speaks for no side. */
function isPrivate({ context }: Coding, { kind, participants, facilitator }: Omit<Talk, 'id'>): boolean {
  const present = kind === 'visit' ? participants.slice(0, 1) : [...participants, ...facilitator]
  return present.length > 0 && !present.some((id) => speaksForASide(context, id))
}

function speaksForASide({ cast }: Coding['context'], id: string): boolean {
  const actor = cast.registry.get(id)
  if (!actor || ['civilians', 'media', 'unknown'].includes(actor.kind)) return false
  return actor.kind !== 'person' || actor.of !== null || actor.code !== null
}

/** "held a press conference": an occasion on which parties don't talk with one another. */
const isNoTalk = ({ context }: Coding, { evidence }: Omit<Talk, 'id'>): boolean =>
  evidence.some(({ text }) => context.lexicon.talkCues.some((cue) => cue.tells === 'none' && cue.pattern.test(text)))

/** "the dialogue", "has been mediated since 2011": no single occasion. */
const isProcess = ({ context }: Coding, { date, head }: EventDraft): boolean =>
  (date !== null && date.from !== null && date.to === null) ||
  context.lexicon.talkCues.some((cue) => cue.tells === 'process' && cue.pattern.test(head.lemma))

function statusOf(event: EventDraft): Talk['status'] | null {
  if (event.type === 'CONSULT')
    return event.status === 'planned'
      ? 'planned'
      : event.status === 'happened' || event.status === 'ongoing'
        ? 'held'
        : null
  const ends = event.type === 'SANCTION' && (event.cameo === '160' || event.cameo === '164')
  if (!ends || !/\b(?:visit|trip|talks?|meeting|summit|negotiations?)\b/iu.test(event.evidence[0]?.text ?? ''))
    return null
  return /cancel|scrap|call(?:ed)? off|postpon/iu.test(event.evidence[0]?.text ?? '') ? 'cancelled' : 'broken-off'
}

function kindOf(coding: Coding, event: EventDraft): Talk['kind'] {
  const byCode = event.cameo === '041' ? 'call' : event.cameo === '042' || event.cameo === '043' ? 'visit' : null
  if (byCode) return byCode
  return kindByCue(coding, event.evidence.map((span) => span.text).join(' ')) ?? 'meeting'
}

function kindByCue(coding: Coding, words: string): Talk['kind'] | null {
  const cue = coding.context.lexicon.talkCues.find((one) => one.tells === 'kind' && one.pattern.test(words))
  return talkKinds.find((kind) => kind === cue?.value) ?? null
}

function lengthIn(coding: Coding, evidence: readonly Span[]): string | null {
  const { analysis } = coding.context
  const time = analysis.times.find(
    (one) =>
      one.kind === 'duration' &&
      evidence.some((span) => span.start <= one.start && one.end <= span.end) &&
      /hour|day|minute|week/iu.test(one.text),
  )
  return time?.text ?? null
}

/** The outcome told in the sentence of the talk or in the story of the same paragraphs. */
function outcomeOf(coding: Coding, sentence: Sentence): Talk['outcome'] {
  const { analysis, lexicon } = coding.context
  const near = analysis.sentences.filter((one) => one.part !== 'aside' && Math.abs(one.index - sentence.index) <= 1)
  for (const one of [sentence, ...near]) {
    const words = analysis.text.slice(one.start, one.end)
    const cue = lexicon.talkCues.find((row) => row.tells === 'outcome' && row.pattern.test(words))
    if (cue) return cue.value === 'agreement' ? 'agreement' : 'no-agreement'
  }
  return null
}

/** The same occasion: the same sides on the same day, if two are told; a call is no meeting. */
function isSame(coding: Coding, a: Omit<Talk, 'id'>, b: Omit<Talk, 'id'>): boolean {
  const { registry } = coding.context.cast
  const side = (id: string): string => registry.chain(id).at(-1) ?? id
  const all = (talk: Omit<Talk, 'id'>): Set<string> => new Set([...talk.participants, ...talk.facilitator].map(side))
  const [x, y] = [all(a), all(b)]
  const shared = [...x].filter((id) => y.has(id)).length
  const clash = a.date?.from && b.date?.from && a.date.from !== b.date.from
  const touching = a.evidence.some((one) => b.evidence.some((other) => one.start < other.end && other.start < one.end))
  const alike = (a.kind === 'call') === (b.kind === 'call') && (a.status === 'planned') === (b.status === 'planned')
  if (y.size === 0) return touching
  return !clash && (touching || alike) && shared >= 2 && shared >= Math.min(x.size, y.size)
}

function merge(into: Omit<Talk, 'id'>, other: Omit<Talk, 'id'>): void {
  into.date ??= other.date
  into.place ??= other.place
  into.duration ??= other.duration
  into.outcome ??= other.outcome
  // What became of an occasion outweighs that it was told.
  if (into.status === 'held' && ['cancelled', 'broken-off'].includes(other.status)) {
    into.status = other.status
    into.outcome = null
  }
  into.facilitator = [...new Set([...into.facilitator, ...other.facilitator])]
  into.participants = [...new Set([...into.participants, ...other.participants])].filter(
    (id) => !into.facilitator.includes(id),
  )
  into.evidence = [
    ...into.evidence,
    ...other.evidence.filter((span) => !into.evidence.some((one) => one.start === span.start)),
  ]
}
