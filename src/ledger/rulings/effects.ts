import { type Decided, tellingKey } from '../../merging/index.js'
import type { Anchor, Reliability, Ruling } from '../../record/index.js'
import { isCurrent, type AsOf } from '../current.js'
import { entryRows, parseRow, resolve } from '../entry-rows.js'
import { describe } from '../layers.js'
import type { LedgerEntry, Withdrawn } from '../ledger.js'
import type { Db } from '../tables.js'
import { amended } from './amend.js'
import { displacedBy, holderOf } from './anchor.js'
import { decidedBy } from './decided.js'
import { findRulings, standingRulings } from './log.js'
import { type Verdict, verdictOf } from './verdict.js'

/** What the rulings that stand make of the ledger. */
export interface Effects {
  /** By `tellingKey`: what was ruled on single entries. */
  readonly verdicts: ReadonlyMap<string, Verdict>
  /** Entries as people amended them, and accepted ones that the current reading no longer has. */
  readonly replaced: readonly LedgerEntry[]
  /** By `tellingKey`: entries in whose place stands what a person vouched for. */
  readonly displaced: ReadonlySet<string>
  readonly decided: Decided
  /** By report id: what was retracted or corrected. */
  readonly withdrawn: ReadonlyMap<string, Withdrawn>
  /** By agency or outlet. */
  readonly reliabilities: ReadonlyMap<string, Reliability>
  /** Rulings about entries that the current reading no longer has and nobody vouched for. */
  readonly adrift: readonly Ruling[]
}

/** Works out what the rulings made by then come to, on the entries that the ledger now reads in their reports. */
export async function findEffects(db: Db, asOf: AsOf): Promise<Effects> {
  const rulings = standingRulings(await findRulings(db, asOf))
  const holders = await holdersOf(db, rulings, asOf)
  const targets = new Map<string, { readonly held: Held; readonly rulings: Ruling[] }>()
  for (const ruling of rulings) {
    const held = 'on' in ruling.decision ? holders.get(anchorKey(ruling.decision.on)) : undefined
    if (held === undefined || ruling.decision.act === 'join' || ruling.decision.act === 'split') continue
    const key = tellingKey(held.entry)
    const target = targets.get(key)
    if (target === undefined) targets.set(key, { held, rulings: [ruling] })
    else target.rulings.push(ruling)
  }
  const judged = [...targets].map(([key, target]) => ({ key, ...target, verdict: verdictOf(target.rulings) }))
  const stands = judged.filter(({ held, verdict }) => held.current || vouchedFor(verdict))
  const vouched = new Set(stands.map(({ key }) => key))
  return {
    verdicts: new Map(stands.map(({ key, verdict }) => [key, verdict])),
    replaced: stands.filter(({ held, verdict }) => !held.current || verdict.amended !== undefined).map(replacedEntry),
    displaced: new Set(stands.flatMap(({ held }) => held.displaces.map(tellingKey))),
    decided: decidedBy(rulings, (anchor) => {
      const held = holders.get(anchorKey(anchor))
      return held === undefined ? null : tellingKey(held.entry)
    }),
    withdrawn: withdrawnBy(rulings),
    reliabilities: reliabilitiesBy(rulings),
    adrift: [
      ...judged.filter(({ held, verdict }) => isAdrift(held, verdict)).flatMap((target) => target.rulings),
      ...rulings.filter((ruling) => isPairAdrift(ruling, holders, vouched)),
    ],
  }
}

/** An entry that a person accepted or amended stands even where a later reading no longer has it. */
const vouchedFor = ({ accepted, amended: fields, rejected }: Verdict): boolean =>
  rejected === undefined && (accepted === true || fields !== undefined)

/** Nothing is left to reject where the words are no longer read at all; where they are read otherwise, a person must look. */
const isAdrift = ({ current, displaces }: Held, verdict: Verdict): boolean =>
  !current && !vouchedFor(verdict) && (verdict.rejected === undefined || displaces.length > 0)

/** A joining or parting of which one side is no longer read, and that nobody vouched for. */
const isPairAdrift = (ruling: Ruling, holders: ReadonlyMap<string, Held>, vouched: ReadonlySet<string>): boolean =>
  (ruling.decision.act === 'join' || ruling.decision.act === 'split') &&
  anchorsIn(ruling).some((anchor) => {
    const held = holders.get(anchorKey(anchor))
    return held === undefined || (!held.current && !vouched.has(tellingKey(held.entry)))
  })

interface Held {
  readonly entry: LedgerEntry
  /** Whether the current reading has it. */
  readonly current: boolean
  /** What is read in its place, where the current reading has it no more. */
  readonly displaces: readonly LedgerEntry[]
}

const anchorKey = ({ report, entry }: Anchor): string => `${report} ${entry}`

