import type { LedgerEntry } from '../../ledger/ledger.js'

export const matterKinds = ['acts', 'demands', 'promises', 'figures'] as const
/**
 * `acts`: deeds told by a side or charged to one, and accusations; `demands`: what is asked of a side, and its answers;
 * `promises`: the fate of what was agreed; `figures`: numbers that can't both be right.
 */
export type MatterKind = (typeof matterKinds)[number]

export const senses = ['says', 'denies', 'asks', 'offers', 'consents', 'refuses'] as const
/** What somebody does by what he says: tells it, says that it isn't so, asks, puts forward, or answers that. */
export type Sense = (typeof senses)[number]

/** One telling of a matter, by one voice in one report. */
export interface Saying {
  /** Id of the entry that proves it. */
  readonly entry: string
  readonly report: LedgerEntry['report']
  /** The day it was learned. */
  readonly learned: string
  /** The day of the act, the answer or the claim, as it is told here; null where untold. */
  readonly day: string | null
  /** Names of those who say it; the empty string where the report tells it in its own voice or names nobody. */
  readonly by: string
  /** What is said, in plain words: "Velia attacked Ostra", "denies it", "it has been broken". */
  readonly claim: string
  readonly sense: Sense
  /** The words that prove it, exactly as they stand in the report. */
  readonly words: string
}

/** What one voice says of a matter: a side, everybody else, or the reporters in their own voice. */
export interface Cell {
  readonly voice: 'side' | 'others' | 'reports'
  /** The side's name as given, else "others" or "reports". */
  readonly name: string
  /** Copies add none. In order of learning. */
  readonly sayings: readonly Saying[]
}

/** Who asks, and which sides are asked; a side that neither consents nor refuses gave no answer that was told. */
export interface Ask {
  /** Names of those at the top for whom is asked, the sides by the names given. */
  readonly by: readonly string[]
  readonly of: readonly string[]
  readonly consent: readonly string[]
  readonly refuse: readonly string[]
}

/** One act, demand, promise or number, and what each side says of it. Nothing tells who is right. */
export interface Matter {
  readonly kind: MatterKind
  /** In plain words: what it is about. */
  readonly title: string
  /** The day on which it happened, was asked, agreed or counted; null where untold. */
  readonly day: string | null
  /** The day on which it was first learned of. */
  readonly learned: string
  /** Voices differ: one denies what another says, blames somebody else, refuses what is asked, gives another number. */
  readonly contested: boolean
  /** The sides in the order given, then others, then reports. */
  readonly cells: readonly Cell[]
  /** Names of the sides that it concerns and that say nothing of it. */
  readonly silent: readonly string[]
  /** Of demands and proposals alone. */
  readonly ask?: Ask
  /** Ids of all its entries, copies included. */
  readonly entries: readonly string[]
  /** Who tells it independently: agencies, else outlets, else report ids. */
  readonly origins: readonly string[]
}
