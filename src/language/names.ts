import type { NameMention, Token } from './analysis.js'
import type { NameChunk } from './segment/chunks.js'
import { taggedNames } from './tagged-names.js'

/** Words that make a name the name of an event, by where they stand in it. */
export interface EventWords {
  readonly first: ReadonlySet<string>
  readonly last: ReadonlySet<string>
}

/** Words that names are made of. */
export interface NameWords {
  readonly events: EventWords
  /** Words before a place's name that belong to it: "Mount". */
  readonly places: ReadonlySet<string>
}

const kinds = { PER: 'person', ORG: 'organisation', LOC: 'place', GRP: 'group' } as const

/**
 * The names in a sentence, in order, none inside another: names of events by their words, the sides inside titles, what the
 * files know and the model found (the tokens' tags have both, the files first), then nationalities and peoples.
 */
export function namesOf(
  text: string,
  tokens: readonly Token[],
  known: readonly NameChunk[],
  words: NameWords,
): NameMention[] {
  const taken = tokens.map(() => false)
  const names: NameMention[] = []
  const add = (first: number, last: number, kind: NameMention['kind']): void => {
    for (let i = first; i <= last; i++) if (taken[i]) return
    const [start, end] = [tokens[first]?.start, tokens[last]?.end]
    if (start === undefined || end === undefined) return
    taken.fill(true, first, last + 1)
    names.push({ start, end, text: text.slice(start, end), kind })
  }
  for (const [first, last] of eventNames(tokens, words.events)) add(first, last, 'event')
  for (const { side } of known) if (side) add(side.first, side.last, kinds[side.kind])
  for (const { first, last, kind } of taggedNames(tokens, words.places)) add(first, last, kinds[kind])
  for (const { first, last, kind } of known) if (kind === 'GRP') add(first, last, 'group')
  return names.sort((a, b) => a.start - b.start)
}

/** "the Gulf War", "Operation Desert Fox", "the Battle of Adwa": runs of capitals with an event's word at one end. */
function eventNames(tokens: readonly Token[], words: EventWords): [number, number][] {
  const out: [number, number][] = []
  for (const [i, token] of tokens.entries()) {
    if (words.last.has(token.text)) {
      const first = runBack(tokens, i)
      if (first < i) out.push([first, i])
    }
    if (words.first.has(token.text)) {
      const start = tokens[i + 1]?.text === 'of' ? i + 2 : i + 1
      const last = runOn(tokens, tokens[start]?.text === 'the' ? start + 1 : start)
      if (last > i) out.push([i, last])
    }
  }
  return out
}

const isCapital = (token: Token | undefined): boolean => /^\p{Lu}\p{L}/u.test(token?.text ?? '')

/** First of the run of capitals (or a year) that ends before `at`; a sentence's first "The" is none of it. */
function runBack(tokens: readonly Token[], at: number): number {
  let first = at
  const inRun = (token: Token | undefined): boolean =>
    token?.upos !== 'DET' && (isCapital(token) || /^(?:1\d|20)\d\d$/u.test(token?.text ?? ''))
  while (first > 0 && inRun(tokens[first - 1])) first--
  return first
}

/** Last of the run of capitals that begins at `from`; `from - 1` where none does. */
function runOn(tokens: readonly Token[], from: number): number {
  let last = from - 1
  while (isCapital(tokens[last + 1])) last++
  return last
}
