import { capitalised } from '../wording/names.js'
import { matterOf, type Telling } from './compose.js'
import { type Account, type Accounts, clauseOf } from './deeds.js'
import { dayOf, type Ground, proofOf } from './ground.js'
import { joinedActs } from './joined-acts.js'
import { compareSets } from './one-act.js'
import { type Reply, ReplyIndex } from './reply-index.js'
import { repliesOf } from './replies.js'
import type { Matter } from './shape.js'

/** Days within which a charge is denied. */
const denialDays = 14

/** Acts of which a side claims something about another, or that are told otherwise. */
export function acts(ground: Ground): Matter[] {
  const replies = new ReplyIndex(
    repliesOf(ground).filter(({ refuses }) => refuses),
    { texts: ground.texts, within: denialDays, byWords: ({ denies }) => denies },
  )
  return joinedActs(ground)
    .map((accounts): Act => ({ accounts, denials: denialsOf(accounts, replies, ground) }))
    .filter((act) => isWorthShowing(act, ground))
    .map((act) => matterOfAct(act, ground))
}

/** What all voices tell of one act, and denials of it. */
interface Act {
  readonly accounts: Accounts
  readonly denials: readonly Reply[]
}

/** Denials by those who are charged, and who don't tell it themselves. */
const denialsOf = (accounts: Accounts, replies: ReplyIndex, ground: Ground): Reply[] => [
  ...new Set(
    accounts
      .filter((account) => !account.denies)
      .flatMap((account) => replies.to(account.entry).filter((reply) => isChargedBy(account, reply, ground))),
  ),
]

function isChargedBy({ entry, voice }: Account, reply: Reply, { voices }: Ground): boolean {
  const { type, source, target } = entry.body
  const charged = voices.sidesOf(type === 'ACCUSE' ? target : source, entry)
  return (
    charged.some((column) => reply.voice.columns.includes(column)) &&
    !voice.columns.some((column) => reply.voice.columns.includes(column)) &&
    entry.id !== reply.entry.id
  )
}

/** A side says something of it that concerns another, or others say something else of it. */
function isWorthShowing(act: Act, { voices }: Ground): boolean {
  const { accounts, denials } = act
  if (denials.length > 0) return true
  return accounts.some((account) => {
    const speaking = account.voice.columns.filter(voices.isSide)
    if (speaking.length === 0) return false
    const { type, source, target } = account.entry.body
    const sides = voices.sidesOf([...source, ...target], account.entry)
    if (account.denies || sides.some((column) => !speaking.includes(column))) return true
    const isOpen = type === 'ACCUSE' ? target.length === 0 : !sides.some((column) => speaking.includes(column))
    return isOpen || isContested(act)
  })
}

function isContested({ accounts, denials }: Act): boolean {
  if (denials.length > 0) return true
  return accounts.some((one) =>
    accounts.some(
      (other) =>
        !one.voice.columns.some((column) => other.voice.columns.includes(column)) &&
        one.entry.body.type === other.entry.body.type &&
        (one.denies !== other.denies || (!one.denies && compareSets(one.blamed, other.blamed) === 'other')),
    ),
  )
}

function matterOfAct(act: Act, ground: Ground): Matter {
  const { accounts, denials } = act
  return matterOf(ground, {
    kind: 'acts',
    title: titleOf(act, ground),
    day: firstDay(deedsOf(accounts)) ?? firstDay(accounts),
    contested: isContested(act),
    tellings: [...accounts.map((account) => tellingOf(account, ground)), ...denials.map(denialOf)],
    entries: [...accounts, ...denials].map(({ entry }) => entry),
    concerns: ground.voices.sides.map((_, column) => column),
  })
}

const tellingOf = ({ entry, voice, denies: isDenial }: Account, ground: Ground): Telling => ({
  entry,
  voice,
  claim: isDenial ? `denies that ${clauseOf(entry, ground)}` : clauseOf(entry, ground),
  sense: isDenial ? 'denies' : 'says',
  day: dayOf(entry),
  proof: proofOf(entry),
})

const denialOf = ({ entry, voice }: Reply): Telling => ({
  entry,
  voice,
  claim: 'denies it',
  sense: 'denies',
  day: dayOf(entry),
  proof: proofOf(entry),
})

const deedsOf = (accounts: readonly Account[]): Account[] =>
  accounts.filter(({ entry }) => entry.body.type !== 'ACCUSE')

const firstDay = (accounts: readonly Account[]): string | null =>
  accounts
    .map(({ entry }) => dayOf(entry))
    .filter((day) => day !== null)
    .sort()[0] ?? null

/** A deed is named as a question, as the voices may differ; an accusation is a fact of its own. */
function titleOf({ accounts }: Act, ground: Ground): string {
  const deeds = deedsOf(accounts)
  if (deeds.length === 0) return capitalised(clausesOnce(accounts, ground).join('; '))
  return `Whether ${clausesOnce(deeds, ground).join(', or ')}`
}

/** The first clause for each that is blamed. */
function clausesOnce(accounts: readonly Account[], ground: Ground): string[] {
  const kept: Account[] = []
  for (const account of accounts)
    if (kept.every(({ blamed }) => compareSets(blamed, account.blamed) === 'other')) kept.push(account)
  return kept.map(({ entry }) => clauseOf(entry, ground))
}
