import type { Token } from '../../language/index.js'
import type { Cast } from './cast.js'
import { standsForSomebody } from './cast.js'
import { nounPhrase } from './noun-phrase.js'

/** A place where somebody is meant. Offsets are UTF-16 code units of the report's text; `end` is exclusive. */
export interface ChainMention {
  readonly start: number
  readonly end: number
  /** `name`: "Deby", "the EU"; `description`: "the president", "the two sides"; `pronoun`: "he", "its", "we". */
  readonly kind: 'name' | 'description' | 'pronoun'
}

/** All places where a report means one actor, or the same several ("the two sides", "they"). */
export interface Chain {
  /** The actor's id, as in the report's record; of several, their ids in order, joined by `+`. */
  readonly id: string
  readonly name: string
  /** In text order, no two alike. */
  readonly mentions: readonly ChainMention[]
}

/**
 * The coreference chains that the coders go by, in the order of their first mentions: actors meant at least twice.
 * It only asks the cast, which resolves every word as it does for the coders; relative pronouns are left out.
 */
export function chainsOf(cast: Cast): Chain[] {
  const chains = new Chains(cast)
  for (const sentence of cast.analysis.sentences) {
    if (sentence.part === 'aside') continue
    for (const token of cast.analysis.tokens.slice(sentence.first, sentence.last))
      if (standsForSomebody(token, 'DET') && !cast.pronouns.antecedent(token)) chains.add(token)
  }
  return chains.told()
}

class Chains {
  /** Mentions of each chain by where they end: of two that end together the first kept is the wider. */
  readonly #byId = new Map<string, Map<number, ChainMention>>()
  readonly #order = new Map<string, readonly string[]>()
  readonly #cast: Cast

  constructor(cast: Cast) {
    this.#cast = cast
  }

  add(head: Token): void {
    const ids = this.#cast.one(head)
    const [id, ...others] = ids
    if (id === undefined || this.#cast.bearer(head)) return
    if (head.upos === 'PRON' || head.upos === 'DET') this.#keep(this.#keyOf(ids), head.start, head.end, 'pronoun')
    else if (others.length > 0) this.#keepPhrase(this.#keyOf(ids), nounPhrase(this.#cast.trees, head), 'description')
    else this.#noted(id, head)
    this.#together(head)
  }

  /** Chains of two mentions and more, by first mention. */
  told(): Chain[] {
    for (const { id, mentions, described } of this.#cast.registry.all())
      for (const { start, end } of mentions.values())
        this.#keep(id, start, end, described.has(start) ? 'description' : 'name')
    const out: Chain[] = []
    for (const [id, found] of this.#byId) {
      const all = [...found.values()].sort((a, b) => a.start - b.start || a.end - b.end)
      const mentions = all.filter((mention, i) => !this.#isTitle(mention, all[i + 1]))
      if (mentions.length > 1) out.push({ id, name: this.#name(id), mentions })
    }
    return out.sort((a, b) => at(a) - at(b) || end(a) - end(b) || (a.id < b.id ? -1 : 1))
  }

  /** "*President* Deby": one mention with the name right behind it. */
  #isTitle({ kind, end }: ChainMention, next: ChainMention | undefined): boolean {
    return (
      kind === 'description' &&
      next !== undefined &&
      end <= next.start &&
      this.#cast.analysis.text.slice(end, next.start).trim() === ''
    )
  }

  /** The mention that the cast noted at the word, else the phrase around it: "the minister, Ines Duarte". */
  #noted(id: string, head: Token): void {
    const draft = this.#cast.registry.get(id)
    const phrase = nounPhrase(this.#cast.trees, head)
    const from = phrase[0]?.start ?? head.start
    const spans = phrase.flatMap((token) => draft?.mentions.get(token.start) ?? [])
    // "Chadian President Mahamat Deby" is noted at its name, wherever its head is.
    const noted = spans.find((span) => span.start <= head.start && head.end <= span.end) ?? spans[0]
    if (!noted) {
      // "hundreds of protesters": those counted are noted at their own word.
      if (!this.#cast.counted(head)) this.#keepPhrase(id, phrase, 'description')
      return
    }
    const described = draft?.described.has(noted.start) === true
    this.#keep(id, described ? Math.min(from, noted.start) : noted.start, noted.end, described ? 'description' : 'name')
  }

  /** "Chad and Sudan", who are "they" in the next sentence. */
  #together(head: Token): void {
    const { trees } = this.#cast
    const all = head.rel === 'conj' ? [] : trees.conjuncts(head)
    const ids = all.length > 1 ? this.#cast.all(head) : []
    const last = all.at(-1)
    if (ids.length < 2 || !last) return
    const from = nounPhrase(trees, head)[0]
    const to = nounPhrase(trees, last).at(-1)
    if (from && to) this.#keep(this.#keyOf(ids), from.start, to.end, 'name')
  }

  #keepPhrase(id: string, phrase: readonly Token[], kind: ChainMention['kind']): void {
    const [first, last] = [phrase[0], phrase.at(-1)]
    if (first && last) this.#keep(id, first.start, last.end, kind)
  }

  #keep(id: string, start: number, end: number, kind: ChainMention['kind']): void {
    const found = this.#byId.get(id) ?? new Map<number, ChainMention>()
    this.#byId.set(id, found)
    if (!found.has(end)) found.set(end, { start, end, kind })
  }

  /** One id for the same several, in whatever order they are told; they are called in the order first told. */
  #keyOf(ids: readonly string[]): string {
    const told = [...new Set(ids)]
    const key = [...told].sort().join('+')
    if (!this.#order.has(key)) this.#order.set(key, told)
    return key
  }

  #name(id: string): string {
    return this.#cast.registry.names(this.#order.get(id) ?? [id]).join(' and ')
  }
}

const at = (chain: Chain): number => chain.mentions[0]?.start ?? 0
const end = (chain: Chain): number => chain.mentions[0]?.end ?? 0
