import type { EntrySketch } from '../../ledger/ledger.js'
import type { Desk } from '../desk.js'
import type { Limited } from '../work/sources.js'
import type { TimelineAnswer } from './question.js'
import { keyOf } from './wanted.js'

/** One thing that several entries tell. */
export interface Thing {
  /** Its entries, in the ledger's order. */
  readonly members: readonly Pick<EntrySketch, 'id' | 'report'>[]
  readonly origins: readonly string[]
  readonly grounds: string
}

/** What tells the same, as far as it was compared. */
export interface Accounts {
  /** The thing that an entry tells, by the entry's key; those that stand alone are not here. */
  readonly byKey: ReadonlyMap<string, Thing>
  readonly things: number
  readonly limited: Limited
}

interface Period {
  readonly asOf?: string | undefined
  readonly since?: string | undefined
  readonly until?: string | undefined
}

/** More entries than this are compared in the latest period alone. */
const mostCompared = 30_000

/** What tells the same; the worker keeps at it, and is asked only once for each state of the ledger. */
export async function accountsFor(
  { answer }: Pick<Desk, 'answer'>,
  sketches: readonly EntrySketch[],
  period: Period,
): Promise<Accounts> {
  const asked = { part: 'accounts' as const, ...whatToCompare(sketches, period) }
  return indexed(await answer('timeline', asked))
}

/** All of it where that isn't too much, so that one answer serves every period; else the period, if that isn't. */
function whatToCompare(sketches: readonly EntrySketch[], { asOf, since, until }: Period): Period {
  const known = asOf === undefined ? {} : { asOf }
  if (sketches.length <= mostCompared || (since === undefined && until === undefined)) return known
  const [first, last] = [since ?? '0000-01-01', until ?? '9999-12-31']
  const told = sketches.filter(
    ({ learned, from, to }) =>
      (first <= learned && learned <= last) || (from !== null && from <= last && (to ?? from) >= first),
  )
  return told.length > mostCompared ? known : { ...known, since: first, until: last }
}

const indexes = new WeakMap<TimelineAnswer, Accounts>()

function indexed(told: TimelineAnswer): Accounts {
  const known = indexes.get(told)
  if (known !== undefined) return known
  const { things, limited } = 'things' in told ? told : { things: [], limited: null }
  const byKey = new Map(
    things.flatMap((thing) => thing.members.map((member): [string, Thing] => [keyOf(member), thing])),
  )
  const accounts = { byKey, things: things.length, limited }
  indexes.set(told, accounts)
  return accounts
}

/** Up to so many entries are compared while one waits. */
const soonCompared = 2_000
const patienceMs = 20

/** What is ready at once, or null: where there are many entries, nobody waits for what is still being compared. */
export const ifReady = <T>(answer: Promise<T>, entries: number): Promise<T | null> =>
  entries <= soonCompared
    ? answer
    : Promise.race([answer, new Promise<null>((resolve) => setTimeout(() => resolve(null), patienceMs))])
