import type { ContentAct, ChannelCue, Cue } from '../knowledge/speech.js'
import type { Carrier, Frame, RequestTopic } from '../knowledge/acts.js'
import type { DealLexicon } from '../knowledge/commitments.js'
import type { RuleLexicon } from '../knowledge/measures.js'
import type { ProposalLexicon } from '../knowledge/proposals.js'
import type { StanceFrame } from '../knowledge/positions.js'
import type { FigureLexicon } from '../knowledge/figures.js'
import type { TalkCue, TalkLexicon } from '../knowledge/talks.js'
import type { Analysis, Sentence, TimeMention, Token, Trees } from '../language/index.js'
import type { Span, When } from '../record/index.js'
import type { Cast } from './actors/cast.js'
import type { World } from './actors/world.js'
import type { Trace } from './trace.js'

/** The lexicons of the coders, indexed by lemma. */
export interface Lexicon {
  readonly cues: ReadonlyMap<string, readonly Cue[]>
  readonly contentActs: readonly ContentAct[]
  readonly channels: readonly ChannelCue[]
  /** Frames by `lemma/pos`. */
  readonly frames: ReadonlyMap<string, readonly Frame[]>
  readonly classes: ReadonlyMap<string, ReadonlySet<string>>
  readonly requests: readonly RequestTopic[]
  /** Frames of lasting attitudes, by `lemma/pos`. */
  readonly stances: ReadonlyMap<string, readonly StanceFrame[]>
  readonly talkCues: readonly TalkCue[]
  /** Occasions on which parties talk, and what becomes of them. */
  readonly talks: TalkLexicon
  /** Rules that an authority lays on others. */
  readonly rules: RuleLexicon
  /** What is agreed and promised, and what becomes of it. */
  readonly deals: DealLexicon
  /** What is put forward for others to accept, and their answers. */
  readonly proposals: ProposalLexicon
  /** Of what kind a figure is, and whether it is cumulative. */
  readonly figures: FigureLexicon
  /** What a verb makes of the act that it carries, by lemma. */
  readonly carriers: Readonly<Record<Carrier['effect'], ReadonlySet<string>>>
}

/** What every coder is given: the analysed report, its cast, and the words that tell. */
export interface CodingContext {
  readonly analysis: Analysis
  readonly trees: Trees
  readonly cast: Cast
  readonly world: World
  readonly lexicon: Lexicon
  /** Told how decisions are made, where somebody wants to know. */
  readonly trace?: Trace | undefined
}

/** The sentence that holds the token. */
export const sentenceOf = (context: CodingContext, token: Token): Sentence | undefined =>
  context.analysis.sentences[context.trees.sentenceOf(token)]

/** The date as a record keeps it. */
export const whenOf = (time: TimeMention): When => ({ text: time.text, from: time.from, to: time.to })

/** The stretch of the text over a run of tokens, without marks and space at its ends. */
export function spanOver(text: string, start: number, end: number): Span | null {
  let from = start
  let to = end
  while (from < to && /[\s"“”«»,;:.]/u.test(text.charAt(from))) from++
  while (to > from && /[\s"“”«»]/u.test(text.charAt(to - 1))) to--
  return from < to ? { start: from, end: to, text: text.slice(from, to) } : null
}
