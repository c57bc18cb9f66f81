import type { Frame } from '../knowledge/acts.js'
import type { Cue } from '../knowledge/speech.js'
import type { Sentence, Token } from '../language/index.js'
import type { EventStatus, EventType, Layer } from '../record/index.js'
import type { Force } from './events/force.js'
import type { Trial } from './events/match.js'
import type { Predicate } from './events/predicate.js'

/** Why a word of the lexicon of acts tells no event. */
export type NoEvent =
  /** The parse has it as a participle before a noun ("the *attacked* village"). */
  | 'participle'
  /** "must" and the like: what is owed binds nobody who is named. */
  | 'owed-by-nobody'
  /** No frame's conditions hold. */
  | 'no-frame'
  /** Its verb's frame tells the act: "launched an *attack*". */
  | 'carried'
  /** No actor on either side. */
  | 'no-actor'
  /** Nothing that can do such a thing did it. */
  | 'unfit-doer'
  /** Nobody of public life has a part. */
  | 'private'
  /** Who suffers in the clause is not the one accused. */
  | 'victims'
  /** Acts of this kind need to be known by their doer. */
  | 'no-doer'
  /** Only hoped for, asked for, possible, conditional; or denied where a denial is no act. */
  | 'not-asserted'
  /** An act of speech with nobody to speak. */
  | 'no-speaker'
  /** An act of speech that is only alleged, or a meeting named in passing with nobody met. */
  | 'untold'
  /** No words to prove it. */
  | 'no-proof'
  /** A call that nobody was asked to follow. */
  | 'unaddressed'

/** Why a word of saying makes no statement. */
export type NoStatement =
  /** Inside a quotation. */
  | 'quoted'
  | 'no-verb'
  /** In a clause that hangs on a noun ("for what it *said* was"). */
  | 'relative'
  | 'infinitive'
  /** "would say". */
  | 'modal'
  | 'negated'
  /** "according" without "to". */
  | 'no-to'
  | 'no-subject'
  | 'no-actor'
  /** Nothing that was said stands with it, or it tells a deed without its words ("refused to talk"). */
  | 'no-content'

/** A step of the coders at a word, told as it is taken. */
export type Note =
  /** Whom a word means, by name. */
  | { readonly step: 'means'; readonly at: Token; readonly names: readonly string[] }
  /** The frames tried on a word, and the one that fits best. */
  | {
      readonly step: 'tried'
      readonly at: Token
      readonly predicate: Predicate
      readonly force: Force
      readonly trials: readonly Trial[]
      readonly chosen: Frame | null
    }
  /** Who was found for the frame, by name. */
  | {
      readonly step: 'sides'
      readonly at: Token
      readonly source: readonly string[]
      readonly target: readonly string[]
    }
  | { readonly step: 'no-event'; readonly at: Token; readonly reason: NoEvent }
  /** An event; `how` it was found: by a frame, by "must" in somebody's words, or by a demand as a whole. */
  | {
      readonly step: 'event'
      readonly at: Token
      readonly how: 'frame' | 'owed' | 'demand'
      readonly type: EventType
      readonly cameo: string | null
      readonly status: EventStatus
    }
  /** The event at `at` is the one told at `first` before. */
  | { readonly step: 'same-event'; readonly at: Token; readonly first: Token }
  /** A word of saying that makes no statement. */
  | { readonly step: 'no-statement'; readonly at: Token; readonly cues: readonly Cue[]; readonly reason: NoStatement }
  /** A word of saying with its speakers, by name, and with what carries their words. */
  | {
      readonly step: 'said'
      readonly at: Token
      readonly cues: readonly Cue[]
      readonly speakers: readonly string[]
      readonly takes: string
    }
  /** The words at `at` belong to the statement made at `first`: the same quotation, a second verb, a summary of it. */
  | { readonly step: 'same-statement'; readonly at: Token; readonly first: Token }
  /** A sentence without a word of saying goes on with the statement made at `first`. */
  | { readonly step: 'continues'; readonly sentence: Sentence; readonly first: Token }
  /** The entry that a word led to. */
  | { readonly step: 'entry'; readonly at: Token; readonly layer: Layer; readonly id: string }

/** Is told every step of the coders; absent in ordinary reading, where it costs nothing. */
export type Trace = (note: Note) => void
