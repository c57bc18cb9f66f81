import type { LedgerEntry } from '../../ledger/ledger.js'
import { isIn, remembered } from '../../merging/index.js'
import { type Place, type Span, spansIn } from '../../record/index.js'
import { searched } from './letters.js'

/** What an entry can be found by. */
export interface Facts {
  /** Ids of those who do, say, hold or lay down. */
  readonly by: readonly string[]
  /** Ids of those it is done or said to. */
  readonly to: readonly string[]
  readonly type: string | null
  readonly statuses: readonly string[]
  readonly place: Place | null
  /** What it is about, in the record's own words. */
  readonly matter: readonly (string | null)[]
}

const nothing: Facts = { by: [], to: [], type: null, statuses: [], place: null, matter: [] }
const given = (ids: readonly (string | null)[]): string[] => ids.filter((id) => id !== null)

/** The parts of a body by which people look for it, whatever its layer. */
export function factsOf(entry: LedgerEntry): Facts {
  if (isIn(entry, 'statements')) {
    const { speakers, addressees, act } = entry.body
    return { ...nothing, by: speakers, to: addressees, type: act }
  }
  if (isIn(entry, 'events')) {
    const { source, target, type, status, place } = entry.body
    return { ...nothing, by: source, to: target, type, statuses: [status], place }
  }
  if (isIn(entry, 'talks')) {
    const { participants, facilitator, kind, status, outcome, place } = entry.body
    return {
      ...nothing,
      by: [...participants, ...facilitator],
      type: kind,
      statuses: [status],
      place,
      matter: [outcome],
    }
  }
  if (isIn(entry, 'proposals')) {
    const { by, to, responses } = entry.body
    return { ...nothing, by, to, statuses: responses.map(({ response }) => response) }
  }
  if (isIn(entry, 'commitments')) {
    const { name, parties, owed_by, claims } = entry.body
    const statuses = claims.map(({ status }) => status)
    return { ...nothing, by: [...parties, ...owed_by, ...claims.flatMap(({ by }) => by)], statuses, matter: [name] }
  }
  if (isIn(entry, 'measures')) {
    const { authority, kind, rule, applies_to, phases, status } = entry.body
    const matter = [rule, applies_to, ...phases.map((phase) => phase.rule)]
    return { ...nothing, by: authority, type: kind, statuses: given([status]), matter }
  }
  if (isIn(entry, 'figures')) {
    const { attributed_to, of, what, unit, place, value, kind } = entry.body
    const matter = [what, unit, value === null ? null : String(value)]
    return { ...nothing, by: given([attributed_to]), to: of, type: kind ?? null, place, matter }
  }
  if (isIn(entry, 'positions')) {
    const { holder, toward, stance, issue } = entry.body
    return { ...nothing, by: holder, to: toward, type: stance, matter: [issue] }
  }
  return nothing
}

/** An entry's words as they are searched; worked out once for each entry. */
export interface Searched {
  /** What its report says: every span of it. */
  readonly evidence: string
  /** Who is named in it and what the record calls it. */
  readonly about: string
  readonly said: string
}

export const searchedEntry = remembered((entry: LedgerEntry): Searched => {
  const { by, to, type, matter, place } = factsOf(entry)
  const cast = new Map(entry.actors.map((actor) => [actor.id, actor]))
  const names = [...by, ...to].flatMap((id) => {
    const actor = cast.get(id)
    return actor === undefined ? [] : [actor.name, ...actor.aliases]
  })
  const about = [...names, type?.replaceAll('-', ' '), place?.name, ...matter].filter((part) => part != null)
  return {
    evidence: apart(proofOf(entry).map(({ text }) => text)),
    about: apart([...new Set(about)]),
    said: isIn(entry, 'statements') ? apart(entry.body.content.map(({ text }) => text)) : '',
  }
})

/** Searched one after the other, so that no phrase runs over from one into the next. */
const apart = (texts: readonly string[]): string => texts.map(searched).join('\n')

/** The spans that prove an entry, in the order of the text; what lies inside another is left out. */
export function proofOf({ body }: LedgerEntry): Span[] {
  const spans = [...spansIn(body)].sort((one, other) => one.start - other.start || other.end - one.end)
  let reached = -1
  return spans.filter(({ end }) => {
    const outside = end > reached
    reached = Math.max(reached, end)
    return outside
  })
}
