import type { WeighedWords } from './weighed-words.js'

/** Who is on one side of an act, and for whom each speaks; empty where it isn't told. */
export interface Participant {
  readonly id: string
  /** The actor that this one speaks for, else null. */
  readonly of: string | null
  /** The one at the top: a minister's state; the participant itself where it speaks for nobody. */
  readonly top: string
}

/** Inclusive days. */
export interface Days {
  readonly from: string
  readonly to: string
}

/** Where an act took place: a town or a point in one, or a larger area. */
export interface ToldPlace {
  readonly name: string
  /** ISO 3166 alpha-3, null where unknown. */
  readonly country: string | null
  readonly isPoint: boolean
  readonly at: { readonly lat: number; readonly lon: number } | null
}

/**
 * An act as one report tells it: all that joining may know of it, taken from this report alone. Ledger entries become
 * tellings (`telling-of-entry.ts`), and so do the annotated mentions by which joining is measured.
 */
export interface Telling {
  readonly report: string
  /** The day it was learned, null where unknown. */
  readonly learned: string | null
  /** Only tellings of one frame can be one act: the layer, and whether it happened, is planned or refused. */
  readonly frame: string
  /** The coded kind ("ASSAULT", "meeting"); null where only words tell it. */
  readonly kind: string | null
  /** A finer code, by prefixes ("19", "190"); null where there is none. */
  readonly code: string | null
  /** The words that tell the act itself, as lemmas, lower case. */
  readonly acts: readonly string[]
  /** Who, by role in a fixed order (doer, done to). */
  readonly sides: readonly (readonly Participant[])[]
  readonly days: Days | null
  readonly place: ToldPlace | null
  /** Rare names in the sentence, word by word: a town, a victim. */
  readonly names: ReadonlySet<string>
  /** The sentence or quotation that tells it. */
  readonly words: WeighedWords
  /** The story that the report tells (`stories.ts`); null where unknown. */
  readonly story: string | null
  /**
   * `deed`: done once, at a time and place. `saying`: so many a day between the same two that only like words tell them
   * apart. `speaking`: that somebody spoke, where it isn't known what was said: only the speaker tells it from others.
   * `lasting`: an attitude, which needs no day.
   */
  readonly nature: 'deed' | 'saying' | 'speaking' | 'lasting'
}
