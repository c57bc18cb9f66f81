import type { Token } from '../../language/index.js'
import { daysApart } from '../dates.js'
import type { Cast } from './cast.js'
import { actorHit } from './known-names.js'
import { textOf } from './noun-phrase.js'
import { behindTitle, isTitle, properRun, withoutTitles } from './personal-names.js'
import { slug } from './registry.js'

/** Finds persons by name: titled, appositive, full or by the family name alone. */
export class PersonNames {
  /** Family name → id, as introduced by this report. */
  readonly #bySurname = new Map<string, string>()
  readonly #cast: Cast

  constructor(cast: Cast) {
    this.#cast = cast
  }

  /** The person that the phrase names, or null when it names none. */
  resolve(head: Token, phrase: readonly Token[]): readonly string[] | null {
    const named = this.#nameTokens(head, phrase)
    if (!named) return this.#appositive(head, phrase)
    const id = this.#identify(named, phrase, this.#owners(head, phrase, named))
    if (id === null) return null
    this.#describe(id, head, phrase, named)
    this.#cast.note(id, named)
    return [id]
  }

  /** The tokens of a personal name at the head of the phrase; undefined when there is none. */
  #nameTokens(head: Token, phrase: readonly Token[]): Token[] | undefined {
    if (head.upos !== 'PROPN' && !head.name.endsWith('-PER')) return undefined
    if (this.#isKnownBody(head, phrase)) return undefined
    const run = behindTitle(this.#cast.world, properRun(this.#cast.world, phrase, head), phrase)
    const { name, titled } = withoutTitles(this.#cast.world, run)
    if (name.every((token) => token.upos !== 'PROPN' && !token.name.endsWith('-PER'))) return undefined
    const known = this.#cast.namesIn(name)
    const whole = known.find((match) => match.first === 0 && match.last === name.length - 1)
    if (
      this.#cast.analysis.times.some((time) =>
        name.every((token) => time.start <= token.start && token.end <= time.end),
      )
    )
      return undefined
    if (whole?.hits.some((hit) => hit.kind === 'office-holder' && hit.how !== 'surname')) return name
    // A state, body or place is nobody's name, except behind a title ("Senator Israel").
    if (whole && !titled && actorHit(whole, this.#cast.world)) return undefined
    if (
      name.some((token) => token.name.endsWith('-PER')) ||
      (name.length === 1 && this.#bySurname.has(fold(name[0]?.text ?? '')))
    )
      return name
    return titled || this.#standsByTitle(head) ? name : undefined
  }

  /** "the Police Inspectorate of Chad": a known name of several words that is nobody's, whatever its words look like. */
  #isKnownBody(head: Token, phrase: readonly Token[]): boolean {
    const at = phrase.findIndex((token) => token.index === head.index)
    return this.#cast
      .namesIn(phrase)
      .some(
        (match) =>
          match.first <= at &&
          at <= match.last &&
          match.last > match.first &&
          match.hits.every((hit) => hit.kind !== 'office-holder'),
      )
  }

  /** "Ines Duarte, the foreign minister" or "the foreign minister, Ines Duarte": only persons bear titles. */
  #standsByTitle(head: Token): boolean {
    const { trees, world } = this.#cast
    const above =
      ['appos', 'flat', 'nmod'].includes(head.rel) && trees.children(head, 'case').length === 0
        ? trees.head(head)
        : undefined
    return [...trees.children(head, 'appos'), ...(above ? [above] : [])].some(
      (token) => token.upos === 'NOUN' && world.titles.has(token.text.toLowerCase()),
    )
  }

  #identify(named: readonly Token[], phrase: readonly Token[], owners: readonly string[]): string | null {
    const name = textOf(this.#cast.analysis.text, named)
    const surname = fold(named.at(-1)?.text ?? '')
    const known = this.#cast
      .namesIn(named)
      .flatMap((match) => (match.last - match.first + 1 === named.length ? match.hits : []))
    const holder = this.#holder(
      known
        .filter((hit) => hit.kind === 'office-holder')
        .map((hit) => ({ id: hit.id, full: hit.how !== 'surname' && named.length > 1 })),
      named.length > 1 || phrase.length > named.length,
      owners,
    )
    const earlier = this.#bySurname.get(surname)
    if (named.length === 1 && earlier) return earlier
    if (holder) return this.#keep(surname, holder)
    if (earlier && this.#cast.registry.get(earlier)?.name.split(' ').length === 1) return earlier
    if (!/\p{Lu}\p{L}/u.test(name)) return null
    const id = this.#cast.registry.idFor(name)
    this.#cast.registry.ensure(id, { name, kind: 'person' })
    return this.#keep(surname, id)
  }

  #keep(surname: string, id: string): string {
    this.#bySurname.set(surname, id)
    return id
  }

  /** The office-holder meant: by full name any time, by family name only while in office or soon after. */
  #holder(hits: readonly { id: string; full: boolean }[], named: boolean, owners: readonly string[]): string | null {
    const { world, day, registry } = this.#cast
    const terms = hits.flatMap((hit) => {
      const term = world.terms.get(hit.id)
      return term ? [{ term, full: hit.full, away: daysApart(day, term.from, term.to) }] : []
    })
    // Without a day, a family name counts only where one person in office ever bore it.
    const alone = new Set(terms.map(({ term }) => term.holder)).size === 1
    const near = terms.filter(({ full, away }) => full || (away === null ? alone : away <= (named ? 3650 : 400)))
    // The side that the title tells, then the term nearest to the day, then the latest.
    const side = (one: (typeof near)[number]): number => (owners.includes(one.term.of) ? 0 : 1)
    const best = near.sort(
      (a, b) =>
        side(a) - side(b) || (a.away ?? 0) - (b.away ?? 0) || (b.term.from ?? '').localeCompare(a.term.from ?? ''),
    )[0]
    if (!best) return null
    const { term } = best
    const id = slug(term.holder)
    const inOffice = best.away === 0 || day === null
    const draft = registry.ensure(id, {
      name: term.holder,
      kind: 'person',
      of: inOffice ? term.of : null,
      code: inOffice ? officeCode(registry.country(term.of), world.states.has(term.of)) : null,
    })
    for (const alias of term.holder_aliases) draft.aliases.add(alias)
    if (inOffice) draft.roles.add(term.office)
    return id
  }

