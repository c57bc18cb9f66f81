import { goesBy } from '../../view/by-name.js'
import type { Held } from '../../view/held.js'
import { promiseState, promiseStates, type PromiseState } from '../../view/promise-state.js'
import { promises, type PromiseView } from '../../view/promises.js'
import { nameOf } from '../../view/wording/names.js'
import { perHeld } from '../work/per-held.js'
import type { Sources } from '../work/sources.js'
import { wirePromise } from './one-promise.js'
import type { WirePromises } from './wire.js'

export interface PromisesAsked {
  readonly states?: readonly PromiseState[] | undefined
  /** Bound by it or owing it: a name, alias, id or code. */
  readonly party?: string | undefined
  /** In any part of it. */
  readonly actor?: string | undefined
  readonly since?: string | undefined
  readonly until?: string | undefined
  readonly asOf?: string | undefined
  /** 50 where left out. */
  readonly limit?: number | undefined
}

interface Stated {
  readonly view: PromiseView
  readonly state: PromiseState
}

const kept = perHeld<Stated[]>()

/** What was promised, and who says what became of it: in dispute and broken first, then the latest told. */
export async function promisesQuestion(sources: Sources, asked: PromisesAsked): Promise<WirePromises> {
  const { states = [], limit = 50 } = asked
  const held = await sources.held(asked.asOf)
  const all = kept(held, '', () => statedIn(held)).filter((one) => isWithin(one, asked) && isWith(one, asked))
  const wanted = asked.party === undefined ? all : all.filter((one) => isBound(one, asked.party ?? ''))
  const counts = { disputed: 0, breached: 0, rejected: 0, kept: 0, pending: 0, untold: 0 }
  for (const { state } of wanted) counts[state]++
  const left = wanted.filter(({ state }) => states.length === 0 || states.includes(state))
  return {
    counts,
    parties: partiesOf(all),
    total: left.length,
    promises: left.slice(0, limit).map(({ view, state }) => wirePromise(view, state, held.copies.origins)),
  }
}

const statedIn = ({ entries, copies, judgements }: Held): Stated[] =>
  promises(entries, copies.origins, judgements.decided)
    .map((view) => ({ view, state: promiseState(view) }))
    .sort((a, b) => rankOf(a) - rankOf(b) || (lastOf(a) < lastOf(b) ? 1 : lastOf(a) > lastOf(b) ? -1 : 0))

const rankOf = ({ state }: Stated): number => promiseStates.indexOf(state)
const lastOf = ({ view }: Stated): string =>
  view.cluster.members.reduce((day, { learned }) => (learned > day ? learned : day), '')

type Asked = Pick<PromisesAsked, 'since' | 'until' | 'actor'>

/** Agreed, said or learned of in the period. */
function isWithin({ view }: Stated, { since = '0000', until = '9999' }: Asked): boolean {
  const touches = (from: string, to: string): boolean => from <= until && to >= since
  return view.cluster.members.some(({ from, to, learned }) => {
    const [first, last] = [from ?? to, to ?? from]
    return touches(learned, learned) || (first !== null && last !== null && touches(first, last))
  })
}

const isWith = ({ view }: Stated, { actor }: Asked): boolean =>
  actor === undefined ||
  view.cluster.members.some((entry) =>
    goesBy(
      actor,
      entry.actors.map(({ id }) => id),
      entry,
    ),
  )

const isBound = ({ view }: Stated, party: string): boolean =>
  view.cluster.members.some((entry) => goesBy(party, [...entry.body.parties, ...entry.body.owed_by], entry))

/** Names offered. */
const mostParties = 200

function partiesOf(all: readonly Stated[]): WirePromises['parties'] {
  const counts = new Map<string, number>()
  for (const { view } of all) {
    const names = view.cluster.members.flatMap((entry) =>
      [...entry.body.parties, ...entry.body.owed_by].map((id) => nameOf(id, entry)),
    )
    for (const name of new Set(names)) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts]
    .map(([name, count]) => ({ name, promises: count }))
    .sort((a, b) => b.promises - a.promises || (a.name < b.name ? -1 : 1))
    .slice(0, mostParties)
}
