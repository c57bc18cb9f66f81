import { dayOf } from '../reading/day.js'
import { wrongUse } from './faults.js'

/** A day as the user gives it, `YYYY-MM-DD`. */
export function day(input: string): string {
  const found = /^\d{4}-\d{2}-\d{2}$/.test(input) ? dayOf(input) : null
  if (found === null) throw new Error(`"${input}" is no day; give one as YYYY-MM-DD, such as 2022-11-05.`)
  return found
}

/** A whole number from 1 up. */
export function count(input: string): number {
  const number = Number(input)
  if (!Number.isInteger(number) || number < 1) throw new Error(`"${input}" is no whole number from 1 up.`)
  return number
}

export const word = (input: string): string => input

const text = (brief: string, placeholder: string) =>
  ({ kind: 'parsed', parse: word, optional: true, brief, placeholder }) as const
const aDay = (brief: string) => ({ kind: 'parsed', parse: day, optional: true, brief, placeholder: 'DAY' }) as const
const yes = (brief: string) => ({ kind: 'boolean', optional: true, withNegated: false, brief }) as const

/** Flags that several commands share. */
export const flag = {
  ledger: text("The ledger's file [RAPPORTEUR_LEDGER, else rapporteur.ledger in this folder]", 'FILE'),
  case: text('The folder of a case, with its case.yaml and actors.tsv', 'DIR'),
  since: aDay('Only from this day on'),
  until: aDay('Only up to this day, itself included'),
  asOf: aDay('Only what had been learned by the end of this day'),
  text,
  aDay,
  yes,
  number: (brief: string) => ({ kind: 'parsed', parse: count, optional: true, brief, placeholder: 'N' }) as const,
}

/** Refuses a period that ends before it begins. */
export function checkPeriod({
  since,
  until,
}: {
  readonly since?: string | undefined
  readonly until?: string | undefined
}): void {
  if (since !== undefined && until !== undefined && until < since) {
    throw wrongUse(`The period ends (--until ${until}) before it begins (--since ${since}).`)
  }
}

/** The object without its keys that hold `undefined`. */
export function given<T extends Readonly<Record<string, unknown>>>(
  all: T,
): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const kept: { [K in keyof T]?: Exclude<T[K], undefined> } = {}
  for (const key in all) {
    const value = all[key]
    if (isGiven(value)) kept[key] = value
  }
  return kept
}

const isGiven = <V>(value: V): value is Exclude<V, undefined> => value !== undefined
