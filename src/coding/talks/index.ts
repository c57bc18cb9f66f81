import type { Sentence } from '../../language/index.js'
import { type Talk, talkKinds } from '../../record/index.js'
import type { EventDraft } from '../events/events.js'
import type { Coding } from '../coding.js'

/** Single occasions on which parties talked (manual, section 5): drawn from the acts of consulting and of breaking off. */
export function codeTalks(coding: Coding): Talk[] {
  const out: Omit<Talk, 'id'>[] = []
  for (const event of coding.events) {
    const talk = talkOf(coding, event)
    const same = talk && out.find((one) => isSame(one, talk))
    if (same && talk) merge(same, talk)
    else if (talk) out.push(talk)
  }
  return out.map((talk) => ({ id: coding.ids.of('talks', talk), ...talk }))
}

function talkOf(coding: Coding, event: EventDraft): Omit<Talk, 'id'> | null {
  const status = statusOf(event)
  const people = [...new Set([...event.source, ...event.target])]
  // A process that goes on is no single occasion.
  if (status === null || people.length < 2 || event.status === 'ongoing') return null
  const mediated = event.cameo === '045'
  const facilitator = mediated ? event.source : []
  return {
    kind: kindOf(coding, event),
    participants: people.filter((id) => !facilitator.includes(id)),
    facilitator: [...facilitator],
    date: event.date,
    place: event.place,
    duration: durationOf(coding, event),
    status,
    outcome: status === 'held' ? outcomeOf(coding, event.sentence) : null,
    evidence: event.evidence,
  }
}

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
  const words = event.evidence.map((span) => span.text).join(' ')
  const cue = coding.context.lexicon.talkCues.find((one) => one.tells === 'kind' && one.pattern.test(words))
  return talkKinds.find((kind) => kind === cue?.value) ?? 'meeting'
}

function durationOf(coding: Coding, event: EventDraft): string | null {
  const { analysis } = coding.context
  const time = analysis.times.find(
    (one) =>
      one.kind === 'duration' &&
      event.evidence.some((span) => span.start <= one.start && one.end <= span.end) &&
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

const isSame = (a: Omit<Talk, 'id'>, b: Omit<Talk, 'id'>): boolean => {
  const all = (talk: Omit<Talk, 'id'>): Set<string> => new Set([...talk.participants, ...talk.facilitator])
  const [x, y] = [all(a), all(b)]
  const shared = [...x].filter((id) => y.has(id)).length
  const clash = a.date?.from && b.date?.from && a.date.from !== b.date.from
  return !clash && (a.kind === 'call') === (b.kind === 'call') && shared >= 2 && shared >= Math.min(x.size, y.size)
}

function merge(into: Omit<Talk, 'id'>, other: Omit<Talk, 'id'>): void {
  into.date ??= other.date
  into.place ??= other.place
  into.duration ??= other.duration
  into.outcome ??= other.outcome
  into.facilitator = [...new Set([...into.facilitator, ...other.facilitator])]
  into.participants = [...new Set([...into.participants, ...other.participants])].filter(
    (id) => !into.facilitator.includes(id),
  )
  into.evidence = [
    ...into.evidence,
    ...other.evidence.filter((span) => !into.evidence.some((one) => one.start === span.start)),
  ]
}
