import type { Counted, FigureScopeWords } from '../../knowledge/figure-scopes.js'
import { type Figure, figureFates } from '../../record/index.js'
import { wordsOf } from '../words.js'
import { alikeWords } from './names.js'

/** What a figure counts: its class, and the words that narrow it ("Italian", "badly"). */
export interface CountedThing {
  /** The class of `counted.tsv`, else the noun itself; "" where only a share or an amount is told. */
  readonly noun: string
  /** The class that counts these too; "" for none. */
  readonly broader: string
  /** Null where no table tells. */
  readonly persons: boolean | null
  readonly narrowing: readonly string[]
}

const fates: ReadonlySet<Figure['kind']> = new Set(figureFates)

/** The noun counted: the last word with a line of its own, else the last before what befell them. */
export function countedThing({ what, kind, unit }: Figure, words: FigureScopeWords): CountedThing {
  const told = headWords(what, words).filter((word) => !words.besides.has(word) && !/^\d/u.test(word))
  // "soldiers killed" are soldiers, but "prior arrests" are arrests; the "killed" alone are people.
  const named = told.filter((word) => !words.happenings.some(({ pattern }) => pattern.test(word)))
  const last = told.at(-1) ?? ''
  const isNoun = words.counted.has(last) && last.endsWith('s')
  const nouns = named.length > 0 && !isNoun ? named : told
  const known = nouns.findLast((word) => words.counted.has(word))
  const noun = known ?? nouns.at(-1) ?? ''
  const row: Counted | undefined = words.counted.get(noun)
  const narrowing = nouns.filter((word) => word !== noun && words.counted.get(word)?.counted !== row?.counted)
  if (row) return { noun: row.counted, broader: row.broader, persons: row.persons, narrowing }
  // Of those whom a fate befell, the noun unknown to the tables ("farmers") is still a part of the people.
  if (fates.has(kind))
    return { noun: singular(noun) || 'people', broader: noun === '' ? '' : 'people', persons: true, narrowing }
  return { noun: unit === null || unit !== what ? singular(noun) : '', broader: '', persons: null, narrowing }
}

/** "soldiers" of "soldiers of the force", but "murder" of "counts of murder". */
function headWords(what: string, { behind, group }: FigureScopeWords): string[] {
  const all = wordsOf(what)
  const end = all.findIndex((word, at) => at > 0 && (behind.has(word) || word.endsWith('ing')))
  if (end < 0) return all
  return group.has(all[end - 1] ?? '') ? all.slice(end + 1) : all.slice(0, end)
}

const singular = (noun: string): string => (/[^s]s$/u.test(noun) && noun.length > 3 ? noun.slice(0, -1) : noun)

/** How two counted things stand to one another; `null` where they are different things. */
export type Relation = 'same' | 'part' | 'whole' | null

/** A counted thing with the names of its sentence: "India lost a jet" counts an Indian jet. */
export interface NamedThing {
  readonly counted: CountedThing
  readonly names: readonly string[]
}

/** `part`: the first is a part of the second. What narrows one alone parts them, unless the other's sentence names it. */
export const relationOf = (one: NamedThing, other: NamedThing): Relation =>
  isNarrower(one, other) || isNarrower(other, one) ? null : nounRelation(one.counted, other.counted)

function nounRelation(one: CountedThing, other: CountedThing): Relation {
  if (one.noun === other.noun) return 'same'
  if (one.broader !== '' && one.broader === other.noun) return 'part'
  return other.broader !== '' && other.broader === one.noun ? 'whole' : null
}

const isNarrower = ({ counted }: NamedThing, other: NamedThing): boolean => {
  const known = [...other.counted.narrowing, ...other.names.flatMap((name) => name.split(' '))]
  return counted.narrowing.some((word) => !known.some((name) => alikeWords(word, name)))
}
