import type { Credibility, Ruling } from '../../record/index.js'

/** What all rulings on one entry come to; the last word on each matter holds. */
export interface Verdict {
  readonly accepted?: true
  readonly rejected?: true
  readonly flagged?: true
  /** The fields that a person amended. */
  readonly amended?: readonly string[]
  readonly credibility?: Credibility
  /** Their numbers. */
  readonly rulings: readonly number[]
}

/** `rulings` stand, are about one entry, and come in the order in which they were made. */
export function verdictOf(rulings: readonly Ruling[]): Verdict {
  let verdict: Verdict = { rulings: rulings.map(({ number }) => number) }
  for (const { decision } of rulings) {
    const { accepted: _, rejected: __, flagged: ___, ...rest } = verdict
    if (decision.act === 'accept') verdict = { ...rest, accepted: true }
    else if (decision.act === 'reject') verdict = { ...rest, rejected: true }
    else if (decision.act === 'flag') verdict = { ...verdict, flagged: true }
    else if (decision.act === 'rate-entry') verdict = { ...verdict, credibility: decision.credibility }
    else if (decision.act === 'amend')
      verdict = { ...verdict, amended: [...new Set([...(verdict.amended ?? []), decision.field])] }
  }
  return verdict
}
