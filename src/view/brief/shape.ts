import type { Excerpt, LedgerEntry } from '../../ledger/ledger.js'

/** A page on what the ledger holds of a period, every sentence with its references. */
export interface Brief {
  readonly title: string
  /** Days, inclusive; null only when the ledger holds no report. */
  readonly period: { readonly since: string; readonly until: string } | null
  /** The last day whose reports are taken into account: what was known then. */
  readonly asOf: string | null
  readonly sections: readonly Section[]
  readonly references: readonly Reference[]
}

export const sectionIds = [
  'standing',
  'happened',
  'said',
  'in-force',
  'talks',
  'promised',
  'figures',
  'positions',
] as const
export type SectionId = (typeof sectionIds)[number]

/** Empty sections are left out of a brief. */
export interface Section {
  readonly id: SectionId
  readonly title: string
  readonly groups: readonly Group[]
}

/** Sentences under one heading: a day, a speaker, a measure. */
export interface Group {
  readonly heading: string | null
  readonly sentences: readonly Sentence[]
}

export interface Sentence {
  /** Without a full stop at its end; the references go there, and after them the quote if there is one. */
  readonly text: string
  /** Numbers of `Brief.references`, at least one. */
  readonly references: readonly number[]
  /** The report's own words, on one line and cut with "…" when long; the reference has them whole. */
  readonly quote: string | null
  /** Ids of the entries that it is made from. */
  readonly entries: readonly string[]
}

/** One passage of one report. */
export interface Reference {
  /** From 1, in order of first use. */
  readonly number: number
  readonly report: LedgerEntry['report']
  /** Ids of the entries cited by it. */
  readonly entries: readonly string[]
  /** The evidence, exactly as it stands in the report. */
  readonly quote: string
  readonly excerpt: Excerpt
  /** What became of the report: corrected, by which one; left out where nothing did. */
  readonly note?: string
  /** Where the report was published on the web; left out where nobody told. */
  readonly url?: string
}
