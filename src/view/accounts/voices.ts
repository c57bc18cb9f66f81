import { fold } from '../../ledger/fold.js'
import type { LedgerEntry } from '../../ledger/ledger.js'
import { ofLayer, type ToldIn } from '../../merging/index.js'
import type { ActorKind } from '../../record/index.js'
import { statementKey } from '../brief/desk.js'
import { namesOf } from '../wording/names.js'

type Cast = Pick<LedgerEntry, 'actors'>
export type StatementEntry = ToldIn<'statements', LedgerEntry>

/** Who speaks: the columns to which it belongs, and the names. */
export interface Voice {
  readonly columns: readonly number[]
  readonly by: string
}

/** The columns of a comparison: the sides from 0 on, then `others`, then `reports`. */
export class Voices {
  readonly others: number
  readonly reports: number
  readonly #wanted: readonly string[]
  readonly #statements = new Map<string, StatementEntry>()

  constructor(
    readonly sides: readonly string[],
    entries: readonly LedgerEntry[],
  ) {
    this.others = sides.length
    this.reports = sides.length + 1
    this.#wanted = sides.map(fold)
    for (const entry of ofLayer(entries, 'statements'))
      for (const id of [entry.id, entry.body.id]) this.#statements.set(statementKey(entry.report.id, id), entry)
  }

  isSide = (column: number): boolean => column < this.sides.length

  /** The side that an actor stands on by the entry's own cast: itself, or the nearest it speaks for; else `others`. */
  columnOf(id: string, cast: Cast): number {
    for (const one of chainOf(id, cast)) {
      const names = namesOfActor(one, cast)
      const at = this.#wanted.findIndex((side) => names.includes(side))
      if (at >= 0) return at
    }
    return this.others
  }

  columnsOf = (ids: readonly string[], cast: Cast): number[] => [...new Set(ids.map((id) => this.columnOf(id, cast)))]

  /** The sides among the actors' columns. */
  sidesOf = (ids: readonly string[], cast: Cast): number[] =>
    this.columnsOf(ids, cast).filter((column) => this.isSide(column))

  /** The voice of actors who speak for themselves; of nobody named, somebody else's. */
  of = (ids: readonly string[], entry: LedgerEntry): Voice =>
    ids.length === 0
      ? { columns: [this.others], by: '' }
      : { columns: this.columnsOf(ids, entry), by: namesOf(ids, entry) }

  /** The reporter's own voice. */
  get ofReport(): Voice {
    return { columns: [this.reports], by: '' }
  }

  /** The statement in which a report tells an event; null for none. */
  statementOf({ body, report }: ToldIn<'events', LedgerEntry>): StatementEntry | null {
    return body.statement === null ? null : (this.#statements.get(statementKey(report.id, body.statement)) ?? null)
  }
}

/** The actor and those it speaks for, by the entry's own cast. */
export function chainOf(id: string, { actors }: Cast): string[] {
  const chain: string[] = []
  for (let at: string | null = id; at !== null && !chain.includes(at); ) {
    chain.push(at)
    at = actors.find((actor) => actor.id === at)?.of ?? null
  }
  return chain
}

/** Who stands at the top for each actor. */
export const topsOf = (ids: readonly string[], cast: Cast): Set<string> =>
  new Set(ids.map((id) => chainOf(id, cast).at(-1) ?? id))

/** All that an actor goes by, as names are compared. */
function namesOfActor(id: string, { actors }: Cast): string[] {
  const actor = actors.find((one) => one.id === id)
  const names = actor === undefined ? [] : [actor.name, ...actor.aliases, ...(actor.code === null ? [] : [actor.code])]
  return [id, ...names].map(fold)
}

/** Kinds of those who are spoken of rather than to: things, and people whom an act befalls. */
const bystanders: ReadonlySet<string> = new Set<ActorKind>(['unknown', 'civilians'])

export const isBystander = (id: string, { actors }: Cast): boolean =>
  bystanders.has(actors.find((actor) => actor.id === id)?.kind ?? 'unknown')

/** The names of an entry's actors, whose words tell of no matter in particular; prisoners and toll posts are matters. */
export const castNames = (entry: LedgerEntry): string =>
  entry.actors
    .filter(({ id }) => !isBystander(id, entry))
    .flatMap(({ name, aliases }) => [name, ...aliases])
    .join(' ')
