import { type Layer, layers } from '../../record/index.js'
import { distance, type FieldName, fieldLike, fieldNames, fieldOf } from './fields.js'

interface Place {
  /** Where it stands in what was typed. */
  readonly start: number
  readonly end: number
}

/** Words of the texts: a single one, or several in quotes that must stand as they are. */
export interface WordTerm extends Place {
  readonly field: null
  readonly words: string
  readonly quoted: boolean
  /** What must not be there. */
  readonly not: boolean
}

/** `field:value`; several values mean any of them. Days are written out, layers by their own names. */
export interface FieldTerm extends Place {
  readonly field: FieldName
  readonly values: readonly string[]
  readonly not: boolean
}

export type Term = WordTerm | FieldTerm

/** What could not be understood, in a sentence; `instead`: what to type in its place, where that can be told. */
export interface Problem extends Place {
  readonly message: string
  readonly instead: string | null
}

export interface Parsed {
  readonly terms: readonly Term[]
  readonly problems: readonly Problem[]
}

const token = /(-?)(?:(\p{L}+):(?=\S))?(?:["“”„]([^"“”„]*)(["“”„]|$)|(\S+))/gu

/** Reads what was typed into the box: words, "phrases in quotes", fields, and - before what must not be there. */
export function parseQuery(typed: string): Parsed {
  const terms: Term[] = []
  const problems: Problem[] = []
  for (const found of typed.matchAll(token)) {
    const place = { start: found.index, end: found.index + found[0].length }
    const told = termOf(found, place)
    if ('message' in told) problems.push(told)
    else if (told.field !== null || /[\p{L}\p{N}]/u.test(told.words)) terms.push(told)
  }
  return { terms, problems: [...problems, ...outOfOrder(terms)] }
}

function termOf([whole, minus = '', name, phrase, closing, bare]: RegExpExecArray, place: Place): Term | Problem {
  const not = minus !== ''
  if (phrase !== undefined && closing === '')
    return problem(place, 'A quote is opened and not closed.', `${whole.trimEnd()}"`)
  const words = (phrase ?? bare ?? '').trim()
  if (name === undefined)
    return bare === undefined || !bare.endsWith(':')
      ? wordTerm(place, words, bare === undefined, not)
      : lonely(place, bare)
  const field = fieldOf(name.toLowerCase())
  if (field === null) return unknownField(place, name, whole)
  if (words === '') return problem(place, `“${name}:” stands without a value.`, null)
  const values = bare === undefined ? [words] : words.split(',').filter((value) => value !== '')
  return fieldTerm({ ...place, field, values, not }, name)
}

const problem = (place: Place, message: string, instead: string | null): Problem => ({ ...place, message, instead })

const wordTerm = (place: Place, words: string, quoted: boolean, not: boolean): WordTerm => ({
  ...place,
  field: null,
  words,
  quoted,
  not,
})

/** “actor:” with nothing behind it, or with a space: a word for those who name no field. */
function lonely(place: Place, bare: string): Term | Problem {
  const name = bare.slice(0, -1)
  if (!/^\p{L}+$/u.test(name)) return wordTerm(place, bare, false, false)
  const field = fieldOf(name.toLowerCase()) ?? fieldLike(name.toLowerCase())
  if (field === null) return wordTerm(place, bare, false, false)
  return problem(place, `“${bare}” stands without a value: write it right behind the colon, without a space.`, null)
}

function unknownField(place: Place, name: string, whole: string): Problem {
  const near = fieldLike(name.toLowerCase())
  const told = `There is no field “${name}”`
  if (near !== null) return problem(place, `${told}; did you mean ${near}?`, whole.replace(`${name}:`, `${near}:`))
  const known = `The fields are ${fieldNames.join(', ')}; put it in quotes to look for the words themselves.`
  return problem(place, `${told}. ${known}`, `"${whole.replaceAll('"', '')}"`)
}

function fieldTerm(term: FieldTerm, name: string): Term | Problem {
  if (term.field === 'layer') return layerTerm(term)
  if (term.field !== 'after' && term.field !== 'before') return term
  const [value = ''] = term.values
  const day = term.not || term.values.length > 1 ? null : dayMeant(value, term.field)
  if (day !== null) return { ...term, values: [day] }
  const so = 'Write a day as 2022-11-05, a month as 2022-11, a year as 2022'
  return problem(term, `“${name}:${term.values.join(',')}” is not understood. ${so}.`, null)
}

function layerTerm(term: FieldTerm): Term | Problem {
  const meant = term.values.map((value) => ({ value, layer: layerMeant(value) }))
  const wrong = meant.find(({ layer }) => layer === null)
  if (wrong === undefined) return { ...term, values: meant.flatMap(({ layer }) => layer ?? []) }
  const near = layers.find((layer) => distance(layer, wrong.value.toLowerCase()) <= 2)
  const told = `There is no layer “${wrong.value}”`
  if (near !== undefined) return problem(term, `${told}; did you mean ${near}?`, `${term.not ? '-' : ''}layer:${near}`)
  return problem(term, `${told}. The layers are ${layers.join(', ')}.`, null)
}

const layerMeant = (value: string): Layer | null =>
  layers.find((layer) => layer === value.toLowerCase() || layer === `${value.toLowerCase()}s`) ?? null

/** The first day of what was written for `after`, the last for `before`; null where there is no such day. */
export function dayMeant(value: string, side: 'after' | 'before'): string | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(value) ?? []
  if (year === undefined) return null
  const first = `${year}-${month ?? (side === 'after' ? '01' : '12')}-${day ?? '01'}`
  const at = new Date(`${first}T00:00:00Z`)
  if (Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== first) return null
  if (day !== undefined || side === 'after') return first
  return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).toISOString().slice(0, 10)
}

function outOfOrder(terms: readonly Term[]): Problem[] {
  const day = (field: 'after' | 'before') => terms.find((term): term is FieldTerm => term.field === field)
  const [after, before] = [day('after'), day('before')]
  if (after === undefined || before === undefined) return []
  const [first = '', last = ''] = [after.values[0], before.values[0]]
  if (first <= last) return []
  return [problem(before, `after:${first} lies behind before:${last}, so no day is left.`, null)]
}
