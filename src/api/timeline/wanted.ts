import { fold } from '../../ledger/fold.js'
import type { EntrySketch, KeptActor } from '../../ledger/ledger.js'
import { tellingKey } from '../../merging/index.js'
import type { Layer } from '../../record/index.js'
import type { FilterQuery } from '../query.js'

/** By which clock entries are laid out: when it happened, or when it was learned. */
export type Clock = 'happened' | 'learned'

/** What entries must be, as far as a sketch can tell; every part narrows. */
export interface Wanted {
  readonly layers: readonly Layer[] | null
  readonly type: string | null
  readonly report: string | null
  /** Ids, one of which must be named. */
  readonly actors: ReadonlySet<string> | null
  readonly dated: 'yes' | 'no' | null
  /** Keys (`keyOf`) of those that meet what only their bodies can tell. */
  readonly keys: ReadonlySet<string> | null
}

/** The same key as `tellingKey` gives for the entry itself. */
export const keyOf = ({ id, report }: Pick<EntrySketch, 'id' | 'report'>): string =>
  tellingKey({ id, report: { id: report } })

export function wantedOf(query: FilterQuery, cast: readonly KeptActor[], keys: ReadonlySet<string> | null): Wanted {
  return {
    layers: query.layer !== undefined && query.layer.length > 0 ? query.layer : null,
    type: query.type === undefined ? null : fold(query.type),
    report: query.report ?? null,
    actors: query.actor === undefined ? null : meantBy(query.actor, cast),
    dated: query.dated ?? null,
    keys,
  }
}

export function isWanted(sketch: EntrySketch, { layers, type, report, actors, dated, keys }: Wanted): boolean {
  if (layers !== null && !layers.includes(sketch.layer)) return false
  if (type !== null && sketch.type !== type) return false
  if (report !== null && sketch.report !== report) return false
  if (dated !== null && (dated === 'no') !== isUndated(sketch)) return false
  if (actors !== null && !sketch.actors.some((id) => actors.has(id))) return false
  return keys === null || keys.has(keyOf(sketch))
}

export const isUndated = ({ from, to }: Pick<EntrySketch, 'from' | 'to'>): boolean => from === null && to === null

/** Whether it reaches into the period, as the ledger's own filter means it. */
export function reachesInto(
  { from, to, learned }: Pick<EntrySketch, 'from' | 'to' | 'learned'>,
  clock: Clock,
  { since, until }: Pick<FilterQuery, 'since' | 'until'>,
): boolean {
  const byLearned = clock === 'learned' || (from === null && to === null)
  const [first, last] = byLearned ? [learned, learned] : [from ?? '', to ?? '9999-99-99']
  return (since === undefined || last >= since) && (until === undefined || first <= until)
}

/** The ids of those who bear the name, the code or the id, and of all who belong to them. */
export function meantBy(asked: string, cast: readonly KeptActor[]): Set<string> {
  const name = fold(asked)
  const meant = new Set(
    cast
      .filter(({ actor: { id, name: own, aliases, code } }) =>
        [id, own, code ?? '', ...aliases].some((one) => fold(one) === name),
      )
      .map(({ actor }) => actor.id),
  )
  for (let size = -1; size !== meant.size; ) {
    size = meant.size
    for (const { actor } of cast) if (actor.of !== null && meant.has(actor.of)) meant.add(actor.id)
  }
  return meant
}
