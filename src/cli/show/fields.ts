import type { LedgerEntry } from '../../ledger/ledger.js'
import type { Place, When } from '../../record/index.js'
import { numberWords } from '../../view/brief/figures.js'
import { onDays } from '../../view/wording/days.js'
import { namesOf } from '../../view/wording/names.js'

/** A field of an entry as a person reads it. */
export type Field = readonly [label: string, value: string]

/** What the entry says, in words: actors by name, days written out; untold fields are left out. */
export function fieldsOf(entry: LedgerEntry): Field[] {
  return [...told(entry)].filter(([, value]) => value !== '')
}

const who = (ids: readonly string[], entry: LedgerEntry): string => namesOf(ids, entry)

function* told(entry: LedgerEntry): Generator<Field> {
  const { body } = entry
  const one = (label: string, ids: readonly string[]): Field => [label, who(ids, entry)]
  if ('speakers' in body) {
    yield one('speaker', body.speakers)
    yield one('to', body.addressees)
    yield ['act', `${body.act}, ${body.direct} speech`]
    yield ['channel', [body.channel, body.platform].filter((part) => part !== null).join(', ')]
    yield ['said', body.content.map(({ text }) => text).join(' … ')]
  } else if ('cameo' in body) {
    yield one('who', body.source)
    yield one('whom', body.target)
    yield [
      'type',
      `${body.type}${body.cameo === null ? '' : `, CAMEO ${body.cameo}`}${body.mode === null ? '' : `, ${body.mode}`}`,
    ]
    yield ['status', body.status]
    yield ['told in', body.statement ?? '']
  } else if ('participants' in body) {
    yield one('participants', body.participants)
    yield one('facilitator', body.facilitator)
    yield ['kind', body.kind]
    yield ['status', [body.status, body.outcome].filter((part) => part !== null).join(', ')]
    yield ['duration', body.duration ?? '']
  } else if ('responses' in body) {
    yield one('by', body.by)
    yield one('to', body.to)
    for (const { actor, response } of body.responses) yield ['response', `${who([actor], entry)}: ${response}`]
  } else if ('claims' in body) {
    yield ['name', body.name]
    yield one('parties', body.parties)
    yield one('owed by', body.owed_by)
    yield ['agreed', whenWords(body.agreed)]
    for (const { status, by, date } of body.claims)
      yield ['claim', [status, who(by, entry), whenWords(date)].filter((part) => part !== '').join(', ')]
  } else if ('authority' in body) {
    yield one('authority', body.authority)
    yield ['kind', body.kind]
    yield ['applies to', body.applies_to ?? '']
    yield ['rule', body.rule]
    yield ['status', body.status ?? '']
    for (const { from, to, rule } of body.phases)
      yield ['phase', [onDays(from, to), rule].filter((part) => part !== '').join(': ')]
    yield ['answers', body.answers ?? '']
  } else if ('bound' in body) {
    const number = numberWords(body)
    yield ['figure', number.endsWith(body.what) ? number : `${number} ${body.what}`]
    yield one('of', body.of)
    yield ['according to', body.attributed_to === null ? '' : who([body.attributed_to], entry)]
  } else {
    yield one('holder', body.holder)
    yield ['stance', `${body.stance}: ${body.issue}`]
    yield one('toward', body.toward)
  }
  if ('date' in body) yield ['when', whenWords(body.date)]
  if ('place' in body) yield ['where', placeWords(body.place)]
}

function whenWords(when: When | null): string {
  if (when === null) return ''
  const days = onDays(when.from, when.to).replace(/^(on|in) /, '')
  return days === '' ? `“${when.text}”, unresolved` : days === when.text ? days : `${days} (“${when.text}”)`
}

const placeWords = (place: Place | null): string =>
  place === null ? '' : [place.name ?? place.text, place.country].filter((part) => part !== null).join(', ')
