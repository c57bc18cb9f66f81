/** A unit of the calendar. Hours and smaller are told only in durations. */
export type Unit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'weekend' | 'month' | 'year' | 'decade' | 'century'

/** Which part of a month, season, year or decade is meant. */
export type Part = 'start' | 'early' | 'mid' | 'late' | 'end'

/** From where a relative time counts: the day of the report, or the day last told in the story. */
export type Base = 'published' | 'told'

/** What the words of a time say by themselves, before anything is worked out. */
export type Meaning =
  | {
      readonly is: 'date'
      readonly year: number | null
      readonly month: number
      readonly day: number | null
      readonly weekday: number | null
      readonly part: Part | null
      /** "last April", "next May", "August of that year": where the year is to be looked for. */
      readonly yearFrom: { readonly base: Base; readonly count: number } | null
    }
  | { readonly is: 'weekday'; readonly weekday: number; readonly toward: -1 | 0 | 1 | null; readonly base: Base }
  | { readonly is: 'day-of-month'; readonly day: number }
  | {
      readonly is: 'season'
      readonly month: number
      readonly year: number | null
      readonly shift: number | null
      readonly part: Part | null
    }
  | { readonly is: 'years'; readonly from: number; readonly to: number; readonly part: Part | null }
  /** "last week", "15 years ago", "two days later", "today", "that month", "the end of the year". */
  | {
      readonly is: 'step'
      readonly unit: Unit
      readonly count: number
      readonly base: Base
      readonly part: Part | null
    }
  /** "the last 6 months", "the following two months". */
  | { readonly is: 'window'; readonly unit: Unit; readonly count: number; readonly toward: -1 | 1; readonly base: Base }
  | { readonly is: 'duration' | 'set' | 'vague' | 'clock' }

/** A time expression found in the words: from `first` up to and not including `next`. */
export interface Found {
  readonly first: number
  readonly next: number
  readonly meaning: Meaning
  /** Whether it is the first of two that a dash or word makes one stretch ("March 5-9"). */
  readonly opensRange?: boolean
}
