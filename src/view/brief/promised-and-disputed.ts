import { claimWords } from '../wording/acts.js'
import { onDays } from '../wording/days.js'
import { capitalised, namesOf } from '../wording/names.js'
import { quotable } from '../wording/quotes.js'
import { type ClaimTold, promises, type PromiseView } from '../promises.js'
import { clauses, type Desk, sentenceOn } from './desk.js'
import type { Section, Sentence } from './shape.js'

/** Commitments with each claim side by side; the contested first. */
export function promisedAndDisputed(desk: Desk): Section {
  const groups = promises(desk.entries, desk.copies.origins, desk.decided).map((view) => ({
    heading: capitalised(view.name) + (view.contested ? ' (contested)' : ''),
    sentences: [termsSentence(desk, view), ...view.claims.map((told) => claimSentence(desk, told))],
  }))
  return { id: 'promised', title: 'Promised and disputed', groups }
}

function termsSentence(desk: Desk, { cluster, claims }: PromiseView): Sentence {
  const [first] = cluster.members
  const { parties, owed_by, agreed } = first.body
  const agreedOn = agreed === null ? '' : onDays(agreed.from, agreed.to) || agreed.text
  const text = clauses(
    parties.length === 0
      ? 'A commitment whose parties are not named'
      : `A commitment between ${namesOf(parties, first)}`,
    agreedOn === '' ? '' : `agreed ${agreedOn}`,
    owed_by.length === 0 ? '' : `owed by ${namesOf(owed_by, first)}`,
  )
  return sentenceOn(desk, cluster, text, claims.length > 0 ? null : quotable(first.body.evidence[0]?.text ?? ''))
}

/** "According to A, it has been broken: ‘…’". */
function claimSentence(desk: Desk, { claim, entry }: ClaimTold): Sentence {
  const by = namesOf(claim.by, entry)
  const day = claim.date === null ? '' : onDays(claim.date.from, claim.date.to)
  const text =
    by === ''
      ? `As ${entry.report.outlet ?? 'the report'} tells it, ${claimWords[claim.status]}`
      : `According to ${by}, ${claimWords[claim.status]}`
  const references = claim.evidence.map((span) => desk.references.cite(entry, span))
  return {
    text: day === '' ? text : `${text} (said ${day})`,
    references: [...new Set(references)],
    quote: quotable(claim.evidence[0]?.text ?? ''),
    entries: [entry.id],
  }
}