const anchorsIn = ({ decision }: Ruling): Anchor[] => [
  ...('on' in decision ? [decision.on] : []),
  ...(decision.act === 'join' ? [decision.with] : []),
  ...(decision.act === 'split' ? [decision.from] : []),
]

/** The entry on which each anchor now hangs; else the one that was ruled on, from an earlier reading. */
async function holdersOf(db: Db, rulings: readonly Ruling[], asOf: AsOf): Promise<Map<string, Held>> {
  const anchors = new Map(rulings.flatMap(anchorsIn).map((anchor) => [anchorKey(anchor), anchor]))
  const byReport = new Map<string, Anchor[]>()
  for (const anchor of anchors.values()) byReport.set(anchor.report, [...(byReport.get(anchor.report) ?? []), anchor])
  const held = new Map<string, Held>()
  for (const [report, hanging] of byReport) {
    const current = await currentEntries(db, report, asOf)
    for (const anchor of hanging) {
      const itself = current.find(({ id }) => id === anchor.entry)
      const holder =
        itself === undefined
          ? await heldElsewhere(db, anchor, current, asOf)
          : { entry: itself, current: true, displaces: [] }
      if (holder !== null) held.set(anchorKey(anchor), holder)
    }
  }
  return held
}

/** Where an anchor hangs whose entry the current reading no longer has. */
async function heldElsewhere(
  db: Db,
  anchor: Anchor,
  current: readonly LedgerEntry[],
  asOf: AsOf,
): Promise<Held | null> {
  const ruledOn = await earlierEntry(db, anchor, asOf)
  if (ruledOn === null) return null
  const [before, beside] = [describe(ruledOn.layer, ruledOn.body), await idsBeside(db, anchor)]
  const open = current.filter(({ id }) => !beside.has(id))
  const described = open.map(({ layer, body }) => describe(layer, body))
  const holder = holderOf(anchor, before, described)
  const entry = open.find(({ id }) => id === holder?.body.id)
  if (entry !== undefined) return { entry, current: true, displaces: [] }
  const successors = new Set(displacedBy(anchor, before, described).map(({ body }) => body.id))
  return { entry: ruledOn, current: false, displaces: open.filter(({ id }) => successors.has(id)) }
}

/** The entries that the program now reads in a report, rulings aside. */
export async function currentEntries(db: Db, report: string, asOf: AsOf): Promise<LedgerEntry[]> {
  const rows = await inTime(entryRows(db).where('report.id', '=', report), asOf)
    .where(isCurrent('reading', asOf))
    .orderBy('entry.position')
    .execute()
  return resolve(db, rows.map(parseRow))
}

/** The entries that were read beside it: what still is read is another act of the same words, not its successor. */
async function idsBeside(db: Db, { entry }: Anchor): Promise<Set<string>> {
  const rows = await db
    .selectFrom('entry as ruled')
    .innerJoin('entry as beside', 'beside.reading', 'ruled.reading')
    .where('ruled.id', '=', entry)
    .select('beside.id')
    .execute()
  return new Set(rows.map(({ id }) => id))
}

async function earlierEntry(db: Db, { report, entry }: Anchor, asOf: AsOf): Promise<LedgerEntry | null> {
  const rows = await inTime(entryRows(db).where('report.id', '=', report), asOf)
    .where('entry.id', '=', entry)
    .orderBy('entry.reading', 'desc')
    .limit(1)
    .execute()
  return (await resolve(db, rows.map(parseRow))).at(0) ?? null
}

/** The entry that an anchor was made on, of whatever reading; null where the ledger has none. */
export const heldEntry = (db: Db, anchor: Anchor): Promise<LedgerEntry | null> => earlierEntry(db, anchor, {})

const inTime = (query: ReturnType<typeof entryRows>, { asOf }: AsOf) =>
  asOf === undefined ? query : query.where('entry.learned', '<=', asOf)

const replacedEntry = ({ held, rulings }: { held: Held; rulings: readonly Ruling[] }): LedgerEntry =>
  rulings.reduce((entry, { decision }) => (decision.act === 'amend' ? amended(entry, decision) : entry), held.entry)

function withdrawnBy(rulings: readonly Ruling[]): Map<string, Withdrawn> {
  const withdrawn = new Map<string, Withdrawn>()
  for (const { number, at, decision } of rulings) {
    const day = at.slice(0, 10)
    const { act } = decision
    if (act === 'retract' || act === 'correct')
      withdrawn.set(decision.report, { act, ruling: number, day, by: decision.by })
  }
  return withdrawn
}

function reliabilitiesBy(rulings: readonly Ruling[]): Map<string, Reliability> {
  const grades = new Map<string, Reliability>()
  for (const { decision } of rulings)
    if (decision.act === 'rate-source') grades.set(decision.source, decision.reliability)
  return grades
}
