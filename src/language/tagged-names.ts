import type { Token } from './analysis.js'

/** A name by positions in the sentence. */
export interface TaggedName {
  readonly first: number
  readonly last: number
  readonly kind: 'PER' | 'ORG' | 'LOC'
}

/**
 * The names that the words' BIO tags make. Where a known name stood for a part of a longer one ("University of | Chad",
 * "Jane | Doe") the parts are put together again.
 * @param placeWords words before a place's name that belong to it
 */
export function taggedNames(tokens: readonly Token[], placeWords: ReadonlySet<string>): TaggedName[] {
  const out: TaggedName[] = []
  for (const name of stretches(tokens)) {
    const before = out.at(-1)
    const joined = before && before.last === name.first - 1 ? joint(tokens, before, name) : null
    if (joined) out[out.length - 1] = joined
    else out.push(name)
  }
  return out.flatMap((name) => {
    const whole = withNumeral(tokens, withPlaceWord(tokens, withoutLink(tokens, name), placeWords))
    return whole.last < whole.first ? [] : [whole]
  })
}

function stretches(tokens: readonly Token[]): TaggedName[] {
  const out: TaggedName[] = []
  for (const [i, { name }] of tokens.entries()) {
    const kind = name.slice(2)
    if (kind !== 'PER' && kind !== 'ORG' && kind !== 'LOC') continue
    const open = out.at(-1)
    if (open?.last === i - 1 && name.startsWith('I') && open.kind === kind) out[out.length - 1] = { ...open, last: i }
    else out.push({ first: i, last: i, kind })
  }
  return out
}

/** Two names side by side as one, or null: a person with a place stay two. */
function joint(tokens: readonly Token[], before: TaggedName, name: TaggedName): TaggedName | null {
  if (isLink(tokens[before.last])) return { ...before, last: name.last }
  if (!/\p{L}\.?$/u.test(tokens[before.last]?.text ?? '') || tokens[name.first]?.text === '-') return null
  if (before.kind === name.kind) return { ...before, last: name.last }
  if (before.kind === 'PER' || name.kind === 'PER') return null
  return { first: before.first, last: name.last, kind: 'ORG' }
}

/** No name ends with "of". */
function withoutLink(tokens: readonly Token[], name: TaggedName): TaggedName {
  let last = name.last
  while (last >= name.first && isLink(tokens[last])) last--
  return { ...name, last }
}

const isLink = (token: Token | undefined): boolean => token?.upos === 'ADP' || token?.upos === 'DET'

/** "Mount" and "Strait of" before a place. */
function withPlaceWord(tokens: readonly Token[], name: TaggedName, placeWords: ReadonlySet<string>): TaggedName {
  if (name.kind !== 'LOC') return name
  let first = name.first
  if (tokens[first - 1]?.text === 'of' && placeWords.has(tokens[first - 2]?.text ?? '')) first -= 2
  while (placeWords.has(tokens[first - 1]?.text ?? '')) first--
  return first < name.first && tokens[first]?.name === 'O' ? { ...name, first } : name
}

/** "Ramses II": a numeral behind a person, where the parse doesn't take it for a pronoun. */
function withNumeral(tokens: readonly Token[], name: TaggedName): TaggedName {
  const next = tokens[name.last + 1]
  const numeral = name.kind === 'PER' && next?.upos !== 'PRON' && /^(?:[IVX]{1,5}|[JS]r\.?)$/.test(next?.text ?? '')
  return numeral ? { ...name, last: name.last + 1 } : name
}
