import type { FigureKindWords } from '../../knowledge/figures.js'
import type { Quantity, Token } from '../../language/index.js'
import { type Figure, figureFates } from '../../record/index.js'
import type { CodingContext } from '../context.js'

/** Of what kind the things counted are: by the unit, by what befell them, else by what they are; undefined where nothing tells. */
export function kindOf(context: CodingContext, quantity: Quantity, head: Token): Figure['kind'] {
  const { kinds } = context.lexicon.figures
  const before = wordBefore(context, quantity)
  const fate =
    kinds.find(
      (row) => row.by === 'obj' && before !== null && row.words.some((word) => tellsVerb(context, before, word)),
    ) ?? kinds.find((row) => row.by !== 'word' && fits(context, row, quantity, head))
  const told = kinds.filter((row) => row.by === 'word' && fits(context, row, quantity, head))
  const state = told.find((row) => fates.has(row.kind)) ?? stateOf(context, quantity, head)
  return (fate ?? state ?? told[0])?.kind
}

/** "left 900 people dead", "ten sailors are missing": what befell them, told right behind them or as their predicate. */
function stateOf(context: CodingContext, quantity: Quantity, head: Token): FigureKindWords | undefined {
  const next = context.analysis.tokens.find((token) => token.start >= quantity.end)
  const over = head.rel.startsWith('nsubj') ? context.trees.head(head) : undefined
  const words = [...(next && next.start - quantity.end <= 1 ? [next] : []), ...(over ? [over] : [])]
  return fateRow(
    context,
    words.map((token) => token.text.toLowerCase()),
  )
}

const fateRow = (context: CodingContext, words: readonly string[]): FigureKindWords | undefined =>
  context.lexicon.figures.kinds.find(
    (row) => row.by === 'word' && fates.has(row.kind) && words.some((word) => row.words.includes(word)),
  )

/** The kind of those whom a verb befalls when only their number is told: "wounded 144". */
export function fateOfNumber(context: CodingContext, quantity: Quantity, number: Token): Figure['kind'] {
  const { kinds } = context.lexicon.figures
  const before = wordBefore(context, quantity)
  const told = kinds.find(
    (row) => row.by === 'obj' && before && row.words.some((word) => tellsVerb(context, before, word)),
  )
  if (told) return told.kind
  const verb = number.upos === 'NUM' || quantity.low !== null ? verbOver(context, number, 'obj') : null
  return kinds.find(
    (row) => row.by === 'obj' && verb !== null && row.words.some((word) => tellsVerb(context, verb, word)),
  )?.kind
}

/** Whether a word by itself counts people by what befell them: "12 dead", "30 wounded". */
export const tellsFate = (context: CodingContext, word: string): boolean => fateRow(context, [word]) !== undefined

const fates: ReadonlySet<Figure['kind']> = new Set(figureFates)

function fits(context: CodingContext, { by, words }: FigureKindWords, quantity: Quantity, head: Token): boolean {
  if (by === 'unit') return words.includes(quantity.unit?.split(' ').at(-1) ?? '')
  if (by === 'word') return words.some((word) => hasWord(quantity.what, word))
  if (by === 'toll') return words.some((word) => isTollOf(context, word, quantity))
  const verb = verbOver(context, head, by)
  return verb !== null && words.some((word) => tellsVerb(context, verb, word))
}

/** The word right before the figure, which tells of it before all others: "killed nine people and injured 44 others". */
const wordBefore = (context: CodingContext, quantity: Quantity): Token | null =>
  context.analysis.tokens.findLast((token) => token.end <= quantity.start && quantity.start - token.end <= 1) ?? null

/** Whether the word stands in what is counted, not as part of another or of a hyphened one. */
function hasWord(what: string, word: string): boolean {
  const lower = what.toLowerCase()
  const isPart = (at: number): boolean => /[\p{L}-]/u.test(lower.charAt(at))
  for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1))
    if (!isPart(at - 1) && !isPart(at + word.length)) return true
  return false
}

/** The verb that the counted suffer (`obj`) or do (`subj`), also through "dozens of", "one of" and coordination. */
function verbOver(context: CodingContext, head: Token, by: 'obj' | 'subj'): Token | null {
  const { trees } = context
  // "60 people drowned on Friday": parsers take the verb for a participle that describes.
  const described = trees.children(head, 'acl').find((child) => ['VBN', 'VBD'].includes(child.xpos))
  if (described) return described
  const told = by === 'obj' ? trees.child(head, 'acl:relcl') : undefined
  if (told && trees.child(told, 'aux:pass', 'nsubj:pass')) return told
  for (let at = trees.firstConjunct(head), hops = 0; hops < 3; hops++) {
    const over = trees.head(at)
    if (!over) return null
    if (over.upos === 'VERB' || over.upos === 'AUX') {
      const suffers = ['obj', 'nsubj:pass'].includes(at.rel)
      return (by === 'obj' ? suffers : at.rel === 'nsubj') ? over : null
    }
    if (!['nmod', 'nummod', 'compound'].includes(at.rel)) return null
    at = trees.firstConjunct(over)
  }
  return null
}

/** Whether the word is a form of the verb; "shoot dead" and "round up" with their second word. */
function tellsVerb(context: CodingContext, verb: Token, word: string): boolean {
  const [lemma = '', behind] = word.split(' ')
  const forms = [lemma, `${lemma}s`, `${lemma}ed`, `${lemma}d`, `${lemma}ing`, `${lemma.replace(/e$/u, '')}ing`]
  if (verb.lemma.toLowerCase() !== lemma && !forms.includes(verb.text.toLowerCase())) return false
  return behind === undefined || context.trees.children(verb).some((child) => child.text.toLowerCase() === behind)
}

/** Whether the number is that of a toll: "the death toll rose to 40", "a toll of 40". */
function isTollOf(context: CodingContext, word: string, quantity: Quantity): boolean {
  const before = context.analysis.text.slice(Math.max(0, quantity.start - 80), quantity.start)
  return new RegExp(
    `(?<![\\p{L}-])${word}\\b[^,;.]*?\\b(?:to|at|of|is|was|reached|passed|exceeded|stood at|reaching)\\s*$`,
    'iu',
  ).test(before)
}
