import { compare } from '../record/index.js'
import type { LedgerEntry } from '../ledger/ledger.js'
import { type Cluster, isIn } from '../merging/index.js'
import { namesOf } from './wording/names.js'

/** One step in the life of a measure, promise, talk or proposal, as the reports told it. */
export interface Step {
  /** The day on which it was learned. */
  readonly learned: string
  readonly state: string
  /** The entries that tell it, of that day or later ones that say the same. */
  readonly entries: readonly LedgerEntry[]
}

/**
 * The life of one thing over its tellings: announced, in force, suspended …; agreed, said to be kept, said to be
 * broken. A telling that says the same as the last step joins it.
 */
export function historyOf({ members }: Pick<Cluster<LedgerEntry>, 'members'>): Step[] {
  const ordered = [...members].sort((a, b) => compare(a.learned, b.learned) || compare(a.id, b.id))
  const steps: { learned: string; state: string; entries: LedgerEntry[] }[] = []
  for (const entry of ordered) {
    const state = stateOf(entry)
    const last = steps.at(-1)
    if (last?.state === state) last.entries.push(entry)
    else steps.push({ learned: entry.learned, state, entries: [entry] })
  }
  return steps
}

/** How the thing stands by one telling, in words. */
function stateOf(entry: LedgerEntry): string {
  if (isIn(entry, 'measures')) {
    const phases = entry.body.phases.map(({ from, to, rule }) => `${from ?? '…'} to ${to ?? '…'}: ${rule}`)
    return [entry.body.status ?? 'told', ...phases].join('; ')
  }
  if (isIn(entry, 'commitments')) {
    const claims = entry.body.claims.map(({ status, by }) =>
      by.length > 0 ? `${status} (${namesOf(by, entry)})` : status,
    )
    return claims.length > 0 ? claims.join('; ') : 'agreed'
  }
  if (isIn(entry, 'talks')) return [entry.body.status, entry.body.outcome].filter((part) => part !== null).join(', ')
  if (isIn(entry, 'proposals'))
    return (
      entry.body.responses.map(({ actor, response }) => `${namesOf([actor], entry)}: ${response}`).join('; ') ||
      'proposed'
    )
  if (isIn(entry, 'events')) return entry.body.status
  return 'told'
}
