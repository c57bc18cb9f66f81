import type { Seen } from '../../api/today/wire.js'

/** How far a reader had come, and when (ISO 8601 instant). */
export interface Mark {
  readonly seen: Seen
  readonly at: string
}

/** What this browser keeps between visits: up to where the visit before this one came, and up to where this one. */
export interface Visits {
  readonly before: Mark | null
  readonly last: Mark | null
}

const key = 'rapporteur-visits'
/** Opened again within so many minutes, it is the same visit: what is new stays new over a reload. */
const minutesOfOneVisit = 60

export const noVisits: Visits = { before: null, last: null }

/** The visits once the page is opened at `now`. */
export function opened({ before, last }: Visits, now: Date): Visits {
  const isOver = last !== null && now.getTime() - Date.parse(last.at) > minutesOfOneVisit * 60_000
  return isOver ? { before: last, last } : { before, last }
}

/** The visits once what is held was shown. */
export const shown = ({ before }: Visits, seen: Seen, now: Date): Visits => ({
  before,
  last: { seen, at: now.toISOString() },
})

/** Everything counts as seen. */
export function allSeen(seen: Seen, now: Date): Visits {
  const mark = { seen, at: now.toISOString() }
  return { before: mark, last: mark }
}

/** What was kept; nothing where the browser keeps nothing or something else stands there. */
export function keptVisits(): Visits {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
    return isVisits(kept) ? kept : noVisits
  } catch (fault) {
    console.info('The last visit is not known:', fault)
    return noVisits
  }
}

export function keepVisits(visits: Visits): void {
  try {
    localStorage.setItem(key, JSON.stringify(visits))
  } catch (fault) {
    console.info('This visit is not remembered:', fault)
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const isMark = (value: unknown): value is Mark | null =>
  value === null ||
  (isObject(value) &&
    typeof value['at'] === 'string' &&
    isObject(value['seen']) &&
    typeof value['seen']['ledger'] === 'string' &&
    typeof value['seen']['readAt'] === 'string' &&
    typeof value['seen']['rulings'] === 'number')

const isVisits = (value: unknown): value is Visits =>
  isObject(value) && isMark(value['before'] ?? null) && isMark(value['last'] ?? null)
