import type { EntryFilter, Ledger, LedgerEntry } from '../ledger/ledger.js'
import {
  type Cluster,
  contradictions,
  isIn,
  measuresApart,
  promisesApart,
  type Rival,
  sameThings,
  tellingKey,
  whyNot,
} from '../merging/index.js'
import { type Ruling, dayAfter } from '../record/index.js'
import { type Grades, gradesOf } from './grades.js'
import { type Asked, type Held, heldBy } from './held.js'
import { historyOf, type Step } from './history.js'

/** Why an entry stands where it stands: what it was joined with, on what grounds, and what was kept apart and why. */
export interface Why {
  readonly entry: LedgerEntry
  readonly cluster: Cluster<LedgerEntry>
  readonly joins: readonly {
    readonly member: LedgerEntry
    readonly to: LedgerEntry
    readonly grounds: readonly string[]
  }[]
  /** Compared with it and kept apart, the nearest first. */
  readonly apart: readonly Rival<LedgerEntry>[]
  /** The steps in the life of what it tells, where there is more than one. */
  readonly history: readonly Step[]
  /** Figures that contradict it, with the grounds. */
  readonly contradictedBy: readonly { readonly entry: LedgerEntry; readonly grounds: string }[]
  readonly grades: Grades
  readonly rulings: readonly Ruling[]
}

/** Acts told further apart than this many days are never one, so that no more need be looked at. */
const acrossDays = 60
const rivalsTold = 5

/**
 * Why the entry with this id, or beginning of one, stands as it does; null where the ledger has none such. Copies of a
 * report may bear entries of one id: `report` says whose is meant, and then the id must be whole.
 */
export async function whyOf(
  ledger: Asked & Pick<Ledger, 'entry' | 'rulings'>,
  id: string,
  { report, ...clocks }: Pick<EntryFilter, 'asOf' | 'report'> = {},
): Promise<Why | null> {
  const entry =
    report === undefined
      ? await ledger.entry(id, clocks)
      : ((await ledger.entries({ ...clocks, ids: [id], report, setAside: true }))[0] ?? null)
  if (entry === null) return null
  const held = await heldBy(ledger, { ...clocks, layers: [entry.layer], ...nearTo(entry) })
  const isIt = (other: LedgerEntry): boolean => tellingKey(other) === tellingKey(entry)
  const entries = held.entries.some(isIt) ? held.entries : [...held.entries, entry]
  const cluster =
    sameThings(entries, held.copies, held.judgements.decided).find(({ members }) => members.some(isIt)) ??
    alone(entry, held)
  const against = contradicting(entry, entries)
  return {
    entry,
    cluster,
    joins: joinsOf(cluster),
    apart: apartFrom(entries.find(isIt) ?? entry, entries, held).slice(0, rivalsTold),
    history: historyOf(cluster),
    contradictedBy: against,
    grades: gradesOf(entry, cluster, held.judgements, against.length > 0),
    rulings: (await ledger.rulings(clocks)).filter(({ decision }) => names(decision, entry)),
  }
}

/** Among which entries another account of this one may stand: what lasts may be told months apart; an act is told about its day. */
export function nearTo({ layer, learned, from }: LedgerEntry): Pick<EntryFilter, 'told'> {
  if (layer === 'measures' || layer === 'commitments' || layer === 'positions') return {}
  const [first, last] = [from ?? learned, learned].sort()
  return { told: { since: dayAfter(first ?? learned, -acrossDays), until: dayAfter(last ?? learned, acrossDays) } }
}

const alone = (entry: LedgerEntry, { copies }: Held): Cluster<LedgerEntry> => ({
  id: entry.id,
  members: [entry],
  origins: [copies.origins.get(entry.report.id) ?? entry.report.id],
  grounds: 'told once',
})

function joinsOf({ members, joins = [] }: Cluster<LedgerEntry>): Why['joins'] {
  const byKey = new Map(members.map((member) => [tellingKey(member), member]))
  return joins.flatMap(({ member, to, grounds }) => {
    const [one, other] = [byKey.get(member), byKey.get(to)]
    return one === undefined || other === undefined ? [] : [{ member: one, to: other, grounds }]
  })
}

function apartFrom(entry: LedgerEntry, entries: readonly LedgerEntry[], held: Held): Rival<LedgerEntry>[] {
  const { decided } = held.judgements
  if (isIn(entry, 'measures')) return measuresApart(entry, entries, decided)
  if (isIn(entry, 'commitments')) return promisesApart(entry, entries, decided)
  return whyNot(entry, entries, held.copies, decided)
}

const contradicting = (entry: LedgerEntry, entries: readonly LedgerEntry[]): Why['contradictedBy'] =>
  isIn(entry, 'figures')
    ? contradictions(entries).flatMap(({ figures, grounds }) => {
        const keys = figures.map(tellingKey)
        const other = figures.find((figure) => tellingKey(figure) !== tellingKey(entry))
        return keys.includes(tellingKey(entry)) && other !== undefined ? [{ entry: other, grounds }] : []
      })
    : []

/** Whether the ruling is about the entry, by the id it has or had. */
const names = (decision: Ruling['decision'], { id, report }: LedgerEntry): boolean =>
  [
    ...('on' in decision ? [decision.on] : []),
    ...(decision.act === 'join' ? [decision.with] : []),
    ...(decision.act === 'split' ? [decision.from] : []),
  ].some((anchor) => anchor.entry === id && anchor.report === report.id)