  /** "the EU's high representative, Jane Doe": the description is the person of the name behind it. */
  #appositive(head: Token, phrase: readonly Token[]): readonly string[] | null {
    if (head.upos === 'PROPN' && !isTitle(this.#cast.world, head.text)) return null
    for (const child of this.#cast.trees.children(head, 'appos', 'flat', 'nmod')) {
      if (child.upos !== 'PROPN' || this.#cast.trees.children(child, 'case').length > 0) continue
      const found = this.#cast.one(child)
      const person = found.length === 1 && found[0] ? this.#cast.registry.get(found[0]) : undefined
      if (person?.kind !== 'person') continue
      this.#describe(person.id, head, phrase, [])
      return found
    }
    return null
  }

  /** Notes the titles and the side of a person, from the words around the name. */
  #describe(id: string, head: Token, phrase: readonly Token[], named: readonly Token[]): void {
    const { registry, world, analysis } = this.#cast
    const draft = registry.ensure(id)
    const first = named[0]
    const before = phrase.filter((token) => (first ? token.index < first.index : true) && token.upos !== 'DET')
    const title = textOf(analysis.text, before)
    if (title !== '' && before.length <= 8) draft.roles.add(title)
    const owners = this.#owners(head, phrase, named).filter((owner) => owner !== id)
    if (draft.of === null && owners[0] !== undefined) draft.of = owners[0]
    const sector = this.#sector(before, head)
    if (draft.code === null && draft.of !== null)
      draft.code = officeCode(registry.country(draft.of), world.states.has(draft.of), sector)
  }

  /** Whom a person speaks for, as the words around the name tell: "Chadian President", "of Sudan". */
  #owners(head: Token, phrase: readonly Token[], named: readonly Token[]): string[] {
    const { trees, world } = this.#cast
    const first = named[0]
    const before = phrase.filter((token) => (first ? token.index < first.index : true) && token.upos !== 'DET')
    return [
      ...this.#cast.namesIn(before).flatMap((known) => {
        const hit = actorHit(known, world)
        return hit && hit.kind !== 'office-holder' && hit.kind !== 'group'
          ? [this.#cast.registry.ensure(hit.id).id]
          : []
      }),
      ...trees.children(head, 'nmod:poss').flatMap((child) => this.#cast.all(child)),
      ...trees
        .children(head, 'nmod')
        .filter((child) => trees.case(child) === 'of')
        .flatMap((child) => this.#cast.all(child)),
      ...trees
        .children(head, 'appos')
        .flatMap((child) => (child.name.endsWith('-PER') ? [] : this.#cast.ownersOf(child))),
    ]
  }

  #sector(before: readonly Token[], head: Token): string {
    const words = [...before, ...this.#cast.trees.children(head, 'appos')]
    const phrase = before.map((token) => token.text.toLowerCase())
    for (let from = 0; from + 1 < phrase.length; from++) {
      const role = this.#cast.world.roles.get(phrase.slice(from).join(' '))
      if (role?.sector) return role.sector
    }
    for (const token of words.reverse()) {
      const found =
        this.#cast.world.roles.get(token.text.toLowerCase()) ??
        this.#cast.world.roles.get(token.lemma.toLowerCase()) ??
        this.#cast.world.titles.get(token.text.toLowerCase())
      if (found?.sector) return found.sector
    }
    return 'GOV'
  }
}

/** A state's officials carry its code and a sector, a body's only the body's code. */
const officeCode = (country: string, ofState: boolean, sector = 'GOV'): string | null =>
  country === '' ? null : ofState ? `${country}${sector}` : country

const fold = (word: string): string => word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
