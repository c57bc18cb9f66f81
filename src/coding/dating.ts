import type { TimeMention, Token } from '../language/index.js'
import type { When } from '../record/index.js'
import { type CodingContext, sentenceOf, whenOf } from './context.js'

/** Time expressions that can date an act: a day, a span, an open span; not durations and sets. */
const dates = (time: TimeMention): boolean => time.kind !== 'duration' && time.kind !== 'set'

interface TimeHead {
  readonly time: TimeMention
  readonly token: Token
}

/** The tokens between two offsets; tokens stand in text order. */
function tokensIn(tokens: readonly Token[], start: number, end: number): Token[] {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.start ?? end) < start) low = middle + 1
    else high = middle
  }
  const out: Token[] = []
  for (let token = tokens[low]; token && token.end <= end; token = tokens[++low]) out.push(token)
  return out
}

/** Finds when an act took place, by the manual's rules (section 1). */
export class Dating {
  readonly #context: CodingContext
  readonly #heads: readonly TimeHead[]
  readonly #bySentence = new Map<number, TimeHead[]>()
  readonly #lead: TimeMention | undefined

  constructor(context: CodingContext) {
    this.#context = context
    this.#heads = context.analysis.times.filter(dates).flatMap((time) => {
      const inside = tokensIn(context.analysis.tokens, time.start, time.end)
      // The word of the expression that hangs outside it carries the expression.
      const token = inside.find((one) => !inside.some((other) => other.index === one.head)) ?? inside[0]
      return token ? [{ time, token }] : []
    })
    for (const head of this.#heads) {
      const sentence = context.trees.sentenceOf(head.token)
      this.#bySentence.set(sentence, [...(this.#bySentence.get(sentence) ?? []), head])
    }
    this.#lead = this.#heads.find(
      ({ time, token }) => sentenceOf(context, token)?.part === 'lead' && time.kind === 'day' && time.from !== null,
    )?.time
  }

  /** The day that the lead tells, if it tells one. */
  get lead(): When | null {
    return this.#lead ? whenOf(this.#lead) : null
  }

  /** The date told with the act itself: an expression that hangs on it nearer than on any other act. */
  own(act: Token, isAct: (token: Token) => boolean = (token) => token.upos === 'VERB'): When | null {
    const { trees } = this.#context
    const found = (this.#bySentence.get(trees.sentenceOf(act)) ?? []).filter(({ token }) => {
      for (let at = trees.head(token); at; at = trees.head(at)) {
        if (at.index === act.index) return true
        if (isAct(at)) return false
      }
      return false
    })
    const best = found.find(({ time }) => time.from !== null) ?? found[0]
    return best ? whenOf(best.time) : null
  }

  /** A date between two offsets, for attributions: the first that stands there. */
  between(start: number, end: number, outside: readonly { start: number; end: number }[] = []): When | null {
    const found = this.#heads.find(
      ({ time }) =>
        time.start >= start &&
        time.end <= end &&
        !outside.some((hole) => time.start >= hole.start && time.end <= hole.end),
    )
    return found ? whenOf(found.time) : null
  }
}
