import type { Kysely, Transaction } from 'kysely'

/**
 * The ledger's tables as kysely sees them. Rows are only ever added; `migrations/` makes the tables.
 * Everything coded from a report belongs to a reading; the current view takes each report's latest reading.
 * Texts are kept as JSON, which alone carries every UTF-16 string (NUL and lone surrogates) through SQL whole.
 */
export interface Tables {
  report: ReportTable
  reading: ReadingTable
  entry: EntryTable
  evidence: EvidenceTable
  actor: ActorTable
  actor_key: ActorKeyTable
  entry_actor: EntryActorTable
  ruling: RulingTable
  coding: CodingTable
  seal: SealTable
  copy_relation: CopyRelationTable
  copy_compared: CopyComparedTable
}

export type Db = Kysely<Tables>
export type Writing = Transaction<Tables>

export interface ReportTable {
  /** See `reportKey`. */
  key: string
  /** The id under which the report is kept, unique in the ledger. */
  id: string
  /** JSON of the text: a string in quotes. */
  text: string
  /** The clock of learning, a day; `entry` repeats it. */
  learned: string
}

export interface ReadingTable {
  /** Counts up over the whole ledger: a later reading has the higher number. */
  id: number
  report: string
  /** JSON of the report as it came with this reading, without its text and with the id it came with. */
  about: string
  version: string
  file: string
  /** When the report was read, as told by the reader: ISO 8601 instant in UTC. */
  read_at: string
  /** When the ledger took it in, by the ledger's own clock, which never runs back. */
  admitted: string
}

interface EntryTable {
  reading: number
  id: string
  layer: string
  /** Place among the record's entries, so that a record can be given back in its own order. */
  position: number
  /** Folded (see `fold`). */
  type: string | null
  /** The clock of happening: days, both ends inclusive. */
  valid_from: string | null
  valid_to: string | null
  learned: string
  body: string
}

/** Where an entry's proof stands in the report's text; offsets are UTF-16 code units, the words are the report's. */
interface EvidenceTable {
  reading: number
  entry: string
  position: number
  role: string
  span_start: number
  span_end: number
}

interface ActorTable {
  reading: number
  id: string
  position: number
  body: string
}

/** What an actor may be asked for by: id, name, aliases and code, folded. */
interface ActorKeyTable {
  reading: number
  actor: string
  key: string
}

/** The actors that an entry names (`named` 1) and those they belong to (`named` 0). */
interface EntryActorTable {
  reading: number
  entry: string
  actor: string
  named: number
}

/** Decisions of people, in the order in which they were made. */
interface RulingTable {
  /** From 1 up. */
  number: number
  /** When it was made: ISO 8601 instant in UTC. */
  at: string
  /** The day of `at`: from it on the ruling counts. */
  day: string
  by: string
  why: string
  /** JSON of a `Decision`. */
  decision: string
  /** When the ledger took it in, by the ledger's own clock. */
  admitted: string
  /** Hash of this ruling and of the seal before it. */
  seal: string
}

/** What second coders made of the words of entries, in the order in which they did. */
interface CodingTable {
  /** From 1 up. */
  number: number
  /** When it was made: ISO 8601 instant in UTC. */
  at: string
  by: string
  /** JSON of an `Anchor`. */
  anchor: string
  /** JSON of the values by field. */
  codes: string
  /** When the ledger took it in, by the ledger's own clock. */
  admitted: string
  /** Hash of this coding and of the seal before it. */
  seal: string
}

/** A chain of hashes over the readings, so that nothing that was kept can be changed or taken away unseen. */
interface SealTable {
  reading: number
  seal: string
}

/** How a later report is a copy of an earlier one, by their ids. Worked out, so not append-only. */
interface CopyRelationTable {
  later: string
  earlier: string
  /** The day from which it is known. */
  learned: string
  /** JSON of a `Relation`. */
  body: string
}

/** The reports that were compared with those before them; the others are still to be. */
interface CopyComparedTable {
  report: string
}
