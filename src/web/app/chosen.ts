import { type Address, addressOf, goTo } from './address.js'

/** What is chosen for every page at once and goes along from page to page: the period, the as-of day, the actor. */
export interface Chosen {
  readonly since: string | null
  readonly until: string | null
  /** Only what had been learned by the end of this day. */
  readonly asOf: string | null
  readonly actor: string | null
}

const shared = ['since', 'until', 'asOf', 'actor'] as const

export const chosenIn = (query: URLSearchParams): Chosen => ({
  since: query.get('since') || null,
  until: query.get('until') || null,
  asOf: query.get('asOf') || null,
  actor: query.get('actor') || null,
})

/** What is chosen, as a question to the server: what isn't is left out. */
export function asQuery(query: URLSearchParams): { since?: string; until?: string; asOf?: string; actor?: string } {
  const chosen = chosenIn(query)
  return Object.fromEntries(shared.flatMap((name) => (chosen[name] === null ? [] : [[name, chosen[name]]])))
}

/** An address of another page, with what is chosen for all of them. */
export const carried = (path: string, query: URLSearchParams): string => addressOf(path, { ...chosenIn(query) })

/** The same page with some of its choices changed; null takes one away. Goes there. */
export function choose(
  { path, query }: Address,
  changes: Readonly<Record<string, string | null>>,
  options: { replace?: boolean } = {},
): void {
  goTo(changed({ path, query }, changes), options)
}

/** The same page's address with some of its choices changed. */
export const changed = ({ path, query }: Address, changes: Readonly<Record<string, string | null>>): string =>
  addressOf(path, { ...Object.fromEntries(query), ...changes })
