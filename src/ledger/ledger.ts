import type { Copies, Decided } from '../merging/index.js'
import type {
  Actor,
  AnyEntry,
  Coding,
  Issue,
  Layer,
  NewCoding,
  NewRuling,
  NewsReport,
  Reliability,
  ReportRecord,
  Ruling,
  Span,
} from '../record/index.js'
import type { Verdict } from './rulings/verdict.js'

/** How a report came in. `readAt` is an ISO 8601 instant in UTC: the clock of learning. */
export interface Reading {
  readonly file: string
  readonly readAt: string
  /** Version of the coders that made the record. */
  readonly version: string
  /** Read again on purpose: a report that is known is then taken by any version but the very same. */
  readonly again?: true
}

/**
 * What became of one record at the ledger's door: `new` report; `known` report read by a known version (nothing
 * added); `reread` by another version, which now supersedes; `refused` whole, because the report itself is malformed.
 */
export interface Admission {
  readonly outcome: 'new' | 'known' | 'reread' | 'refused'
  /** The id under which the report is kept: its own, or `id~2`, `id~3` … where another report bore that id before. */
  readonly report: string
  /** Entries newly admitted. */
  readonly entries: number
  readonly issues: readonly Issue[]
}

/** A report as kept, with its clock of learning. */
export interface KeptReport {
  readonly report: NewsReport
  /** The id with which it came, where another report bore that id before. */
  readonly cameAs?: string
  readonly file: string
  /** Day on which the record learned of it: the day of publication, else the day it was read. */
  readonly learned: string
  readonly readAt: string
  readonly entries: number
  readonly withdrawn?: Withdrawn
}

/** What a ruling says of a report: taken back by its outlet, or corrected, `by` another report if that is known. */
export interface Withdrawn {
  readonly act: 'retract' | 'correct'
  readonly ruling: number
  /** From this day on. */
  readonly day: string
  readonly by: string | null
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
  readonly report: {
    readonly id: string
    readonly title: string | null
    readonly outlet: string | null
    readonly agency: string | null
    readonly published: string | null
  }
  /** The actors that the body names, with those they belong to. */
  readonly actors: readonly Actor[]
  /** Set where a later reading of the report no longer has this entry; only `entry()` returns such. */
  readonly superseded?: true
  /** What people ruled on it. */
  readonly ruled?: Verdict
  /** Set where its report was retracted or corrected. */
  readonly withdrawn?: Withdrawn
}

/** Which entries are wanted; every field narrows. Days are `YYYY-MM-DD`, inclusive. */
export interface EntryFilter {
  readonly layers?: readonly Layer[]
  /** An actor's id, name, alias or code, in any case and accents; also met by those who belong to it. */
  readonly actor?: string
  /** An event's type, a statement's act, a talk's or measure's kind, a position's stance. */
  readonly type?: string
  /** Entries that reach into `since`..`until`; one without any day counts on the day it was learned. */
  readonly since?: string
  readonly until?: string
  /** Learned of in the period, or begun in it (or in the week before, and lasting into it). */
  readonly told?: { readonly since: string; readonly until: string }
  /** Learned of from `told` on, and to begin on `from` or later. */
  readonly ahead?: { readonly told: string; readonly from: string }
  /** A place's name, its wording in the report, or its country's code. */
  readonly place?: string
  /** The entry's status; a commitment meets it by any claim's status, a proposal by any response. */
  readonly status?: string
  readonly report?: string
  /** Whole ids of entries; copies of a report may bear entries of the same id, and all of them are given. */
  readonly ids?: readonly string[]
  /** Only what had been learned by the end of this day. */
  readonly asOf?: string
  /** Only what this ledger held at this instant (ISO 8601 in UTC): undoes later readings of old reports, too. */
  readonly heldAt?: string
  /** Also what people rejected and what stands in retracted reports; each bears its mark. */
  readonly setAside?: boolean
}

/** What people ruled on joining, and of sources and reports; see `Ledger.rulings` for the rulings themselves. */
export interface Judgements {
  readonly decided: Decided
  /** By agency or outlet. */
  readonly reliabilities: ReadonlyMap<string, Reliability>
  /** By report id. */
  readonly withdrawn: ReadonlyMap<string, Withdrawn>
  /** Rulings about entries that the current reading no longer has, and that nobody vouched for. */
  readonly adrift: readonly Ruling[]
}

