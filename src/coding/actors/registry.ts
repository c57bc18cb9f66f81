import type { Actor, ActorKind, Span } from '../../record/index.js'
import type { World } from './world.js'

/** An actor in the making: what a report has told of it so far. */
export interface ActorDraft {
  readonly id: string
  name: string
  kind: ActorKind
  code: string | null
  of: string | null
  readonly aliases: Set<string>
  readonly roles: Set<string>
  readonly mentions: Map<number, Span>
  /** Where those mentions start that describe the actor and don't name it. */
  readonly described: Set<number>
}

/** The actors of one report by id. Known ones take their facts from the knowledge, others from the text. */
export class Registry {
  readonly #drafts = new Map<string, ActorDraft>()
  readonly #world: World

  constructor(world: World) {
    this.#world = world
  }

  get(id: string): ActorDraft | undefined {
    return this.#drafts.get(id)
  }

  all(): ActorDraft[] {
    return [...this.#drafts.values()]
  }

  /** What the actors are called. */
  names(ids: readonly string[]): string[] {
    return ids.map((id) => this.#drafts.get(id)?.name ?? id)
  }

  /** The actor with this id, made from the knowledge or from `fresh` when it is new. */
  ensure(id: string, fresh?: Partial<Pick<ActorDraft, 'name' | 'kind' | 'code' | 'of'>>): ActorDraft {
    const known = this.#drafts.get(id)
    if (known) return known
    const draft: ActorDraft = {
      id,
      name: fresh?.name ?? id,
      kind: fresh?.kind ?? 'unknown',
      code: fresh?.code ?? null,
      of: fresh?.of ?? null,
      aliases: new Set(),
      roles: new Set(),
      mentions: new Map(),
      described: new Set(),
      ...this.#facts(id),
    }
    this.#drafts.set(id, draft)
    return draft
  }

  /** The id of an actor known only by its name in the text; never that of one the knowledge has. */
  idFor(name: string): string {
    const id = slug(name)
    return this.#world.states.has(id) || this.#world.bodies.has(id) ? `${id}-as-told` : id
  }

  /** The country part of an actor's code: its own, or that of the one it belongs to. */
  country(id: string | null): string {
    for (let at = id, hops = 0; at !== null && hops < 5; hops++) {
      const state = this.#world.states.get(at)
      if (state) return state.iso3 ?? ''
      const draft = this.#drafts.get(at)
      if (draft?.code) return draft.code
      at = draft?.of ?? this.#world.bodies.get(at)?.of ?? null
    }
    return ''
  }

  /** `of` chain of an actor, itself first. */
  chain(id: string): string[] {
    const out: string[] = []
    for (let at: string | null = id; at !== null && !out.includes(at); at = this.ensure(at).of) out.push(at)
    return out
  }

  /** Keeps where an actor is named, or only `described` ("the ministry"). */
  mention(id: string, span: Span, described = false): void {
    const draft = this.ensure(id)
    draft.mentions.set(span.start, span)
    if (described) draft.described.add(span.start)
    else draft.described.delete(span.start)
    if (span.text !== draft.name && span.text.length <= 80) draft.aliases.add(span.text)
  }

  /** The finished actor. */
  finish(id: string): Actor {
    const { aliases, roles, mentions, described: _described, ...rest } = this.ensure(id)
    return {
      ...rest,
      aliases: [...aliases].filter((alias) => alias !== rest.name).sort(),
      roles: [...roles].sort(),
      mentions: [...mentions.values()].sort((a, b) => a.start - b.start),
    }
  }

  #facts(id: string): Partial<ActorDraft> {
    const state = this.#world.states.get(id)
    if (state)
      return {
        name: state.name,
        kind: 'state',
        code: state.iso3,
        of: 'of' in state ? state.of : null,
        aliases: new Set(state.seats.slice(0, 1)),
      }
    const body = this.#world.bodies.get(id)
    if (body) return { name: body.name, kind: body.kind, code: body.code, of: body.of, aliases: new Set(body.aliases) }
    return {}
  }
}

/** A stable id from a name: lower case, no diacritics, words joined by hyphens. */
export const slug = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, 80) || 'unnamed'
