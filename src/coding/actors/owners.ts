import type { Token } from '../../language/index.js'
import type { Cast } from './cast.js'
import { actorHit, type KnownName, knownNames } from './known-names.js'

/** Finds whose a thing is, from the names in its noun phrase. */
export class Owners {
  readonly #cast: Cast

  constructor(cast: Cast) {
    this.#cast = cast
  }

  /** Actors named inside a noun phrase; `everywhere` looks through all ways of naming, else the nearest wins. */
  of(phrase: Token, everywhere: boolean): string[] {
    const head = this.#cast.pronouns.antecedent(phrase) ?? phrase
    const found: string[] = []
    for (const rels of [['nmod:poss'], ['compound', 'amod'], ['nmod', 'obl'], ['acl', 'acl:relcl']]) {
      const out: string[] = []
      for (const child of this.#cast.trees.children(head, ...rels)) {
        if (rels[0] === 'compound') out.push(...this.#modifier(child))
        else if (rels[0] === 'acl')
          for (const inner of this.#cast.trees.children(child, 'obl', 'obj', 'obl:agent'))
            out.push(...this.#cast.all(inner))
        else out.push(...(this.#cast.all(child).length > 0 ? this.#cast.all(child) : this.of(child, false)))
      }
      found.push(...out)
      if (out.length > 0 && !everywhere) break
    }
    return [...new Set(found)]
  }

  /** Whose a thing is by possessive or by the name before it, and nothing looser. */
  side(head: Token): string[] {
    const possessors = this.#cast.trees.children(head, 'nmod:poss').flatMap((child) => this.#cast.all(child))
    return [
      ...new Set(
        possessors.length > 0
          ? possessors
          : this.#cast.trees.children(head, 'compound', 'amod').flatMap((child) => this.#modifier(child)),
      ),
    ]
  }

  /** A nationality or name used as a modifier: "Chadian", "OPEC", "EU". */
  #modifier(token: Token): string[] {
    const hit = knownNames([token], this.#cast.world)[0]
    const found = hit && this.#stateOrGroup(hit)
    if (found?.kind === 'group') return [this.#cast.group(found.id, token, [token])]
    if (found && found.kind !== 'office-holder') return [this.#cast.registry.ensure(found.id).id]
    if (token.upos === 'PROPN') return [...this.#cast.one(token)]
    const possessors = this.#cast.trees.children(token, 'nmod:poss').flatMap((child) => this.#cast.all(child))
    return [
      ...possessors,
      ...this.#cast.trees.children(token, 'compound', 'amod', 'nmod').flatMap((child) => this.#modifier(child)),
    ]
  }

  /** "Albanian" before a noun: the state, unless the story is about another land where that group lives. */
  #stateOrGroup(hit: KnownName): ReturnType<typeof actorHit> {
    const first = actorHit(hit, this.#cast.world)
    const state = first?.kind === 'group' ? actorHit(hit, this.#cast.world, 'adjective') : undefined
    const home = this.#cast.pronouns.mostNamed(this.#cast.world.groups.get(first?.id ?? '')?.states ?? [])
    return state && home === state.id ? state : first
  }
}
