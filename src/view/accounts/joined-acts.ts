import { tellingKey } from '../../merging/index.js'
import { dayAfter } from '../wording/days.js'
import { compare } from './compose.js'
import { type Account, type Accounts, accountsOfActs } from './deeds.js'
import { type Ground, proofOf } from './ground.js'
import { goTogether, oneAct } from './one-act.js'

/** Accounts of one act by several voices, growing. */
interface Growing {
  readonly accounts: [Account, ...Account[]]
}

/**
 * The accounts of each act by all voices. They are taken in the order of learning, each to the act that it is most like, so
 * that what is learned later never parts what was together before.
 */
export function joinedActs(ground: Ground): Accounts[] {
  const joined: Growing[] = []
  const held = new Map<string, Growing[]>()
  for (const accounts of inOrder(accountsOfActs(ground))) {
    const keys = new Set(accounts.flatMap(keysOf))
    const near = new Set([...keys].flatMap((key) => held.get(key) ?? []))
    const home = bestOf(near, accounts, ground)
    const growing = home ?? { accounts: [...accounts] }
    if (home === null) joined.push(growing)
    else home.accounts.push(...accounts)
    for (const key of keys) hold(held, key, growing)
  }
  return joined.map(({ accounts }) => accounts)
}

const inOrder = (all: readonly Accounts[]): Accounts[] =>
  [...all].sort(
    ([{ entry: one }], [{ entry: other }]) =>
      compare(one.learned, other.learned) ||
      compare(one.report.id, other.report.id) ||
      proofOf(one).start - proofOf(other).start ||
      compare(one.id, other.id),
  )

/** A span longer than this shares days only with the very same. */
const longestDays = 8

/** Accounts of one act stand in one report or share a day. */
function keysOf({ entry: { report, from, to } }: Account): string[] {
  const [first, last] = [from ?? to, to ?? from]
  const keys = [`in ${report.id}`]
  if (first === null || last === null) return keys
  for (let day = first, count = 0; day <= last && count < longestDays; day = dayAfter(day), count++) keys.push(day)
  return [...keys, `${first} ${last}`]
}

function hold(held: Map<string, Growing[]>, key: string, growing: Growing): void {
  const there = held.get(key)
  if (there === undefined) held.set(key, [growing])
  else if (!there.includes(growing)) there.push(growing)
}

/** The act that the accounts are most like; null where they are like none. */
function bestOf(near: Iterable<Growing>, accounts: Accounts, ground: Ground): Growing | null {
  let [best, most]: [Growing | null, number] = [null, 0]
  for (const growing of near) {
    const score = likeness(accounts, growing, ground)
    if (score > most) [best, most] = [growing, score]
  }
  return best
}

/** How much speaks for one act; 0 where nothing does or something speaks against it. */
function likeness(accounts: Accounts, growing: Growing, { texts, decided }: Ground): number {
  let score = 0
  for (const one of accounts) {
    for (const other of growing.accounts) {
      if (decided.parted(tellingKey(one.entry), tellingKey(other.entry)) || !goTogether(one, other)) return 0
      score = Math.max(score, oneAct(one, other, texts))
    }
  }
  return score
}
