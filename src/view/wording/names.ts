import type { LedgerEntry } from '../../ledger/ledger.js'

/** "A", "A and B", "A, B and C". */
export const inAList = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`

/** The name of an actor of the entry; its id when the entry doesn't carry the actor. */
export const nameOf = (id: string, entry: LedgerEntry): string =>
  entry.actors.find((actor) => actor.id === id)?.name ?? id

/** The actors' names as a list, "" for none. */
export const namesOf = (ids: readonly string[], entry: LedgerEntry): string =>
  inAList(ids.map((id) => nameOf(id, entry)))

/** With a capital at the start of a sentence. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

/** "one" to "twelve", then figures. */
export const inWords = (count: number): string => small[count] ?? count.toLocaleString('en')

/** "one event", "2,000 events", "three countries". */
export const counted = (count: number, noun: string): string =>
  `${inWords(count)} ${count === 1 ? noun : noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`}`

/** Whether the holders take a plural verb: several, or a group named in the plural. */
export const arePlural = (ids: readonly string[], entry: LedgerEntry): boolean =>
  ids.length > 1 ||
  entry.actors.some((actor) => actor.id === ids[0] && ['ethnic-group', 'civilians', 'police'].includes(actor.kind))
