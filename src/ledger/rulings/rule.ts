import { z } from 'zod'
import {
  type Anchor,
  type Decision,
  type Issue,
  issueOf,
  type NewRuling,
  readsBack,
  rulingSchema,
  spansIn,
} from '../../record/index.js'
import { reportText } from '../reports.js'
import type { LedgerEntry, Ruled } from '../ledger.js'
import { describe } from '../layers.js'
import type { Db, Writing } from '../tables.js'
import { amended } from './amend.js'
import { currentEntries, heldEntry } from './effects.js'
import { findRulings, keepRuling } from './log.js'

/** The one door for rulings: keeps what is about something that is there; to be called in a transaction. */
export async function rule(trx: Writing, made: NewRuling, file: string, now: Date): Promise<Ruled> {
  const shaped = rulingSchema.omit({ number: true }).safeParse(made)
  const reason = shaped.success ? await objection(trx, shaped.data.decision) : reasonIn(shaped.error)
  if (reason === null) return { ruling: await keepRuling(trx, made, now), issues: [] }
  const issues: Issue[] = [issueOf('ruling-refused', file, `The ruling is refused: ${reason}.`)]
  return { ruling: null, issues }
}

/** Why the decision can't be kept, as a clause; null where it can. */
async function objection(db: Db, decision: Decision): Promise<string | null> {
  switch (decision.act) {
    case 'undo':
      return undoObjection(db, decision.ruling)
    case 'retract':
    case 'correct':
      if (decision.by === decision.report) return "a report can't withdraw or correct itself"
      return reportObjection(db, [decision.report, ...(decision.by === null ? [] : [decision.by])])
    case 'rate-source':
      return null
    case 'amend':
      return (await anchorObjection(db, decision.on)) ?? amendObjection(db, decision)
    case 'join':
      return pairObjection(db, decision.on, decision.with)
    case 'split':
      return pairObjection(db, decision.on, decision.from)
    default:
      return anchorObjection(db, decision.on)
  }
}

async function undoObjection(db: Db, number: number): Promise<string | null> {
  const rulings = await findRulings(db, {})
  return rulings.some((ruling) => ruling.number === number) ? null : `there is no ruling ${number}`
}

async function reportObjection(db: Db, ids: readonly string[]): Promise<string | null> {
  for (const id of ids) if ((await reportText(db, id)) === null) return `the ledger has no report "${id}"`
  return null
}

async function pairObjection(db: Db, one: Anchor, other: Anchor): Promise<string | null> {
  if (one.layer !== other.layer)
    return `a ${one.layer.slice(0, -1)} and a ${other.layer.slice(0, -1)} are never one thing`
  if (one.report === other.report && one.entry === other.entry) return 'it names the same entry twice'
  return (await anchorObjection(db, one)) ?? anchorObjection(db, other)
}

/** Why nothing can hang on the anchor, as a clause; null where it can. */
export async function anchorObjection(db: Db, anchor: Anchor): Promise<string | null> {
  const text = await reportText(db, anchor.report)
  if (text === null) return `the ledger has no report "${anchor.report}"`
  if (!anchor.evidence.every((span) => readsBack(span, text)))
    return `its evidence does not read back from the report "${anchor.report}"`
  return (await heldEntry(db, anchor)) === null ? `the report "${anchor.report}" has no entry ${anchor.entry}` : null
}

async function amendObjection(db: Db, decision: Extract<Decision, { act: 'amend' }>): Promise<string | null> {
  const entry = await heldEntry(db, decision.on)
  const text = await reportText(db, decision.on.report)
  if (entry === null || text === null) return `the report "${decision.on.report}" has no entry ${decision.on.entry}`
  if (decision.field === 'id' || !(decision.field in entry.body))
    return `the ${entry.layer.slice(0, -1)} has no field "${decision.field}" that can be amended`
  try {
    const fresh = amended(entry, decision)
    const known = new Set(fresh.actors.map(({ id }) => id))
    const missing = await notThere(db, fresh)
    if (missing !== undefined) return `it points at the entry "${missing}", which the report does not have`
    const stranger = describe(fresh.layer, fresh.body).actors.find((id) => !known.has(id))
    if (stranger !== undefined) return `it names the actor "${stranger}", whom the ledger does not have`
    return [...spansIn(fresh.body)].every((span) => readsBack(span, text))
      ? null
      : 'a span in it does not read back from the report'
  } catch (fault) {
    if (!(fault instanceof z.ZodError)) throw fault
    return `the field "${decision.field}" can't be that: ${reasonIn(fault)}`
  }
}

/** An entry that the amended one points at, and that the current reading of the report doesn't have. */
async function notThere(db: Db, { layer, body, report }: LedgerEntry): Promise<string | undefined> {
  const there = new Set((await currentEntries(db, report.id, {})).map(({ id }) => id))
  return describe(layer, body).pointsAt.find((id) => !there.has(id))
}

const reasonIn = (error: z.ZodError): string => error.issues[0]?.message ?? 'it has not the shape of a ruling'
