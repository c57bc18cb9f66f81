import { standingRulings } from '../../ledger/index.js'
import type { Ledger } from '../../ledger/ledger.js'
import type { Decision, Ruling } from '../../record/index.js'
import { decisionWords, wordsRuledOn } from '../../view/rulings/wording.js'
import { daysInWords, dayInWords } from '../../view/wording/days.js'
import { inAList } from '../../view/wording/names.js'
import type { LoggedRuling, RulingLog } from './wire.js'

type Asked = Pick<Ledger, 'rulings' | 'judgements'>

/** Every ruling with its state, in the order in which they were made. */
export async function loggedRulings(ledger: Asked): Promise<LoggedRuling[]> {
  const [rulings, { adrift }] = await Promise.all([ledger.rulings(), ledger.judgements()])
  const stateOf = states(rulings, new Set(adrift.map(({ number }) => number)))
  return rulings.map((ruling) => logged(ruling, stateOf(ruling)))
}

function states(rulings: readonly Ruling[], adrift: ReadonlySet<number>): (ruling: Ruling) => LoggedRuling['state'] {
  const standing = new Set(standingRulings(rulings).map(({ number }) => number))
  // An undoing stands as long as what it undid does not.
  return ({ number, decision }) => {
    const stands = decision.act === 'undo' ? !standing.has(decision.ruling) : standing.has(number)
    return !stands ? 'undone' : adrift.has(number) ? 'adrift' : 'stands'
  }
}

function logged({ number, at, by, why, decision }: Ruling, state: LoggedRuling['state']): LoggedRuling {
  const about = 'on' in decision ? decision.on : null
  return {
    number,
    at,
    by,
    why,
    act: decision.act,
    what: decisionWords(decision),
    state,
    on:
      about === null
        ? null
        : { entry: about.entry, report: about.report, layer: about.layer, words: wordsRuledOn(decision) },
    field: decision.act === 'amend' ? decision.field : null,
    value: valueWords(decision),
    undoes: decision.act === 'undo' ? decision.ruling : null,
  }
}

/** What the ruling gives, where it gives something: a field's value, a grade, the other entry's words. */
function valueWords(decision: Decision): string | null {
  if (decision.act === 'rate-entry') return `${decision.credibility}`
  if (decision.act === 'rate-source') return `${decision.source}: ${decision.reliability}`
  if (decision.act === 'retract' || decision.act === 'correct') return decision.report
  if (decision.act === 'join') return decision.with.evidence.map(({ text }) => text).join(' … ')
  if (decision.act === 'split') return decision.from.evidence.map(({ text }) => text).join(' … ')
  return decision.act === 'amend' ? amendedWords(decision) : null
}

function amendedWords({ value, cast }: Extract<Decision, { act: 'amend' }>): string {
  const names = new Map(cast.map(({ id, name }) => [id, name]))
  const told = (one: unknown): string =>
    typeof one === 'string' ? (names.get(one) ?? one) : typeof one === 'number' ? `${one}` : JSON.stringify(one)
  if (value === null) return 'nothing'
  if (Array.isArray(value)) return value.length === 0 ? 'nobody' : inAList(value.map(told))
  if (typeof value === 'object' && 'from' in value && 'text' in value) {
    const { from, to } = value
    if (typeof from === 'string' && typeof to === 'string') return daysInWords(from, to)
    return typeof from === 'string'
      ? `from ${dayInWords(from)} on`
      : typeof to === 'string'
        ? `until ${dayInWords(to)}`
        : 'no day'
  }
  return told(value)
}

/** The log, the latest first, with who ruled how often; narrowed to one reviewer. */
export function logOf(
  all: readonly LoggedRuling[],
  { by, offset, limit }: { by?: string | undefined; offset: number; limit: number },
): RulingLog {
  const found = all.filter((ruling) => by === undefined || ruling.by === by).reverse()
  return { total: found.length, reviewers: tally(all), rulings: found.slice(offset, offset + limit) }
}

function tally(all: readonly LoggedRuling[]): RulingLog['reviewers'] {
  const found = new Map<string, { rulings: number; acts: Record<string, number> }>()
  for (const { by, act } of all) {
    const known = found.get(by) ?? { rulings: 0, acts: {} }
    known.rulings++
    known.acts[act] = (known.acts[act] ?? 0) + 1
    found.set(by, known)
  }
  return [...found].map(([by, counts]) => ({ by, ...counts })).sort((one, other) => other.rulings - one.rulings)
}
