import { type Analysis, isQuoted, type Token, type Trees } from '../../language/index.js'

/** Somebody or something named earlier; `ids` is empty for what is no actor. */
export interface Remembered {
  readonly token: Token
  readonly ids: readonly string[]
  readonly subject: boolean
  /** Subject of a sentence's main clause. */
  readonly main: boolean
}

/** A text without full stops is one long sentence. */
const mostLookedAt = 200

/** Whether a pronoun can stand for what was named; `token` is the first of several joined by "and". */
export type Fits = (candidate: Remembered) => boolean

/** Finds whom a pronoun points back to, among what was named before it in the text. */
export class Antecedents {
  readonly #past: Remembered[] = []
  readonly #byToken = new Map<number, Remembered>()
  readonly #analysis: Analysis
  readonly #trees: Trees

  constructor(analysis: Analysis, trees: Trees) {
    this.#analysis = analysis
    this.#trees = trees
  }

  /** Everything named so far, in text order. */
  get past(): readonly Remembered[] {
    return this.#past
  }

  remember(token: Token, ids: readonly string[]): void {
    const subject = token.rel.startsWith('nsubj')
    const named = { token, ids, subject, main: subject && this.#trees.head(token)?.rel === 'root' }
    this.#past.push(named)
    this.#byToken.set(token.index, named)
  }

  /** The actors named at a token; none where nothing was remembered there. */
  at(token: Token): readonly string[] {
    return this.#byToken.get(token.index)?.ids ?? []
  }

  /**
   * The latest fitting antecedent: a subject of this or the two sentences before first, then the nearest; with
   * `nearFirst` any of this sentence before those of the one before.
   */
  latest(pronoun: Token, fits: Fits, reach = 4, nearFirst = false): Remembered | undefined {
    const sentence = this.#trees.sentenceOf(pronoun)
    const fitting = this.#before(pronoun, sentence - reach).filter(
      (one) => fits(one) && !this.#isBound(one.token, pronoun),
    )
    // Whoever is named in somebody's words is not the one whom the reporter goes on to call "he".
    const quoted = isQuoted(this.#analysis, pronoun)
    const alike = fitting.filter((one) => isQuoted(this.#analysis, one.token) === quoted)
    const near = alike.length > 0 ? alike : fitting
    const foundIn = (back: number): Remembered | undefined => {
      const there = near.filter((one) => this.#trees.sentenceOf(one.token) === sentence - back)
      const subject = there.findLast((one) => one.main) ?? there.findLast((one) => one.subject)
      return subject ?? (nearFirst ? there.at(-1) : undefined)
    }
    return foundIn(0) ?? foundIn(1) ?? foundIn(2) ?? near.at(-1)
  }

  /** The latest that were named before the pronoun, from a sentence on. */
  #before(pronoun: Token, from: number): Remembered[] {
    const out: Remembered[] = []
    for (let i = this.#past.length - 1; i >= 0 && out.length < mostLookedAt; i--) {
      const one = this.#past[i]
      if (!one || one.token.index >= pronoun.index) continue
      if (this.#trees.sentenceOf(one.token) < from) break
      out.push(one)
    }
    return out.reverse()
  }

  #sharesSubject(verb: Token): boolean {
    return verb.rel === 'xcomp' || (verb.rel === 'conj' && this.#trees.child(verb, 'nsubj', 'nsubj:pass') === undefined)
  }

  /** Two phrases of one verb name different actors unless the pronoun says "self" or "its". */
  #isBound(antecedent: Token, pronoun: Token): boolean {
    if (pronoun.rel === 'nmod:poss' || pronoun.text.toLowerCase().endsWith('self')) return false
    // Through an infinitive and a shared subject too: "Chad continues to regard it as its own and praised it".
    for (
      let verb = this.#trees.head(pronoun);
      verb;
      verb = this.#sharesSubject(verb) ? this.#trees.head(verb) : undefined
    )
      if (antecedent.head === verb.index) return true
    return false
  }
}
