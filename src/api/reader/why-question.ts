import type { LedgerEntry } from '../../ledger/ledger.js'
import type { Decision } from '../../record/index.js'
import { decisionWords } from '../../view/rulings/wording.js'
import { type Why, whyOf } from '../../view/why.js'
import { quotable } from '../../view/wording/quotes.js'
import type { Sources } from '../work/sources.js'
import type { Telling, WireWhy } from './wire.js'

interface WhyAsked {
  readonly entry: string
  readonly report?: string | undefined
  readonly asOf?: string | undefined
}

/** Why an entry stands as it does; `why` is null where it was not known then. */
export async function readerWhyQuestion(
  { ledger }: Sources,
  { entry, report, asOf }: WhyAsked,
): Promise<{ readonly why: WireWhy | null }> {
  const filter = { ...(asOf !== undefined && { asOf }), ...(report !== undefined && { report }) }
  const why = await whyOf(ledger, entry, filter)
  return { why: why === null ? null : wireWhy(why) }
}

const wireWhy = ({ cluster, joins, apart, history, contradictedBy, grades, rulings }: Why): WireWhy => ({
  members: cluster.members.map(telling),
  origins: [...cluster.origins],
  grounds: cluster.grounds,
  joins: joins.map(({ member, to, grounds }) => ({ member: telling(member), to: telling(to), grounds: [...grounds] })),
  apart: apart.map(({ rival, grounds, against }) => ({
    rival: telling(rival),
    grounds: [...grounds],
    against: [...against],
  })),
  history:
    history.length < 2
      ? []
      : history.map(({ learned, state, entries }) => ({ learned, state, entries: entries.map(telling) })),
  contradictedBy: contradictedBy.map(({ entry, grounds }) => ({ entry: telling(entry), grounds })),
  grades: { ...grades },
  rulings: rulings.map(({ number, at, by, why, decision }) => ({ number, at, by, why, decided: decided(decision) })),
})

const telling = ({ id, report, learned, body }: LedgerEntry): Telling => ({
  entry: id,
  report,
  learned,
  words: quotable(body.evidence[0]?.text ?? ''),
})

/** What was decided, where the entry stands by and need not be named. */
function decided(decision: Decision): string {
  switch (decision.act) {
    case 'accept':
      return 'accepted'
    case 'reject':
      return 'rejected; it no longer counts'
    case 'flag':
      return 'to be looked at again'
    case 'amend':
      return `${decision.field.replaceAll('_', ' ')} set to ${JSON.stringify(decision.value)}`
    case 'rate-entry':
      return `credibility ${decision.credibility}`
    case 'join':
      return `tells one thing with another entry, in ${decision.with.report}`
    case 'split':
      return `tells another thing than an entry in ${decision.from.report}`
    default:
      return decisionWords(decision)
  }
}
