import { compare, dayAfter } from '../../record/index.js'
import { tellingKey } from '../../merging/index.js'
import { type Account, type Accounts, accountsOfActs } from './deeds.js'
import { type Ground, proofOf } from './ground.js'
import { goTogether, oneAct } from './one-act.js'

/** Accounts of one act by several voices, growing. */
interface Growing {
  readonly accounts: [Account, ...Account[]]
}

/**
 * The accounts of each act by all voices. They are taken one by one in the order of learning, each to where its own voice
 * told the act before, else to the act that it is most like: what is learned later never parts what was together before.
 */
export function joinedActs(ground: Ground): Accounts[] {
  const joined: Growing[] = []
  const held = new Map<string, Growing[]>()
  const homes = new Map<Accounts, Growing>()
  for (const { account, told } of inOrder(accountsOfActs(ground))) {
    const keys = keysOf(account)
    const near = new Set(keys.flatMap((key) => held.get(key) ?? []))
    const home = homes.get(told) ?? bestOf(near, account, ground)
    const growing = home ?? { accounts: [account] }
    if (home === null) joined.push(growing)
    else home.accounts.push(account)
    homes.set(told, growing)
    for (const key of keys) hold(held, key, growing)
  }
  return joined.map(({ accounts }) => accounts)
}

/** One account, and the accounts of the same voice that tell the same act. */
interface Ordered {
  readonly account: Account
  readonly told: Accounts
}

const inOrder = (all: readonly Accounts[]): Ordered[] =>
  all
    .flatMap((told) => told.map((account) => ({ account, told })))
    .sort(
      ({ account: { entry: one } }, { account: { entry: other } }) =>
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

/** The act that the account is most like; null where it is like none. */
function bestOf(near: Iterable<Growing>, account: Account, ground: Ground): Growing | null {
  let [best, most]: [Growing | null, number] = [null, 0]
  for (const growing of near) {
    const score = likeness(account, growing, ground)
    if (score > most) [best, most] = [growing, score]
  }
  return best
}

/** How much speaks for one act; 0 where nothing does or something speaks against it. */
function likeness(account: Account, growing: Growing, { texts, decided }: Ground): number {
  let score = 0
  for (const other of growing.accounts) {
    if (decided.parted(tellingKey(account.entry), tellingKey(other.entry)) || !goTogether(account, other)) return 0
    score = Math.max(score, oneAct(account, other, texts))
  }
  return score
}
