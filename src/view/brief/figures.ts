import type { LedgerEntry } from '../../ledger/ledger.js'
import { contradictions, ofLayer, type ToldIn } from '../../merging/index.js'
import type { Figure } from '../../record/index.js'
import { boundWords } from '../wording/acts.js'
import { onDays } from '../wording/days.js'
import { capitalised, nameOf, namesOf } from '../wording/names.js'
import { quotable } from '../wording/quotes.js'
import { clauses, type Desk, idsOf } from './desk.js'
import { placeWords } from './what-happened.js'
import type { Group, Section, Sentence } from './shape.js'

type FigureEntry = ToldIn<'figures', LedgerEntry>

/** Reported numbers: those that contradict one another side by side first, then the others by what they count. */
export function figures(desk: Desk): Section {
  const entries = ofLayer(desk.entries, 'figures')
  const rivals = rivalsOf(desk)
  const disputed = new Set(rivals.flat())
  const groups: Group[] = rivals.map((held) => ({
    heading: `Sources disagree: ${held[0]?.body.what ?? ''}`,
    sentences: accountsOf(held).map((accounts) => figureSentence(desk, accounts)),
  }))
  const rest = accountsOf(entries.filter((entry) => !disputed.has(entry)))
  if (rest.length > 0) {
    const heading = groups.length === 0 ? null : 'Other figures'
    groups.push({ heading, sentences: rest.map((accounts) => figureSentence(desk, accounts)) })
  }
  return { id: 'figures', title: 'Figures', groups }
}

/** Sets of figures bound together by contradictions. */
export function rivalsOf({ entries, reports }: Pick<Desk, 'entries' | 'reports'>): FigureEntry[][] {
  const texts = new Map(reports.map(({ report }) => [report.id, report.text]))
  const figures = ofLayer(entries, 'figures')
  const sets = new Map<FigureEntry, Set<FigureEntry>>()
  for (const { figures: pair } of contradictions(entries, texts)) {
    const joined = new Set(pair.flatMap((figure) => [figure, ...(sets.get(figure) ?? [])]))
    for (const figure of joined) sets.set(figure, joined)
  }
  return [...new Set(sets.values())].map((set) => figures.filter((entry) => set.has(entry)))
}

/** Accounts of the same number, bound, thing and claimant together. */
export function accountsOf(entries: readonly FigureEntry[]): FigureEntry[][] {
  const accounts = new Map<string, FigureEntry[]>()
  for (const entry of entries) {
    const { value, low, high, bound, unit, what, attributed_to: claimant } = entry.body
    const key = JSON.stringify([value, low, high, bound, unit, what.toLowerCase(), claimant])
    accounts.set(key, [...(accounts.get(key) ?? []), entry])
  }
  return [...accounts.values()]
}

function figureSentence(desk: Desk, accounts: readonly FigureEntry[]): Sentence {
  const [first] = accounts
  if (first === undefined) throw new RangeError('a figure has at least one account')
  const { body } = first
  const teller = first.report.agency ?? first.report.outlet
  const told = teller === null ? '' : `as ${teller} reports`
  const claimant = body.attributed_to === null ? told : `according to ${nameOf(body.attributed_to, first)}`
  const named = namesOf(body.of, first)
  const of = named === '' || sayTheSame(named, body.what) ? '' : ` (of ${named})`
  const number = numberWords(body) + (body.unit === null ? '' : ' of')
  const what = `${number} ${body.what}${of}${placeWords(body.place, body.what)}`
  return {
    text: clauses(capitalised(what), onDays(first.from, first.to), claimant),
    references: desk.references.citeAccounts(accounts),
    quote: quotable(body.evidence[0]?.text ?? ''),
    entries: idsOf(accounts),
  }
}

/** Whether a word of one is in the other: "ten officers (of police officers)" would stammer. */
const sayTheSame = (one: string, other: string): boolean =>
  one
    .toLowerCase()
    .split(' ')
    .some((word) => other.toLowerCase().includes(word))

/** "more than 30", "24 to 99", "about 3,500 euros". */
export function numberWords({ value, low, high, bound, unit }: Figure): string {
  const number = (n: number): string => n.toLocaleString('en')
  const range = value === null && low !== null && high !== null
  const told = value !== null ? number(value) : range ? `${number(low)} to ${number(high)}` : 'an untold number of'
  return (range ? '' : boundWords[bound]) + told + (unit === null ? '' : ` ${unit}`)
}
