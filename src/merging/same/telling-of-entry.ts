import type { EventType, Place } from '../../record/index.js'
import { sideKey } from '../sides.js'
import { isIn, type Told } from '../told.js'
import { remembered, tellingWords } from '../words.js'
import type { Days, Participant, Telling, ToldPlace } from './telling.js'
import { actWords, type SaidWord, type WeighedWords, weigh } from './weighed-words.js'

/** What differs from layer to layer. */
type OfLayer = Pick<Telling, 'frame' | 'kind' | 'code' | 'nature'> & {
  readonly sides: readonly (readonly string[])[]
  readonly place?: Place | null
  readonly told: string
}

/** Acts of speech, of which there are many a day between the same two. */
const verbal: ReadonlySet<EventType> = new Set([
  'AGREE',
  'SUPPORT',
  'CONCEDE',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
])

/** The telling of an entry; null for layers that tell no single act. Worked out once an entry. */
export const tellingOf: (entry: Told) => Telling | null = remembered((entry: Told): Telling | null => {
  const layered = ofLayer(entry)
  if (layered === null) return null
  const { sides, place, told, ...rest } = layered
  return {
    ...rest,
    report: entry.report.id,
    learned: entry.learned,
    acts: [],
    sides: sides.map((side) => participantsOf(side, entry)),
    days: daysOf(entry),
    place: place ? placeOf(place) : null,
    names: rareNames(told),
    words: weighedText(told),
    story: null,
  }
})

function ofLayer(entry: Told): OfLayer | null {
  const evidence = entry.body.evidence.map(({ text }) => text).join(' ')
  if (isIn(entry, 'events')) {
    const { type, cameo, source, target, status, place } = entry.body
    const nature = verbal.has(type) ? 'saying' : 'deed'
    const frame = `events ${status === 'ongoing' ? 'happened' : status}`
    return { frame, kind: type, code: cameo, sides: [source, target], place, told: evidence, nature }
  }
  if (isIn(entry, 'statements')) {
    const { speakers, addressees, content } = entry.body
    const told = content.map(({ text }) => text).join(' ')
    return { frame: 'statements', kind: 'statement', code: null, sides: [speakers, addressees], told, nature: 'saying' }
  }
  if (isIn(entry, 'talks')) {
    const { kind, status, participants: parties, facilitator, place } = entry.body
    const sides = [[...parties, ...facilitator]]
    return { frame: `talks ${status}`, kind: 'talks', code: kind, sides, place, told: evidence, nature: 'deed' }
  }
  if (isIn(entry, 'proposals')) {
    const { by, to } = entry.body
    return { frame: 'proposals', kind: 'proposal', code: null, sides: [by, to], told: evidence, nature: 'deed' }
  }
  if (isIn(entry, 'positions')) {
    const { stance, holder, toward, issue } = entry.body
    return { frame: 'positions', kind: stance, code: null, sides: [holder, toward], told: issue, nature: 'lasting' }
  }
  return null
}

/** The actors with those for whom the entry's own cast lets them speak. */
export function participantsOf(side: readonly string[], entry: Told): Participant[] {
  return side.map((id) => ({
    id,
    of: entry.actors.find((actor) => actor.id === id)?.of ?? null,
    top: sideKey([id], entry),
  }))
}

function daysOf({ from, to }: Told): Days | null {
  const first = from ?? to
  const last = to ?? from
  return first === null || last === null ? null : { from: first, to: last }
}

function placeOf({ name, country, lat, lon, precision }: Place): ToldPlace {
  const at = lat === null || lon === null ? null : { lat, lon }
  return { name, country, isPoint: precision === 'town' || precision === 'site', at }
}

/** The telling words of a text with their weights. */
export const weighedText = (text: string): WeighedWords => weigh(saidWords(text))

/** The telling words of a text; one with a capital inside a sentence is a name. */
function* saidWords(text: string): Generator<SaidWord> {
  const names = namesIn(text)
  for (const word of tellingWords(text)) yield { word, isName: names.has(word), times: 1 }
}

const namesIn = (text: string): Set<string> =>
  tellingWords([...text.matchAll(/(?<=[\p{Ll}\p{N},] )\p{Lu}[\p{L}-]+/gu)].map(([name]) => name).join(' '))

/** Days, months and great states are common words, and tell little. */
const rareNames = (text: string): Set<string> =>
  new Set([...namesIn(text)].filter((name) => actWords().weightOf(name) === 1))
