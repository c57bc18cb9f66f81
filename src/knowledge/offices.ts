import { z } from 'zod'
import { list, partialDate, text } from './cells.js'
import { normalise } from './spelling.js'
import type { TableSpec } from './table.js'

const officeRow = z.object({
  id: text,
  office: text,
  office_aliases: list,
  /** Id of the state, entity or body whose office it is. */
  of: text,
  holder: text,
  holder_aliases: list,
  from: partialDate,
  /** Null while in office as far as we know. */
  to: partialDate,
})
/** One term of one holder of an office. */
export type Term = z.infer<typeof officeRow>

export const officesTable: TableSpec<Term> = {
  file: 'offices.tsv',
  columns: ['id', 'office', 'office_aliases', 'of', 'holder', 'holder_aliases', 'from', 'to'],
  row: officeRow,
  key: (row) => row.id,
}

/** An office that several people hold at a time, as the name says or as it ends ("special envoy" by "envoy"). */
export interface SharedOffice {
  readonly office: string
}

export const sharedOfficesTable: TableSpec<SharedOffice> = {
  file: 'shared-offices.tsv',
  columns: ['office'],
  row: z.object({ office: text }),
  key: (row) => normalise(row.office),
}

/** Who held which office when. Days are `YYYY-MM-DD`; offices and people are found by name or alias. */
export interface OfficeBook {
  /**
   * The term of an office (of a state or body, by id) on a day; without a day the one still running.
   * Null where nobody is known and where it could be several: between dates known only by month or year, and in an
   * office that is shared.
   */
  holderOf(office: string, of: string, day: string | null): Term | null
  /** The terms that a person may have been serving on a day, the latest first; without a day all of them. */
  officesOf(person: string, day: string | null): Term[]
}

export function officeBook(terms: readonly Term[]): OfficeBook {
  const officeKey = (of: string, office: string) => `${of}/${normalise(office)}`
  // Thousands of terms, which a report that gives everybody a name never asks for.
  const byOffice = onceAsked(() =>
    gather(terms, (term) => [term.office, ...term.office_aliases].map((name) => officeKey(term.of, name))),
  )
  const byHolder = onceAsked(() => gather(terms, (term) => [term.holder, ...term.holder_aliases].map(normalise)))
  return {
    holderOf: (office, of, day) => holderAmong(byOffice().get(officeKey(of, office)) ?? [], day),
    officesOf(person, day) {
      const held = byHolder().get(normalise(person)) ?? []
      return held.filter((term) => day === null || mayCover(term, day)).sort(latestFirst)
    },
  }
}

function onceAsked<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

/** The first and the last day that a date known by year, month or day may mean. */
export function daysOf(date: string): { first: string; last: string } {
  const [year = '', month, day] = date.split('-')
  if (month === undefined) return { first: `${year}-01-01`, last: `${year}-12-31` }
  if (day !== undefined) return { first: date, last: date }
  const length = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  return { first: `${date}-01`, last: `${date}-${length}` }
}

function holderAmong(terms: readonly Term[], day: string | null): Term | null {
  if (day === null) return onlyHolder(terms.filter((term) => term.to === null))
  const sure = terms.filter((term) => surelyCovers(term, day))
  // On the day of a handover both terms cover it: the one who takes over counts.
  const staying = sure.filter((term) => term.to !== day)
  if (staying.length > 0) return onlyHolder(staying)
  return onlyHolder(sure.length > 0 ? sure : terms.filter((term) => mayCover(term, day)))
}

function onlyHolder(terms: readonly Term[]): Term | null {
  const holders = new Set(terms.map((term) => term.holder))
  return holders.size === 1 ? ([...terms].sort(latestFirst)[0] ?? null) : null
}

const surelyCovers = (term: Term, day: string): boolean =>
  term.from !== null && daysOf(term.from).last <= day && (term.to === null || day <= daysOf(term.to).first)

const mayCover = (term: Term, day: string): boolean =>
  (term.from === null || daysOf(term.from).first <= day) && (term.to === null || day <= daysOf(term.to).last)

function latestFirst(a: Term, b: Term): number {
  const [one, other] = [a.from ?? '', b.from ?? '']
  return one < other ? 1 : one > other ? -1 : 0
}

function gather(terms: readonly Term[], keysOfTerm: (term: Term) => string[]): Map<string, Term[]> {
  const gathered = new Map<string, Term[]>()
  for (const term of terms) {
    for (const key of new Set(keysOfTerm(term))) {
      const same = gathered.get(key)
      if (same) same.push(term)
      else gathered.set(key, [term])
    }
  }
  return gathered
}
