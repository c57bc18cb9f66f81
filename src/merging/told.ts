import type { Actor, AnyEntry, EntryOf, Layer, NewsReport } from '../record/index.js'

/** An entry with its report and cast: the part of the ledger's entry that merging reads. */
export interface Told {
  readonly id: string
  readonly layer: Layer
  readonly body: AnyEntry
  /** When it happened, inclusive days, null where untold. */
  readonly from: string | null
  readonly to: string | null
  /** The day on which it was learned. */
  readonly learned: string
  readonly report: Pick<NewsReport, 'id' | 'title' | 'outlet' | 'agency' | 'published'>
  readonly actors: readonly Actor[]
}

/** A told entry that is known to be of layer `L`. */
export type ToldIn<L extends Layer, T extends Told = Told> = T & { readonly layer: L; readonly body: EntryOf<L> }

export const isIn = <L extends Layer, T extends Told>(entry: T, layer: L): entry is ToldIn<L, T> =>
  entry.layer === layer

/** Those entries that are of the layer, in the order given. */
export const ofLayer = <L extends Layer, T extends Told>(entries: readonly T[], layer: L): ToldIn<L, T>[] =>
  entries.filter((entry): entry is ToldIn<L, T> => isIn(entry, layer))

/** Entries held to tell one and the same thing. `members` are in the order given, never empty. */
export interface Cluster<T extends Told = Told> {
  /** The first member's id. */
  readonly id: string
  readonly members: readonly [T, ...T[]]
  /** Who tells it independently: agencies, else outlets, else report ids; copies don't count. */
  readonly origins: readonly string[]
  /** Why the members belong together, in a sentence; for a single member, that it stands alone. */
  readonly grounds: string
  /** How each member but the first came in, in the order of learning; keys are those of `tellingKey`. */
  readonly joins?: readonly { readonly member: string; readonly to: string; readonly grounds: readonly string[] }[]
}

/** What people ruled on joining. Keys are those of `tellingKey`; a ruling stands above every rule of the program. */
export interface Decided {
  /** Whether a person ruled that the two tell one thing. */
  joined(one: string, other: string): boolean
  /** Whether a person ruled that the two are different things. */
  parted(one: string, other: string): boolean
  /** All that rulings name; without it every pair is asked about. */
  readonly keys?: ReadonlySet<string>
}

export const nothingDecided: Decided = { joined: () => false, parted: () => false }

/** An entry in the whole ledger: copies of a report may bear entries of the same id. */
export const tellingKey = ({ id, report }: { readonly id: string; readonly report: { readonly id: string } }): string =>
  `${report.id} ${id}`
