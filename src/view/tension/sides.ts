import type { LedgerEntry } from '../../ledger/ledger.js'
import type { CodedEvent } from '../../record/index.js'

/** An actor at the top: a president's state, not the president. */
export interface Party {
  readonly id: string
  readonly name: string
}

/** Which way an act went between the two of a pair. */
export type Direction = 'first to second' | 'second to first' | 'both ways'

/** An act's part in a pair: `parties` in order of their ids; the same one twice where an act stays within one side. */
export interface PairedAct {
  readonly parties: readonly [Party, Party]
  readonly direction: Direction
}

type Cast = Pick<LedgerEntry, 'actors'>

/** Acts that need company: where nobody is named as a target, those who act do so with one another. */
const mutual: readonly CodedEvent['type'][] = ['AGREE', 'CONSULT']

/**
 * The pairs of actors between which an event lies, each once. None where a side is not named, or named by a word that
 * stands for no actor (kind `unknown`): such an event belongs to no pair. `partyOf` tells for whom an actor counts; the one
 * at the top without it.
 */
export function pairsOf({ source, target, type }: CodedEvent, cast: Cast, partyOf: PartyOf = topOf): PairedAct[] {
  const sources = partiesOf(source, cast, partyOf)
  const among = target.length === 0 && mutual.includes(type) && sources.length > 1
  const targets = among ? sources : partiesOf(target, cast, partyOf)
  const ways = new Map<string, { parties: readonly [Party, Party]; forth: boolean; back: boolean }>()
  for (const one of sources) {
    for (const other of targets) {
      if (one.id === other.id && (sources.length > 1 || targets.length > 1)) continue
      const forth = one.id <= other.id
      const key = pairKey(one.id, other.id)
      const known = ways.get(key)
      ways.set(key, {
        parties: known?.parties ?? (forth ? [one, other] : [other, one]),
        forth: forth || known?.forth === true,
        back: !forth || known?.back === true,
      })
    }
  }
  return [...ways.values()].map(({ parties, forth, back }) => ({ parties, direction: directionOf(forth, back) }))
}

/** The same for both orders. */
export const pairKey = (one: string, other: string): string => [one, other].sort().join(' ')

const directionOf = (forth: boolean, back: boolean): Direction =>
  forth && back ? 'both ways' : forth ? 'first to second' : 'second to first'

/** For whom an actor counts; null for what is none. */
export type PartyOf = (id: string, cast: Cast) => Party | null

/** The actors that count, each once, without those of whom the words tell no actor. */
function partiesOf(ids: readonly string[], cast: Cast, partyOf: PartyOf): Party[] {
  const parties = new Map<string, Party>()
  for (const id of ids) {
    const party = partyOf(id, cast)
    if (party !== null) parties.set(party.id, party)
  }
  return [...parties.values()]
}

/** The entry's own cast tells for whom an actor speaks: what other reports know of him must not change the past. */
export function topOf(id: string, { actors }: Cast): Party | null {
  const seen = new Set<string>()
  let at = actors.find((actor) => actor.id === id)
  while (at !== undefined && at.of !== null && !seen.has(at.id)) {
    seen.add(at.id)
    const { of } = at
    const above = actors.find((actor) => actor.id === of)
    if (above === undefined) return { id: of, name: of }
    at = above
  }
  return at === undefined || at.kind === 'unknown' ? null : { id: at.id, name: at.name }
}

/** The actor itself, whoever it belongs to. */
export const selfOf: PartyOf = (id, { actors }) => {
  const actor = actors.find((one) => one.id === id)
  return actor === undefined || actor.kind === 'unknown' ? null : { id: actor.id, name: actor.name }
}
