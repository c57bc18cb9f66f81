import type { TimeMention } from '../analysis.js'
import type { SyntaxToken } from '../syntax/index.js'
import { isWeekday } from '../times/index.js'
import type { Stretch } from './paragraphs.js'

/** A known name, by positions in the sentence, and what it names. */
export interface NameChunk {
  readonly first: number
  readonly last: number
  /** A nationality or people (`GRP`) is told, but parsed as it stands. */
  readonly kind: 'PER' | 'ORG' | 'LOC' | 'GRP'
  /** Where titles before the name begin ("Foreign Minister …"); `first` when there are none. */
  readonly from?: number
  /** The known name before a person's title ("UN Secretary-General …"). */
  readonly side?: { readonly first: number; readonly last: number; readonly kind: 'ORG' | 'LOC' | 'GRP' }
  /** Where a title behind the name ends ("… president of Chad"); `last` when there is none. */
  readonly to?: number
}

/** What is made simple before parsing. */
export interface Chunking {
  readonly times: readonly TimeMention[]
  readonly names: readonly ParsedName[]
  /** Words that stand before a place's name and say what it is. */
  readonly descriptors: ReadonlySet<string>
  /** Words that hold a weekday behind them. */
  readonly beforeDay: ReadonlySet<string>
  /** Well-known words that stand in for dates and names. */
  readonly standIns: Readonly<Record<ParsedName['kind'] | 'date', string>>
}

/** A name for which a well-known one stands in. */
export type ParsedName = NameChunk & { readonly kind: 'PER' | 'ORG' | 'LOC' }

type Parser = (words: readonly string[]) => SyntaxToken[]

/** How a word goes into the parser: as it is, by a stand-in, or not at all. */
type Fate = 'keep' | 'leave-out' | ParsedName['kind'] | 'date'

/**
 * Parses a sentence with its dates made simple: a date of several words goes in as one, one that leans on a name
 * ("OPEC Sunday called") and a descriptor before a name ("the capital Ankara") are left out and hung on
 * afterwards, and a known name goes in as one well-known name of its kind. Parsers trained on treebanks
 * stumble over just these.
 */
export function shortenForParsing(
  words: readonly string[],
  stretches: readonly Stretch[],
  chunking: Chunking,
  parse: Parser,
): SyntaxToken[] {
  const fates = words.map((): Fate => 'keep')
  const anchors = new Map<number, number>()
  for (const range of dateRanges(stretches, chunking.times)) markDate(words, range, fates, anchors, chunking.beforeDay)
  markDescriptors(words, fates, chunking.descriptors)
  for (const name of chunking.names) markName(name, fates, anchors)
  if (fates.every((fate) => fate === 'keep')) return tagNames(parse(words), chunking.names)
  const kept = words.flatMap((_, i) => (fates[i] === 'leave-out' ? [] : [i]))
  if (kept.length === 0) return parse(words)
  const short = parse(kept.map((i) => printed(words[i] ?? '', fates[i] ?? 'keep', chunking)))
  return tagNames(expand(words, fates, kept, short, anchors), chunking.names)
}

/** All but the last word of a known name is left out, its titles with it, unless a date or descriptor took part of it. */
function markName(name: ParsedName, fates: Fate[], anchors: Map<number, number>): void {
  const [from, to] = [name.from ?? name.first, name.to ?? name.last]
  for (let i = from; i <= to; i++) if (fates[i] !== 'keep') return
  for (let i = from; i <= to; i++) {
    fates[i] = 'leave-out'
    anchors.set(i, name.last)
  }
  fates[name.last] = name.kind
  anchors.delete(name.last)
}

/** Marks the words of known names as such, and the titles left out with them as parts of the phrase. */
function tagNames(tokens: SyntaxToken[], names: readonly ParsedName[]): SyntaxToken[] {
  for (const { first, last, kind, from = first, to = last } of names) {
    for (let i = from; i <= to; i++) {
      const token = tokens[i]
      if (!token) continue
      const inName = i >= first && i <= last
      const part = i !== last && token.head === last
      tokens[i] = {
        ...token,
        ...(inName ? { name: i === first ? (`B-${kind}` as const) : (`I-${kind}` as const) } : {}),
        ...(part ? { rel: 'compound', ...(inName ? { upos: 'PROPN', xpos: 'NNP' } : {}) } : {}),
      }
    }
  }
  return tokens
}

const printed = (word: string, fate: Fate, chunking: Chunking): string =>
  fate === 'keep' || fate === 'leave-out' ? word : chunking.standIns[fate]

interface DateRange {
  readonly first: number
  readonly last: number
  /** Last word of the time of day behind it; `last` where there is none. */
  readonly end: number
  /** Whether a preposition opens its phrase. */
  readonly led: boolean
}

/** A day, or a weekday that an undated report leaves open. */
const isOneDay = ({ kind, text }: TimeMention): boolean => kind === 'day' || (kind === 'vague' && isWeekday(text))

/** Where the days told in this sentence stand. */
function dateRanges(stretches: readonly Stretch[], times: readonly TimeMention[]): DateRange[] {
  const begin = stretches[0]?.start ?? 0
  const until = stretches.at(-1)?.end ?? 0
  const out: DateRange[] = []
  for (const time of times) {
    if (time.start < begin || time.end > until || !isOneDay(time)) continue
    const first = stretches.findIndex((token) => token.start >= time.start)
    const lastWithin = (end: number): number => {
      let last = first
      while (last + 1 < stretches.length && (stretches[last + 1]?.end ?? 0) <= end) last++
      return last
    }
    const last = lastWithin(time.end)
    if (first < 0 || (stretches[last]?.end ?? 0) > time.end) continue
    const { phraseStart = time.start, phraseEnd = time.end } = time
    out.push({ first, last, end: lastWithin(phraseEnd), led: phraseStart < time.start })
  }
  return out
}

