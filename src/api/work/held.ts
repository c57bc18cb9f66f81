import type { LedgerEntry } from '../../ledger/ledger.js'
import { dayAfter } from '../../record/index.js'
import { type Held, heldBy } from '../../view/held.js'
import type { BoundedAsked, Limited, Sources } from './sources.js'

type Ledger = Sources['ledger']

/** How many days as-of are kept. */
const daysKept = 3
/** More entries than this are not compared with one another at once: it would take minutes. */
const mostCompared = 30_000

/** What the ledger held, by the day as-of; asked again only when the ledger has changed. */
export function heldOf(ledger: Ledger): Sources['held'] {
  const kept = new Map<string, Promise<Held>>()
  let state = ''
  return async (asOf) => {
    const revision = await ledger.revision()
    if (revision !== state) kept.clear()
    state = revision
    const key = asOf ?? ''
    const known = kept.get(key)
    if (known !== undefined) return known
    if (kept.size >= daysKept) kept.delete([...kept.keys()].find((day) => day !== '') ?? '')
    const found = asOf === undefined ? heldBy(ledger) : knownBy(ledger, asOf, kept.get(''))
    kept.set(key, found)
    return found.catch((fault: unknown) => {
      kept.delete(key)
      throw fault
    })
  }
}

/** Without rulings, what was known by a day is a part of what is known now; rulings count from their own day. */
async function knownBy(ledger: Ledger, asOf: string, now: Promise<Held> | undefined): Promise<Held> {
  if (now === undefined || (await ledger.rulings()).length > 0) return heldBy(ledger, { asOf })
  const { reports, entries } = await now
  const [copies, judgements] = await Promise.all([ledger.copies({ asOf }), ledger.judgements({ asOf })])
  const known = ({ learned }: { readonly learned: string }): boolean => learned <= asOf
  return { reports: reports.filter(known), entries: entries.filter(known), copies, judgements }
}

/** What was told in the period asked for, or in the latest that isn't too much. */
export function boundedOf(held: Sources['held'], most = mostCompared): Sources['bounded'] {
  return async ({ asOf, since, until }: BoundedAsked) => {
    const all = await held(asOf)
    if (since !== undefined || until !== undefined) {
      return { held: within(all, { since: since ?? '0000-01-01', until: until ?? '9999-12-31' }), limited: null }
    }
    const limited = latestBelow(all.entries, most)
    return limited === null ? { held: all, limited } : { held: within(all, limited), limited }
  }
}

function within(held: Held, { since, until }: { readonly since: string; readonly until: string }): Held {
  const inside = (day: string): boolean => since <= day && day <= until
  const told = ({ from, to, learned }: LedgerEntry): boolean =>
    inside(learned) || (from !== null && from <= until && (to ?? from) >= since)
  return { ...held, entries: held.entries.filter(told) }
}

/** The latest period, by days of learning, with no more entries than `most`; null where all are. */
function latestBelow(entries: readonly LedgerEntry[], most: number): Limited {
  if (entries.length <= most) return null
  const days = entries.map(({ learned }) => learned).sort()
  const [first, until] = [days.at(-most), days.at(-1)]
  return first === undefined || until === undefined ? null : { since: dayAfter(first), until }
}
