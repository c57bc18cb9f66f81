import type { KeptReport, LedgerEntry } from '../../ledger/ledger.js'
import { fold } from '../../ledger/fold.js'
import { remembered } from '../../merging/index.js'
import type { Held } from '../../view/held.js'
import { factsOf, searchedEntry } from './facts.js'
import { anyOf, type FieldName, ofEntries } from './fields.js'
import { searched } from './letters.js'
import { type Needle, needleOf, standsIn } from './needle.js'
import type { FieldTerm, Term, WordTerm } from './query-language.js'

/** A search made ready: what each part asks of an entry and of a report. */
export interface Wanted {
  /** Words that must be there. */
  readonly needles: readonly Needle[]
  /** Whether the entry has all that is asked for by field, and nothing that must not be there; words apart. */
  entry(entry: LedgerEntry): boolean
  report(report: KeptReport): boolean
  /** Whether something asks for entries of some sort: reports must then hold such an entry. */
  readonly narrowsEntries: boolean
  /** Whether anything is asked for that names actors. */
  readonly named: readonly Needle[]
}

type Test<T> = (one: T) => boolean

/** The search over what is held; actors are meant by any name that any report has for them. */
export function wantedOf(terms: readonly Term[], held: Held): Wanted {
  const words = terms.filter((term): term is WordTerm => term.field === null)
  const fields = joined(terms.filter((term): term is FieldTerm => term.field !== null))
  const needles = words.filter(({ not }) => !not).map(needleFor)
  const unwanted = words.filter(({ not }) => not).map(needleFor)
  const narrowing = fields.filter(({ field }) => ofEntries.includes(field))
  const entryTests = fields.map((term) => signed(term.not, entryTest(term, held)))
  const reportTests = fields
    .filter(({ field }) => !ofEntries.includes(field))
    .map((term) => signed(term.not, reportTest(term)))
  const named = fields.filter(({ field, not }) => field === 'actor' && !not).flatMap(({ values }) => values)
  return {
    needles,
    entry: (entry) => entryTests.every((test) => test(entry)) && !unwanted.some((needle) => holds(entry, needle)),
    report: (report) => reportTests.every((test) => test(report)) && !unwanted.some((needle) => tells(report, needle)),
    narrowsEntries: narrowing.length > 0,
    named: [...needles, ...named.map((value) => needleOf(value, false))],
  }
}

const needleFor = ({ words, quoted }: WordTerm): Needle => needleOf(words, quoted)
const signed = <T>(not: boolean, test: Test<T>): Test<T> => (not ? (one) => !test(one) : test)

/** `layer:a layer:b` means either, where one entry can have but one of them. */
function joined(terms: readonly FieldTerm[]): FieldTerm[] {
  const known = new Map<FieldName, FieldTerm>()
  const others: FieldTerm[] = []
  for (const term of terms) {
    if (term.not || !anyOf.includes(term.field)) others.push(term)
    else known.set(term.field, { ...term, values: [...(known.get(term.field)?.values ?? []), ...term.values] })
  }
  return [...known.values(), ...others]
}

/** Whether the words stand in the entry's evidence, or in what it is called. */
export function holds(entry: LedgerEntry, needle: Needle): boolean {
  const { evidence, about } = searchedEntry(entry)
  return standsIn(evidence, needle) || standsIn(about, needle)
}

/** A report's text and title as they are searched. */
export const searchedReport = remembered(({ report }: KeptReport) => ({
  text: searched(report.text),
  title: searched(report.title ?? ''),
}))

export function tells(report: KeptReport, needle: Needle): boolean {
  const { text, title } = searchedReport(report)
  return standsIn(text, needle) || standsIn(title, needle)
}

/** “in-force” as people write it. */
const uncoded = (value: string): string => value.replaceAll('-', ' ')

