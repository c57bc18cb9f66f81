import type { Role } from '../../knowledge/index.js'
import type { Token } from '../../language/index.js'
import type { Cast } from './cast.js'
import { textOf, withoutLeaders } from './noun-phrase.js'
import { slug } from './registry.js'

/** Finds actors told by what they are: "the Chadian president", "police officers", "the ministry". */
export class RoleNames {
  /** Head word → ids introduced with it, latest last, for "the ministry" later on. */
  readonly #byHead = new Map<string, string[]>()
  readonly #cast: Cast

  constructor(cast: Cast) {
    this.#cast = cast
  }

  /** The actor that the phrase describes, or null when it describes none. */
  resolve(head: Token, phrase: readonly Token[]): readonly string[] | null {
    const described = this.#description(phrase)
    if (described) return [described]
    const owners = this.#cast.ownersOf(head).filter((owner) => this.#cast.registry.get(owner)?.kind !== 'person')
    const bare = withoutLeaders(phrase)
    const holder = this.#holderIn(head, phrase, owners[0] ?? null)
    if (holder) {
      this.#cast.note(holder, bare, true)
      return [holder]
    }
    const role = this.#role(head, phrase)
    if (!role) return null
    const { standIns } = this.#cast.world
    // "the leaders of Chad and Sudan" speak for both.
    if (standIns['pair-person'].has(head.lemma) && owners.length > 1 && owners.every((owner) => this.#standsFor(owner)))
      return owners
    const state = standIns.government.has(role.words)
      ? this.#cast.ownersOf(head, true).find((owner) => this.#standsFor(owner))
      : undefined
    if (state !== undefined) {
      this.#cast.note(state, bare, true)
      return [state]
    }
    const owner = owners[0] ?? null
    const earlier =
      bare.length <= 2 &&
      owner === null &&
      this.#cast.trees.children(head, 'nmod', 'nmod:poss').length === 0 &&
      phrase.length > bare.length
        ? (this.#byHead.get(head.lemma.toLowerCase())?.at(-1) ?? this.#calledSo(head, bare, phrase))
        : undefined
    if (earlier) {
      this.#cast.note(earlier, bare, true)
      return [earlier]
    }
    // "people", "countries": too general to be anybody while nothing says whose or where.
    const general = role.role.kind === 'unknown' || (role.role.kind === 'civilians' && !this.#isSomewhere(head))
    if (owner === null && bare.length === 1 && general) return null
    return [this.#fresh(head, bare, role.role, owner)]
  }

  /** "protesters in Cairo". */
  #isSomewhere(head: Token): boolean {
    const { trees } = this.#cast
    return trees.children(head, 'nmod').some((child) => child.upos === 'PROPN' && trees.case(child) === 'in')
  }

  /** The holder of the office that the words before the head name: "top diplomat", "Secretary General". */
  #holderIn(head: Token, phrase: readonly Token[], owner: string | null): string | null {
    if (owner === null || /NNP?S$/u.test(head.xpos)) return null // plural: nobody's single office
    const at = phrase.findIndex((token) => token.index === head.index)
    // The office may end behind its head: "secretary general".
    for (const end of new Set([phrase.length, at + 1])) {
      for (const size of [5, 4, 3, 2, 1]) {
        if (end - size < 0 || end - size > at) continue
        const words = phrase
          .slice(end - size, end)
          .map((token) => token.text.toLowerCase())
          .join(' ')
          .replace(/ - /gu, '-')
        const holder =
          this.#holder(words, owner) ?? (words.includes('-') ? this.#holder(words.replace(/-/gu, ' '), owner) : null)
        if (holder) return holder
      }
    }
    return null
  }

  #standsFor(owner: string): boolean {
    return this.#cast.world.states.has(owner) || this.#cast.registry.get(owner)?.kind === 'intergovernmental'
  }

  /** "the alliance": a description that the knowledge ties to one actor, once that actor has been named. */
  #description(phrase: readonly Token[]): string | null {
    const words = textOf(this.#cast.analysis.text, phrase).toLowerCase()
    const id = this.#cast.world.descriptions.get(words)
    if (id === undefined || !this.#cast.registry.get(id)) return null
    this.#cast.note(id, phrase, true)
    return id
  }

  /** The longest role phrase that ends at the head: "police officers" before "officers". */
  #role(head: Token, phrase: readonly Token[]): { role: Role; words: string } | null {
    const at = phrase.findIndex((token) => token.index === head.index)
    for (const size of [4, 3, 2, 1]) {
      if (at - size + 1 < 0) continue
      const tokens = phrase.slice(at - size + 1, at + 1)
      const words = tokens
        .map((token) => token.text.toLowerCase())
        .join(' ')
        .replace(/ - /gu, '-')
      const role = this.#cast.world.roles.get(words)
      if (role) return { role, words }
    }
    const role = this.#cast.world.roles.get(head.lemma.toLowerCase())
    return role ? { role, words: head.lemma.toLowerCase() } : null
  }

  /** Who held the office on the report's day: "the OPEC chief". */
  #holder(office: string, owner: string): string | null {
    const { world, registry, day } = this.#cast
    if (day === null) return this.#introduced(office, owner)
    const term = world.offices.holderOf(office, owner, day)
    if (!term) return this.#introduced(office, owner)
    const id = slug(term.holder)
    const country = registry.country(term.of)
    const draft = registry.ensure(id, {
      name: term.holder,
      kind: 'person',
      of: term.of,
      code: world.states.has(term.of) ? `${country}GOV` : country || null,
    })
    for (const alias of term.holder_aliases) draft.aliases.add(alias)
    draft.roles.add(term.office)
    return id
  }

  /** Somebody of that side whom the report has introduced with this title. */
  #introduced(office: string, owner: string): string | null {
    const found = this.#cast.registry
      .all()
      .filter(
        (draft) =>
          draft.kind === 'person' &&
          draft.of === owner &&
          [...draft.roles].some((role) => role.toLowerCase().endsWith(office)),
      )
    return found.length === 1 ? (found[0]?.id ?? null) : null
  }

