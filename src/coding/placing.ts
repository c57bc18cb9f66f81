import type { Token } from '../language/index.js'
import type { Place } from '../record/index.js'
import { nounPhrase, textOf } from './actors/noun-phrase.js'
import type { CodingContext } from './context.js'

/** Looks a place up: name, and the countries of the story's other places (ISO alpha-3). */
export type PlaceFinder = (name: string, near: readonly string[]) => Omit<Place, 'text'> | null

const locative = new Set(['in', 'at', 'near', 'outside', 'around', 'inside', 'along', 'across', 'off'])

/** Finds where an act took place: a place phrase that hangs on the act itself, never one of another sentence. */
export class Placing {
  readonly #near: readonly string[]

  constructor(
    private readonly context: CodingContext,
    private readonly find: PlaceFinder,
  ) {
    const codes = context.cast.registry
      .all()
      .flatMap((draft) => (draft.kind === 'state' && draft.code ? [draft.code] : []))
    this.#near = [...new Set(codes)]
  }

  of(act: Token, target: readonly string[] = []): Place | null {
    const { trees } = this.context
    const children = trees.children(act, 'obl', 'nmod').flatMap((child) => trees.conjuncts(child))
    const below = trees.children(act, 'obj', 'nsubj:pass').flatMap((child) => trees.children(child, 'nmod'))
    for (const child of [...children, ...below]) {
      if (!locative.has(trees.case(child).split(' ')[0] ?? '')) continue
      const place = this.at(child)
      if (place && !target.includes(place.country?.toLowerCase() ?? '-')) return place
      if (place && place.precision !== 'country') return place
    }
    return null
  }

  /** The place that a phrase names; null when it names none. */
  at(head: Token): Place | null {
    const phrase = nounPhrase(this.context.trees, head).filter((token) => token.upos !== 'DET' && token.upos !== 'ADP')
    const names = phrase.filter((token) => token.upos === 'PROPN')
    if (names.length === 0) return null
    const inner = this.context.trees
      .children(head, 'nmod')
      .filter((child) => this.context.trees.case(child) === 'of' && child.upos === 'PROPN')
    for (const tokens of [phrase, names, ...inner.map((child) => nounPhrase(this.context.trees, child))]) {
      const name = textOf(this.context.analysis.text, tokens)
      const found = this.find(name, this.#near)
      if (found) return { text: textOf(this.context.analysis.text, phrase), ...found }
    }
    return null
  }
}
