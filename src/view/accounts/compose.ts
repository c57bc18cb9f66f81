import type { LedgerEntry } from '../../ledger/ledger.js'
import type { Copies } from '../../merging/index.js'
import { type Span, compare } from '../../record/index.js'
import type { Ground } from './ground.js'
import type { Ask, Cell, Matter, MatterKind, Saying, Sense } from './shape.js'
import type { Voice } from './voices.js'

/** One telling, before it is laid into its columns. */
export interface Telling {
  readonly entry: LedgerEntry
  readonly voice: Voice
  readonly claim: string
  readonly sense: Sense
  readonly day: string | null
  /** The words that prove it. */
  readonly proof: Span
}

export interface Told {
  readonly kind: MatterKind
  readonly title: string
  readonly day: string | null
  readonly contested: boolean
  readonly tellings: readonly Telling[]
  /** All entries of the matter; those of the tellings are among them. */
  readonly entries: readonly LedgerEntry[]
  /** The columns of the sides that it concerns. */
  readonly concerns: readonly number[]
  readonly ask?: Ask
}

/** Lays what is told of a matter into the columns of the comparison. */
export function matterOf(
  ground: Ground,
  { kind, title, day, contested, tellings, entries, concerns, ask }: Told,
): Matter {
  const { voices, copies } = ground
  const cells = [...voices.sides, 'others', 'reports'].map(
    (name, column): Cell => ({
      voice: voices.isSide(column) ? 'side' : column === voices.others ? 'others' : 'reports',
      name,
      sayings: sayingsOf(
        tellings.filter(({ voice }) => voice.columns.includes(column)),
        ground,
      ),
    }),
  )
  return {
    kind,
    title,
    day,
    learned: entries.map(({ learned }) => learned).reduce((one, other) => (other < one ? other : one)),
    contested,
    cells,
    silent: concerns
      .filter((column) => cells[column]?.sayings.length === 0)
      .map((column) => voices.sides[column] ?? ''),
    ...(ask !== undefined && { ask }),
    entries: [...new Set(entries.map(({ id }) => id))],
    origins: [...new Set(entries.map(({ report }) => copies.origins.get(report.id) ?? report.id))],
  }
}

/** In order of learning; what a copy says again counts once, and so does a sentence told as two entries. */
function sayingsOf(tellings: readonly Telling[], { copies }: Ground): Saying[] {
  const kept: Telling[] = []
  for (const telling of [...tellings].sort(byLearning)) {
    if (!kept.some((earlier) => isSamePassage(earlier, telling) || isCopied(earlier, telling, copies)))
      kept.push(telling)
  }
  return kept.map(({ entry, voice, claim, sense, day, proof }) => ({
    entry: entry.id,
    report: entry.report,
    learned: entry.learned,
    day,
    by: voice.by,
    claim,
    sense,
    words: proof.text,
  }))
}

function isCopied(one: Telling, other: Telling, { groups }: Copies): boolean {
  const group = groups.get(one.entry.report.id)
  if (group === undefined || group !== groups.get(other.entry.report.id)) return false
  return one.entry.report.id !== other.entry.report.id && one.claim === other.claim && one.voice.by === other.voice.by
}

const isSamePassage = (one: Telling, other: Telling): boolean =>
  one.entry.report.id === other.entry.report.id &&
  one.proof.start < other.proof.end &&
  other.proof.start < one.proof.end

const byLearning = (one: Telling, other: Telling): number =>
  compare(one.entry.learned, other.entry.learned) ||
  compare(one.entry.report.id, other.entry.report.id) ||
  one.proof.start - other.proof.start ||
  other.proof.end - one.proof.end
