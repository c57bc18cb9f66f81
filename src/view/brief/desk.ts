import type { Phrases } from '../../knowledge/phrases.js'
import type { KeptReport, LedgerEntry } from '../../ledger/ledger.js'
import { type Cluster, type Copies, type Decided, ofLayer, type ToldIn } from '../../merging/index.js'
import { counted, namesOf } from '../wording/names.js'
import type { References } from './references.js'
import type { Sentence } from './shape.js'

/** What lies on the desk when a brief is written: every section reads it. */
export interface Desk {
  readonly since: string
  readonly until: string
  /** The day from which "next" counts. */
  readonly today: string
  /** Entries of the period, in the ledger's order. */
  readonly entries: readonly LedgerEntry[]
  /** Entries learned by the end of the period: those of the period, and what was planned before and lies ahead. */
  readonly known: readonly LedgerEntry[]
  /** All measures learned of by the end of the period: what is in force may be older than the period. */
  readonly measures: readonly Cluster<ToldIn<'measures', LedgerEntry>>[]
  readonly reports: readonly KeptReport[]
  /** The names of a statement's speakers, by `statementKey`. */
  readonly speakers: ReadonlyMap<string, string>
  readonly copies: Copies
  readonly decided: Decided
  readonly phrases: Phrases
  readonly references: References
}

/** A sentence about a cluster, with its references and entries; `note` tells of several origins. */
export const sentenceOn = (
  desk: Desk,
  cluster: Cluster<LedgerEntry>,
  text: string,
  quote: string | null = null,
): Sentence => ({
  text: text + originsNote(cluster),
  references: desk.references.citeAccounts(cluster.members),
  quote,
  entries: idsOf(cluster.members),
})

/** The entries' ids, each once: entries of copies may share one. */
export const idsOf = (entries: readonly LedgerEntry[]): string[] => [...new Set(entries.map(({ id }) => id))]

/** " (3 independent origins)", or nothing for one. */
export const originsNote = ({ origins }: Cluster<LedgerEntry>): string =>
  origins.length > 1 ? ` (${counted(origins.length, 'independent origin')})` : ''

/** A statement of a report, by the entry's id or by the id that the report's record gives it. */
export const statementKey = (report: string, id: string): string => `${report} ${id}`

/** Whose words each statement is, for the events that are told in it. */
export function speakersByStatement(entries: readonly LedgerEntry[]): Map<string, string> {
  const speakers = new Map<string, string>()
  for (const entry of ofLayer(entries, 'statements')) {
    const names = namesOf(entry.body.speakers, entry)
    for (const id of [entry.id, entry.body.id]) speakers.set(statementKey(entry.report.id, id), names)
  }
  return speakers
}

/** Joins the parts that are not empty with commas; "" stays out. */
export const clauses = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(', ')
