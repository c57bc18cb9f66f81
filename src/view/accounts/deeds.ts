import { ofLayer, sameActs, type ToldIn } from '../../merging/index.js'
import type { LedgerEntry } from '../../ledger/ledger.js'
import { quadClass, type Span } from '../../record/index.js'
import { namesOf } from '../wording/names.js'
import { clausesOf } from '../wording/phrase.js'
import { statementKey } from '../brief/desk.js'
import { placeWords } from '../brief/what-happened.js'
import type { Ground } from './ground.js'
import { topsOf, type Voice } from './voices.js'

export type EventEntry = ToldIn<'events', LedgerEntry>

/** One entry's account of an act: who tells it, and on whom it lays it. */
export interface Account {
  readonly entry: EventEntry
  readonly voice: Voice
  readonly denies: boolean
  /** Who is said to have done it: the doers of a deed, those accused by an accusation; at the top. */
  readonly blamed: ReadonlySet<string>
  /** To whom it was done, at the top; of an accusation, who accuses. */
  readonly others: ReadonlySet<string>
}

/** Accounts that the merging holds to tell one act. */
export type Accounts = readonly [Account, ...Account[]]

/** Statuses in which an act is told as a fact or as somebody's claim. */
const told: ReadonlySet<string> = new Set(['happened', 'ongoing', 'alleged', 'denied'])

/**
 * What may be told otherwise by another: deeds, accusations, and whatever somebody alleges or denies. Other acts of
 * speech are somebody's own words, not claims about what happened.
 */
function isTellable({ body }: EventEntry): boolean {
  if (!told.has(body.status)) return false
  if (body.status === 'alleged' || body.status === 'denied' || body.type === 'ACCUSE') return true
  return quadClass(body.type).startsWith('material')
}

/** A charge of breaking what was agreed is told with the promise: as an act it would stand there twice. */
function tellable({ entries }: Ground): EventEntry[] {
  const breaches = new Map<string, Span[]>()
  for (const { report, body } of ofLayer(entries, 'commitments')) {
    const spans = body.claims.filter(({ status }) => status === 'breached').flatMap(({ evidence }) => evidence)
    breaches.set(report.id, [...(breaches.get(report.id) ?? []), ...spans])
  }
  const isBreach = ({ report, body }: EventEntry): boolean =>
    (body.type === 'ACCUSE' || body.cameo === ceasefireBroken) &&
    body.evidence.some((one) =>
      breaches.get(report.id)?.some((other) => one.start < other.end && other.start < one.end),
    )
  return ofLayer(entries, 'events').filter((entry) => isTellable(entry) && !isBreach(entry))
}

/** CAMEO: violate ceasefire. */
const ceasefireBroken = '196'

/** All accounts of acts, those that tell one act together. */
export function accountsOfActs(ground: Ground): Accounts[] {
  const { acts, charges } = chargesApart(tellable(ground))
  return sameActs(acts, ground.copies, ground.decided).map(({ members: [first, ...more] }): Accounts => {
    const told = more.flatMap((entry) => [entry, ...(charges.get(entry) ?? [])])
    return [accountOf(first, ground), ...[...(charges.get(first) ?? []), ...told].map((one) => accountOf(one, ground))]
  })
}

interface Charges {
  readonly acts: readonly EventEntry[]
  /** Accusations by the act that they tell of. */
  readonly charges: ReadonlyMap<EventEntry, readonly EventEntry[]>
}

/** A charge that tells an act is coded as two events of one statement: it goes where that act goes. */
function chargesApart(events: readonly EventEntry[]): Charges {
  const acts: EventEntry[] = []
  const charges = new Map<EventEntry, EventEntry[]>()
  const deeds = new Map<string, EventEntry[]>()
  for (const event of events) {
    if (event.body.type !== 'ACCUSE' && event.body.statement !== null)
      deeds.set(statementKeyOf(event), [...(deeds.get(statementKeyOf(event)) ?? []), event])
  }
  for (const event of events) {
    const [deed] = event.body.type === 'ACCUSE' ? deedsCharged(event, deeds.get(statementKeyOf(event)) ?? []) : []
    if (deed === undefined) acts.push(event)
    else charges.set(deed, [...(charges.get(deed) ?? []), event])
  }
  return { acts, charges }
}

const statementKeyOf = ({ report, body }: EventEntry): string => statementKey(report.id, body.statement ?? '')

const deedsCharged = (charge: EventEntry, deeds: readonly EventEntry[]): EventEntry[] => {
  const accused = topsOf(charge.body.target, charge)
  return deeds.filter((deed) => [...topsOf(deed.body.source, deed)].some((top) => accused.has(top)))
}

function accountOf(entry: EventEntry, ground: Ground): Account {
  const { type, source, target, status } = entry.body
  const [blamed, others] = type === 'ACCUSE' ? [target, source] : [source, target]
  return {
    entry,
    voice: voiceOf(entry, ground),
    denies: status === 'denied',
    blamed: topsOf(blamed, entry),
    others: topsOf(others, entry),
  }
}

/** Who tells an act: the accuser, the speakers of its statement, else the report; a claim of nobody named is somebody else's. */
function voiceOf(entry: EventEntry, { voices }: Ground): Voice {
  const { type, source, status } = entry.body
  if (type === 'ACCUSE' && source.length > 0) return voices.of(source, entry)
  const statement = voices.statementOf(entry)
  if (statement !== null) return voices.of(statement.body.speakers, statement)
  return status === 'alleged' || status === 'denied' ? voices.of([], entry) : voices.ofReport
}

/** "Velia attacked Ostra at Karst": what the event tells, without its status. */
export function clauseOf(entry: EventEntry, { phrases }: Pick<Ground, 'phrases'>): string {
  const { source, target, place } = entry.body
  const acted = target.filter((id) => !source.includes(id))
  const { past } = clausesOf(entry.body, { source: namesOf(source, entry), target: namesOf(acted, entry) }, phrases)
  return past + placeWords(place, past)
}