function entryTest({ field, values }: FieldTerm, held: Held): Test<LedgerEntry> {
  const needles = values.map((value) =>
    needleOf(field === 'type' || field === 'status' ? uncoded(value) : value, false),
  )
  const any = (text: string): boolean => needles.some((needle) => standsIn(text, needle))
  switch (field) {
    case 'actor': {
      const meant = actorsMeant(held, values)
      return ({ actors }) => actors.some(({ id }) => meant.has(id))
    }
    case 'by':
    case 'to': {
      const meant = actorsMeant(held, values)
      return (entry) => {
        const of = new Map(entry.actors.map((actor) => [actor.id, actor.of]))
        return factsOf(entry)[field].some((id) => meant.has(id) || meant.has(of.get(id) ?? ''))
      }
    }
    case 'said':
      return (entry) => any(searchedEntry(entry).said)
    case 'layer':
      return ({ layer }) => values.includes(layer)
    case 'type':
      return (entry) => any(searched(uncoded(factsOf(entry).type ?? '')))
    case 'status':
      return (entry) => factsOf(entry).statuses.some((status) => any(searched(uncoded(status))))
    case 'place':
      return (entry) => {
        const { place } = factsOf(entry)
        return place !== null && [place.name, place.text, place.country ?? ''].some((name) => any(searched(name)))
      }
    case 'after':
      return (entry) => reaches(entry, { since: values[0] ?? null, until: null })
    case 'before':
      return (entry) => reaches(entry, { since: null, until: values[0] ?? null })
    default: {
      const test = headTest(field, values)
      return ({ report }) => test(report)
    }
  }
}

function reportTest({ field, values }: FieldTerm): Test<KeptReport> {
  if (field === 'after') return ({ learned }) => learned >= (values[0] ?? '')
  if (field === 'before') return ({ learned }) => learned <= (values[0] ?? '')
  const test = headTest(field, values)
  return ({ report }) => test(report)
}

/** By a report's id or title, or by who brings it. */
function headTest(field: FieldName, values: readonly string[]): Test<LedgerEntry['report']> {
  const needles = values.map((value) => needleOf(value, false))
  const any = (text: string | null): boolean => needles.some((needle) => standsIn(searched(text ?? ''), needle))
  if (field === 'outlet') return ({ outlet, agency }) => any(outlet) || any(agency)
  return ({ id, title }) => values.includes(id) || any(title)
}

/** Whether it happened in the period; what has no day counts on the day it was learned, an open end always reaches. */
export function reaches(
  { from, to, learned }: Pick<LedgerEntry, 'from' | 'to' | 'learned'>,
  { since, until }: { readonly since: string | null; readonly until: string | null },
): boolean {
  const [first, last] = from === null && to === null ? [learned, learned] : [from, to]
  return (since === null || last === null || last >= since) && (until === null || first === null || first <= until)
}

/** The ids of all whom some report gives a name that holds the words, or an id or a code that they are. */
export function actorsMeant(held: Held, values: readonly string[]): ReadonlySet<string> {
  const needles = values.map((value) => needleOf(value, false))
  const codes = new Set(values.map(fold))
  const meant = new Set<string>()
  for (const [id, names] of namesHeld(held)) {
    const called = [...names].some((name) => codes.has(name) || needles.some((needle) => standsIn(name, needle)))
    if (called || codes.has(fold(id))) meant.add(id)
  }
  return meant
}

/** Every name that the reports have for each actor, as it is searched. */
const namesHeld = remembered((held: Held): ReadonlyMap<string, ReadonlySet<string>> => {
  const names = new Map<string, Set<string>>()
  const seen = new WeakSet<object>()
  for (const { actors } of held.entries) {
    for (const actor of actors) {
      if (seen.has(actor)) continue
      seen.add(actor)
      const own = names.get(actor.id) ?? new Set()
      for (const name of [actor.name, actor.code ?? '', ...actor.aliases]) if (name !== '') own.add(searched(name))
      names.set(actor.id, own)
    }
  }
  return names
})
