import type { NewsReport } from '../record/index.js'

/** A word of the text with its place in the parse. Offsets are UTF-16 code units of `report.text`. */
export interface Token {
  /** Index in `Analysis.tokens`. */
  readonly index: number
  readonly start: number
  readonly end: number
  readonly text: string
  /** Universal part of speech. */
  readonly upos: string
  /** Penn Treebank tag. */
  readonly xpos: string
  readonly lemma: string
  /** Index of the head in `Analysis.tokens`, -1 at the root of a sentence. */
  readonly head: number
  /** Universal Dependencies relation. */
  readonly rel: string
  /** BIO tag of the learnt name boundaries. */
  readonly name: string
}

/** A sentence: tokens `first` up to and not including `last`. */
export interface Sentence {
  readonly index: number
  readonly start: number
  readonly end: number
  readonly first: number
  readonly last: number
  readonly paragraph: number
  /** `title`: a headline; `lead`: in the first paragraph; `body`; `aside`: text that is not the story. */
  readonly part: 'title' | 'lead' | 'body' | 'aside'
}

/** A name in the text. */
export interface NameMention {
  readonly start: number
  readonly end: number
  readonly text: string
  /** `group`: a nationality or people ("Chadian", "the Dinka"); `event`: "the Gulf War". */
  readonly kind: 'person' | 'organisation' | 'place' | 'group' | 'event'
}

/** A time expression with its worked-out days, both inclusive. */
export interface TimeMention {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly from: string | null
  readonly to: string | null
  readonly kind: 'day' | 'span' | 'open' | 'duration' | 'set' | 'vague'
  /** The whole phrase with its preposition and time of day ("on Monday night"). */
  readonly phraseStart?: number
  readonly phraseEnd?: number
  /** The days that the printed words name by themselves: for "since May", May. */
  readonly named?: { readonly from: string | null; readonly to: string | null }
}

/** A number in the text with what it counts. */
export interface Quantity {
  /** Span of number, bound words, unit and the noun phrase counted. */
  readonly start: number
  readonly end: number
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  readonly bound: 'exact' | 'about' | 'at-least' | 'at-most' | 'more-than' | 'fewer-than'
  readonly unit: string | null
  /** The noun phrase counted, without the number. */
  readonly what: string
  /** Token index of the head noun counted, or of the number where there is none. */
  readonly head: number
  /** `figure`: counted or an amount by the manual's rule; the others are no figures. */
  readonly role?: 'figure' | 'share' | 'duration' | 'age' | 'back-reference' | 'bare'
}

/** A passage between quotation marks; `start`/`end` leave the marks out. */
export interface Quotation {
  readonly start: number
  readonly end: number
  /** Whether the closing mark is there. */
  readonly closed: boolean
}

/** A report with its language worked out: what the coders read. */
export interface Analysis {
  readonly report: NewsReport
  readonly text: string
  readonly sentences: readonly Sentence[]
  readonly tokens: readonly Token[]
  /** In the order of the text, none inside another. */
  readonly names: readonly NameMention[]
  readonly times: readonly TimeMention[]
  readonly quantities: readonly Quantity[]
  readonly quotations: readonly Quotation[]
}

/** Whether the token stands between quotation marks. */
export const isQuoted = ({ quotations }: Pick<Analysis, 'quotations'>, token: Pick<Token, 'start' | 'end'>): boolean =>
  quotations.some((quote) => quote.start <= token.start && token.end <= quote.end)
