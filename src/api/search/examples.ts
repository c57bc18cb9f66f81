import { ofLayer, remembered } from '../../merging/index.js'
import type { Held } from '../../view/held.js'
import { foremostActors } from './found-actors.js'
import { search } from './found.js'
import { parseQuery } from './query-language.js'
import type { SearchAnswer } from './wire.js'

type Example = SearchAnswer['examples'][number]

/** Searches that find something in what is held: one for each thing that the box can do. */
export const examplesOf = remembered((held: Held): Example[] => {
  const [actor, other] = foremostActors(held, 2)
  const events = ofLayer(held.entries, 'events')
  const deed = mostOf(events.filter(({ body }) => deeds.includes(body.type)).map(({ body }) => body.type.toLowerCase()))
  const place = mostOf(
    held.entries.flatMap(({ body }) => ('place' in body && body.place !== null ? [body.place.name] : [])),
  )
  const last = held.reports.reduce((latest, { learned }) => (learned > latest ? learned : latest), '')
  const words = ofLayer(held.entries, 'statements').flatMap(({ body }) =>
    body.content.flatMap(({ text }) => text.match(/(?<![\p{L}.!?“"] ?)\p{Ll}{7,}/gu) ?? []),
  )
  const [said] = [mostOf(words)]
  const tried: [q: string | null, about: string][] = [
    [said, 'a word, in entries, reports and names; longer words that begin with it are found, too'],
    [phraseOf(held), 'words in quotes stand just so'],
    [
      actor === undefined ? null : `actor:${quoted(actor)}`,
      'who does, says or is acted on, with those who belong to it',
    ],
    [
      actor === undefined || other === undefined ? null : `by:${quoted(actor)} to:${quoted(other)}`,
      'who acts or speaks, and to whom',
    ],
    [
      said === null || actor === undefined ? null : `said:${said} -by:${quoted(actor)}`,
      'a word in what was said; - before what must not be there',
    ],
    [deed === null ? null : `type:${deed} after:${last.slice(0, 4)}`, 'a kind of act, from a year, month or day on'],
    ['layer:figures,measures', 'any of several layers'],
    [place === null ? null : `place:${quoted(place)} status:happened`, 'where, and how certain'],
  ]
  return tried.flatMap(([q, about]) => {
    if (q === null) return []
    const found = search(held, parseQuery(q).terms, { most: 1, order: 'best' })
    const [entries, reports] = [found.entries.total, found.reports.total]
    return entries + reports === 0 ? [] : [{ q, about, entries, reports }]
  })
})

/** Deeds rather than words: what people look for by kind. */
const deeds: readonly string[] = ['PROTEST', 'ASSAULT', 'COERCE', 'SANCTION', 'MOBILIZE', 'RETREAT', 'AID', 'COOPERATE']

const quoted = (name: string): string => (/^[\p{L}\p{N}-]+$/u.test(name) ? name : `"${name.replaceAll('"', '')}"`)

/** What occurs most often; of those as often, the first. */
function mostOf(values: readonly string[]): string | null {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  let best: string | null = null
  for (const [value, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = value
  return best
}

/** Two words next to one another in the latest report's title, else null. */
function phraseOf({ reports }: Held): string | null {
  const title = reports.at(-1)?.report.title ?? ''
  const [phrase] = /\p{L}{4,} \p{L}{4,}/u.exec(title) ?? []
  return phrase === undefined ? null : `"${phrase.toLowerCase()}"`
}
