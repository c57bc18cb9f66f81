import type { Held } from '../../view/held.js'
import type { BoundedAsked, Sources } from '../work/sources.js'
import { examplesOf } from './examples.js'
import { fieldNames } from './fields.js'
import { search, type Shown } from './found.js'
import { parseQuery, type Term } from './query-language.js'
import type { SearchAnswer } from './wire.js'

export interface SearchAsked extends BoundedAsked, Shown {
  readonly q: string
  /** Chosen for every page; the same as `actor:`. */
  readonly actor?: string | undefined
}

/** Entries, reports and actors that a search finds in all that was known by then. */
export async function searchQuestion(sources: Pick<Sources, 'held'>, asked: SearchAsked): Promise<SearchAnswer> {
  const held = await sources.held(asked.asOf)
  const { terms, problems } = parseQuery(asked.q)
  const answer = { problems: [...problems], found: null, alone: [], examples: [], fields: [...fieldNames] }
  if (problems.length > 0) return answer
  if (terms.length === 0) return { ...answer, examples: examplesOf(held) }
  const all = [...terms, ...chosen(asked)]
  const found = search(held, all, asked)
  const empty = found.entries.total + found.reports.total + found.actors.total === 0
  return { ...answer, found, alone: empty && all.length > 1 ? all.map((term) => alone(held, term, asked.q)) : [] }
}

/** What is chosen for every page at once, as if it had been typed. */
function chosen({ actor, since, until }: SearchAsked): Term[] {
  const place = { start: 0, end: 0, not: false }
  return [
    ...(actor === undefined ? [] : [{ ...place, field: 'actor' as const, values: [actor] }]),
    ...(since === undefined ? [] : [{ ...place, field: 'after' as const, values: [since] }]),
    ...(until === undefined ? [] : [{ ...place, field: 'before' as const, values: [until] }]),
  ]
}

const few = { most: 1, order: 'best' } as const

/** How much one part finds without the others. */
function alone(held: Held, term: Term, q: string): SearchAnswer['alone'][number] {
  const found = search(held, [{ ...term, not: false }], few)
  const { start, end } = term
  const text = end > 0 ? q.slice(start, end) : `${term.field ?? ''}:${term.field === null ? '' : term.values.join(',')}`
  return { start, end, text, entries: found.entries.total, reports: found.reports.total }
}