  /** "the president", "the ministry": the only one so far who bears that title or whose name ends so. */
  #calledSo(head: Token, bare: readonly Token[], phrase: readonly Token[]): string | undefined {
    const word = head.lemma.toLowerCase()
    if (bare.length > 1 || /NNP?S$/u.test(head.xpos) || phrase[0]?.lemma.toLowerCase() !== 'the') return undefined
    const ends = (words: string): boolean => words.slice(words.lastIndexOf(' ') + 1).toLowerCase() === word
    const found = this.#cast.registry
      .all()
      .filter(({ kind, roles, mentions, described }) =>
        kind === 'person'
          ? [...roles].some(ends)
          : kind !== 'state' && [...mentions.values()].some((span) => !described.has(span.start) && ends(span.text)),
      )
    return found.length === 1 ? found[0]?.id : undefined
  }

  /** "its soldiers": the owner's name takes the pronoun's place. */
  #ownersName(head: Token, owner: string | null): string {
    const { trees, world, registry } = this.#cast
    const pronoun = trees.child(head, 'nmod:poss')
    if (owner === null || pronoun?.upos !== 'PRON') return ''
    return `${world.states.get(owner)?.adjectives[0] ?? registry.get(owner)?.name ?? owner} `
  }

  /** A state's or group's people carry its country and their sector; a body's its code, its officials with no sector; a force's the force's. */
  #code(country: string, sector: string, owner: string | null): string {
    const kind = owner === null ? undefined : this.#cast.registry.get(owner)?.kind
    if (kind === 'intergovernmental') return `${country}${sector === 'GOV' ? '' : sector}`
    return country.length > 3 && kind !== 'state' && kind !== 'ethnic-group'
      ? country
      : `${country.slice(0, 3)}${sector}`
  }

  /** "of defence", "of Mostar": a place or thing behind "of" that is nobody; behind "in" only the side itself. */
  #isPartOfOffice(behind: Token, owner: string | null): boolean {
    const named = this.#cast.all(behind)
    return named.length === 0 ? this.#cast.trees.case(behind) === 'of' : named.some((id) => id === owner)
  }

  #fresh(head: Token, bare: readonly Token[], role: Role, owner: string | null): string {
    const { registry, analysis, trees } = this.#cast
    const where = trees.children(head, 'nmod').filter((child) => ['in', 'of'].includes(trees.case(child)))
    // "minister of defence", "mayor of Mostar": with nobody's name inside, the words behind are part of the office.
    const tail = where[0] && this.#isPartOfOffice(where[0], owner) ? trees.subtree(where[0]) : []
    const full =
      role.kind === 'ethnic-group' ||
      ['government', 'institution', 'armed-force', 'police', 'court', 'parliament'].includes(role.kind)
        ? [...bare, ...tail]
        : bare
    const own = full.every((token, i) => i === 0 || token.index - (full[i - 1]?.index ?? 0) === 1) ? full : bare
    const name = this.#ownersName(head, owner) + textOf(analysis.text, own)
    const country = owner === null ? '' : registry.country(owner)
    const group = owner !== null && registry.get(owner)?.kind === 'ethnic-group'
    // "China's commerce ministry" and "Peru's commerce ministry" share a name, not an id.
    const side = owner === null || group || registry.idFor(name).includes(owner) ? '' : `${owner} `
    const id = registry.idFor(`${side}${name}`)
    const code = this.#code(country, role.sector ?? '', owner)
    registry.ensure(id, {
      name,
      kind: role.kind,
      code: code === '' ? null : code,
      of: group || owner === id ? null : owner,
    })
    this.#cast.note(id, bare, true)
    const word = head.lemma.toLowerCase()
    this.#byHead.set(word, [...(this.#byHead.get(word) ?? []), id])
    return id
  }
}
