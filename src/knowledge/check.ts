import type { Issue } from '../record/index.js'
import type { Knowledge } from './knowledge.js'
import { daysOf, type Term } from './offices.js'
import { isAbbreviation, normalise } from './spelling.js'
import { broken, type Row, type RowPlace } from './table.js'

/**
 * What a table's own shape can't tell: twin ids, references to nothing, two states with one name, terms that
 * overlap or run backwards. One issue `knowledge-broken` each, with file and line; empty when all is well.
 */
export function checkKnowledge(knowledge: Knowledge): Issue[] {
  return [
    ...twins(knowledge),
    ...references(knowledge),
    ...sharedNames(knowledge),
    ...backwards(knowledge.offices),
    ...overlaps(knowledge),
  ]
}

function* twins(knowledge: Knowledge): Generator<Issue> {
  const { states, entities, bodies, groups, offices, agreements, places } = knowledge
  // A de facto state may stand in both tables, as a land and as a body that acts; a state only in its own.
  const lands = [...states, ...entities]
  const spaces: (readonly Row<{ id: string }>[])[] = [lands, bodies, groups, offices, agreements, places]
  for (const rows of spaces) yield* twinsBy(rows, (row) => row.id, 'id')
  const stateIds = new Set(states.map((state) => state.id))
  for (const { at, id } of bodies) if (stateIds.has(id)) yield broken(at, `The id "${id}" is that of a state.`)
  yield* twinsBy(knowledge.roles, (row) => row.phrase.toLowerCase(), 'phrase')
  yield* twinsBy(knowledge.titles, (row) => row.title.toLowerCase(), 'title')
}

function* twinsBy<T>(rows: readonly Row<T>[], keyOf: (row: Row<T>) => string, what: string): Generator<Issue> {
  const first = new Map<string, RowPlace>()
  for (const row of rows) {
    const key = keyOf(row)
    const other = first.get(key)
    if (other) yield broken(row.at, `The ${what} "${key}" is already taken by line ${other.line} of ${other.file}.`)
    else first.set(key, row.at)
  }
}

function* references(knowledge: Knowledge): Generator<Issue> {
  const { states, entities, bodies, groups, offices, titles, places } = knowledge
  const lands = new Set([...states, ...entities].map((land) => land.id))
  const owners = new Set([...lands, ...bodies.map((body) => body.id)])
  const countries = new Set([...states, ...entities].flatMap((land) => land.iso3 ?? []))
  for (const { at, of } of [...entities, ...bodies, ...offices, ...titles]) {
    if (of !== null && !owners.has(of)) yield broken(at, `Column "of": no state, entity or body has the id "${of}".`)
  }
  for (const { at, states: named } of groups) {
    const unknown = named.filter((id) => !lands.has(id))
    for (const id of unknown) yield broken(at, `Column "states": no state or entity has the id "${id}".`)
  }
  for (const { at, country } of places) {
    if (country === null || countries.has(country)) continue
    yield broken(at, `Column "country": no state or entity has the code "${country}".`)
  }
}

/** Adjectives and inhabitants may be shared ("Chadian", "Guinean"); what names a state may not. */
function* sharedNames({ states, entities }: Knowledge): Generator<Issue> {
  const first = new Map<string, string>()
  for (const land of [...states, ...entities]) {
    for (const name of new Set([land.name, ...land.aliases].map(nameKey))) {
      const other = first.get(name)
      if (other) yield broken(land.at, `The name "${name}" of ${land.name} already belongs to ${other}.`)
      else first.set(name, land.name)
    }
  }
}

const nameKey = (name: string): string => (isAbbreviation(name) ? name.replaceAll('.', '') : normalise(name))

function* backwards(terms: readonly Row<Term>[]): Generator<Issue> {
  for (const { at, from, to, office, holder } of terms) {
    if (from !== null && to !== null && daysOf(to).last < daysOf(from).first) {
      yield broken(at, `${holder}'s term as ${office} ends (${to}) before it begins (${from}).`)
    }
  }
}

/** Two holders of one office at a time; a handover on one day, or within one month or year told as such, is none. */
function* overlaps({ offices, sharedOffices }: Knowledge): Generator<Issue> {
  const shared = sharedOffices.map(({ office }) => normalise(office))
  const byOffice = new Map<string, Row<Term>[]>()
  for (const term of offices) {
    const office = normalise(term.office)
    if (shared.some((one) => office === one || office.endsWith(` ${one}`))) continue
    const key = `${term.of}/${office}`
    byOffice.set(key, [...(byOffice.get(key) ?? []), term])
  }
  for (const held of byOffice.values()) {
    const ordered = held.filter((term) => term.from !== null).sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))
    for (const [index, term] of ordered.entries()) {
      const next = ordered[index + 1]
      if (!next || next.from === null || (term.to !== null && daysOf(term.to).first <= daysOf(next.from).last)) continue
      const before = `${term.holder} (line ${term.at.line})`
      yield broken(
        next.at,
        `${next.holder} is ${next.office} from ${next.from}, when ${before} still holds the office.`,
      )
    }
  }
}