function markDate(
  words: readonly string[],
  range: DateRange,
  fates: Fate[],
  anchors: Map<number, number>,
  beforeDay: ReadonlySet<string>,
): void {
  const { first, last } = range
  if (/^['’]s?$/u.test(words[last + 1] ?? '')) return hangOn(first, last, 'date', fates, anchors)
  if (leansOnName(words, first, last)) {
    for (let i = first; i <= last; i++) fates[i] = 'leave-out'
  } else if (standsBare(words, range, beforeDay)) hangOn(first, range.end, 'leave-out', fates, anchors)
  else hangOn(first, last, 'date', fates, anchors)
}

/** A date of several words becomes one: `fate` for its first word, the others hang on it. */
function hangOn(first: number, last: number, fate: Fate, fates: Fate[], anchors: Map<number, number>): void {
  if (last > first || fate === 'leave-out') fates[first] = fate
  for (let i = first + 1; i <= last; i++) {
    fates[i] = 'leave-out'
    anchors.set(i, first)
  }
}

/** "OPEC Sunday called". */
const leansOnName = (words: readonly string[], first: number, last: number): boolean =>
  first > 0 &&
  /^\p{Lu}/u.test(words[first - 1] ?? '') &&
  /^\p{L}/u.test(words[last + 1] ?? '') &&
  /^[\p{Lu}\p{N}]/u.test(words[first] ?? '')

/** "remained on alert Sunday", "surrendered Monday afternoon": a weekday in the middle that nothing holds. */
function standsBare(words: readonly string[], range: DateRange, beforeDay: ReadonlySet<string>): boolean {
  const { first, last, end, led } = range
  const [before = '', day = '', after = ''] = [words[first - 1], words[first], words[end + 1]]
  if (led || last > first || first < 2 || !/^\p{Lu}\p{Ll}+$/u.test(day)) return false
  // "Sunday 's talks", "Sunday talks" stay; before a name or a mark it can only tell when, too.
  return /^\p{Ll}{2,}$/u.test(before) && !beforeDay.has(before) && !/^(?:['’]s?|-)$/u.test(after)
}

/** Leaves out "the capital" where a name follows at once. */
function markDescriptors(words: readonly string[], fates: Fate[], descriptors: ReadonlySet<string>): void {
  for (let i = 1; i + 1 < words.length; i++) {
    const word = words[i] ?? ''
    if (!descriptors.has(word) || (words[i - 1] ?? '').toLowerCase() !== 'the') continue
    if (!/^\p{Lu}\p{Ll}/u.test(words[i + 1] ?? '') || fates[i + 1] !== 'keep') continue
    fates[i - 1] = 'leave-out'
    fates[i] = 'leave-out'
  }
}

function expand(
  words: readonly string[],
  fates: readonly Fate[],
  kept: readonly number[],
  short: readonly SyntaxToken[],
  anchors: ReadonlyMap<number, number>,
): SyntaxToken[] {
  const out: (SyntaxToken | undefined)[] = words.map(() => undefined)
  kept.forEach((full, i) => {
    const token = short[i]
    if (token)
      out[full] = {
        ...token,
        head: token.head < 0 ? -1 : (kept[token.head] ?? -1),
        ...(fates[full] === 'keep' ? {} : { lemma: words[full] ?? '' }),
      }
  })
  return words.map((word, i) => out[i] ?? hung(words, word, i, out, anchors))
}

/** A word that was left out: under its date, the name after it, or (a date of its own) the next verb. */
function hung(
  words: readonly string[],
  word: string,
  i: number,
  out: readonly (SyntaxToken | undefined)[],
  anchors: ReadonlyMap<number, number>,
): SyntaxToken {
  const base = {
    lemma: word.toLowerCase(),
    name: 'O' as const,
    upos: /^\p{N}/u.test(word) ? 'NUM' : /^\p{Ll}/u.test(word) ? 'NOUN' : 'PROPN',
    xpos: /^\p{N}/u.test(word) ? 'CD' : 'NNP',
  }
  const anchor = anchors.get(i)
  if (anchor !== undefined) return { ...base, head: anchor, rel: 'nmod' }
  if (/^\p{Ll}/u.test(word) || word === 'The') {
    for (let next = i + 1; next < words.length; next++) {
      if (out[next])
        return {
          ...base,
          upos: /^the$/iu.test(word) ? 'DET' : 'NOUN',
          xpos: /^the$/iu.test(word) ? 'DT' : 'NN',
          head: next,
          rel: /^the$/iu.test(word) ? 'det' : 'compound',
        }
    }
  }
  const next = out.findIndex((token, at) => at > i && token?.upos === 'VERB')
  const before = out.findLastIndex((token, at) => at < i && token?.upos === 'VERB')
  // On a name leans the day of the verb behind; any other day is that of the verb before.
  const verb = /^\p{Ll}/u.test(words[i - 1] ?? '') && before >= 0 ? before : next
  const head = verb >= 0 ? verb : out.findIndex((token) => token?.head === -1)
  return { ...base, head, rel: 'obl' }
}
