import type { Actor, Issue, Layer, NewsReport, ReportRecord, Span } from '../record/index.js'
import type { AnyEntry } from '../record/index.js'

/** How a report came in. `readAt` is an ISO 8601 instant in UTC: the clock of learning. */
export interface Reading {
  readonly file: string
  readonly readAt: string
  /** Version of the coders that made the record. */
  readonly version: string
}

/** What became of one record at the ledger's door. */
export interface Admission {
  readonly outcome: 'new' | 'known' | 'reread'
  /** Entries newly admitted. */
  readonly entries: number
  readonly issues: readonly Issue[]
}

/** A report as kept, with its clock of learning. */
export interface KeptReport {
  readonly report: NewsReport
  readonly file: string
  /** Day on which the record learned of it: the day of publication, else the day it was read. */
  readonly learned: string
  readonly readAt: string
  readonly entries: number
}

/** One admitted entry, with its cast resolved and its two clocks. */
export interface LedgerEntry {
  readonly id: string
  readonly layer: Layer
  readonly body: AnyEntry
  /** When it happened, as far as told; both ends inclusive days. */
  readonly from: string | null
  readonly to: string | null
  /** The day the record learned of it. */
  readonly learned: string
  readonly report: { readonly id: string; readonly title: string | null; readonly outlet: string | null; readonly agency: string | null; readonly published: string | null }
  /** The actors that the body names, with those they belong to. */
  readonly actors: readonly Actor[]
}

/** Which entries are wanted; every field narrows. Days are `YYYY-MM-DD`, inclusive. */
export interface EntryFilter {
  readonly layers?: readonly Layer[]
  /** An actor's id, name, alias or code; also met by those who belong to it. */
  readonly actor?: string
  /** An event's type, a statement's act, a talk's or measure's kind, a position's stance. */
  readonly type?: string
  readonly since?: string
  readonly until?: string
  readonly place?: string
  readonly status?: string
  readonly report?: string
  /** Only what had been learned by the end of this day. */
  readonly asOf?: string
}

/** An actor over all reports of the ledger. */
export interface KeptActor {
  readonly actor: Omit<Actor, 'mentions'>
  readonly entries: number
  readonly reports: number
}

/**
 * The append-only store and its one door in (`admit`), which re-reads every span.
 * All methods reject with a `LedgerError` when the file is newer, broken, full or busy.
 */
export interface Ledger {
  admit(record: ReportRecord, reading: Reading): Promise<Admission>
  reports(filter?: Pick<EntryFilter, 'since' | 'until' | 'asOf'>): Promise<KeptReport[]>
  /** The current record of a report, or null. */
  record(reportId: string): Promise<ReportRecord | null>
  /** Entries in order of `from` (undated last), then learned, then id. */
  entries(filter?: EntryFilter): Promise<LedgerEntry[]>
  /** One entry by its id or by an unambiguous beginning of it (at least 4 characters). */
  entry(id: string): Promise<LedgerEntry | null>
  actors(filter?: Pick<EntryFilter, 'asOf'>): Promise<KeptActor[]>
  close(): Promise<void>
}

/** A span in the words around it, for people: `before` and `after` are whole words of the report. */
export interface Excerpt {
  readonly span: Span
  readonly before: string
  readonly after: string
}