/** What became of a ruling: its number, or why it was refused. */
export type Ruled =
  | { readonly ruling: Ruling; readonly issues: readonly [] }
  | { readonly ruling: null; readonly issues: readonly Issue[] }

/** What became of a second coder's coding: kept, or why it was refused. */
export type Coded =
  | { readonly coding: Coding; readonly issues: readonly [] }
  | { readonly coding: null; readonly issues: readonly Issue[] }

/** Which reports are wanted; every field narrows. */
export interface ReportFilter extends Pick<EntryFilter, 'since' | 'until' | 'asOf' | 'heldAt'> {
  readonly ids?: readonly string[]
}

/** An entry without its body: enough to count it and to lay it on a line of time. */
export interface EntrySketch extends Pick<LedgerEntry, 'id' | 'layer' | 'from' | 'to' | 'learned'> {
  readonly report: string
  /** An event's type, a statement's act, a talk's or measure's kind, a position's stance; folded. */
  readonly type: string | null
  /** Ids of the actors that it names. */
  readonly actors: readonly string[]
}

/** One span of an entry's proof in a report's text. */
export interface EvidenceMark {
  readonly entry: string
  readonly layer: Layer
  /** `content`: what was said; `claim`: proof of a claim about a commitment; `evidence`: all else. */
  readonly role: 'evidence' | 'content' | 'claim'
  readonly span: Span
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
  /**
   * All of a record or nothing of it is kept. When the promise resolves it outlives this process; it outlives a power
   * cut once the ledger was closed.
   */
  admit(record: ReportRecord, reading: Reading): Promise<Admission>
  /** Reports learned from `since` to `until`, in order of that day, then id. */
  reports(filter?: ReportFilter): Promise<KeptReport[]>
  /** The current record of a report, or null. */
  record(reportId: string): Promise<ReportRecord | null>
  /** Entries in order of `from` (undated last), then learned, then id. */
  entries(filter?: EntryFilter): Promise<LedgerEntry[]>
  /** Every entry known by then in a few words, in the order of `entries`; a hundred times as quick as those. */
  sketches(filter?: Pick<EntryFilter, 'asOf' | 'heldAt'>): Promise<EntrySketch[]>
  /**
   * One entry by its id or by an unambiguous beginning of it (at least 4 characters), superseded ones by their whole
   * id; null where it was learned after `asOf`. It bears the rulings made by then. Copies of a report may bear entries of the same id: the one learned first is returned.
   */
  entry(id: string, filter?: Pick<EntryFilter, 'asOf' | 'heldAt'>): Promise<LedgerEntry | null>
  /** The spans of a report's current entries in the order of the text: what a source reader highlights. */
  evidence(reportId: string): Promise<EvidenceMark[]>
  /**
   * Which reports are copies of one another, and where each comes from; of all learned by `asOf`, or only of the
   * reports `ids` and those that are copies of them.
   */
  copies(filter?: Pick<ReportFilter, 'asOf' | 'heldAt' | 'ids'>): Promise<Copies>
  /** Works out and keeps which of the newly admitted reports are copies; `close` does it, too. */
  settle(tell?: (month: string) => void): Promise<void>
  /** Keeps a person's decision. Refused where what it is about is not there or the value is none the field can have. */
  rule(ruling: NewRuling): Promise<Ruled>
  /** Every ruling, undone ones too, in the order in which they were made. */
  rulings(filter?: Pick<EntryFilter, 'asOf' | 'heldAt'>): Promise<Ruling[]>
  /** Keeps what a second coder made of the words of an entry. It changes nothing in the record, nor the revision. */
  code(coding: NewCoding): Promise<Coded>
  /** Every coding by second coders, in the order in which they were made; of one coder and entry the last holds. */
  codings(): Promise<Coding[]>
  judgements(filter?: Pick<EntryFilter, 'asOf' | 'heldAt'>): Promise<Judgements>
  /** Another one after every reading or ruling that was added: what was worked out before must be again. */
  revision(): Promise<string>
  /** Actors over all reports, the most named first. */
  actors(filter?: Pick<EntryFilter, 'asOf' | 'heldAt'>): Promise<KeptActor[]>
  /** Walks everything kept and returns each fault as a sentence; empty for a sound ledger. */
  check(): Promise<string[]>
  close(): Promise<void>
}

/** A span in the words around it, for people: `before` and `after` are whole words of the report. */
export interface Excerpt {
  readonly span: Span
  readonly before: string
  readonly after: string
}
