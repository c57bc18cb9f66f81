import { type Analysis, type Token, type Trees } from '../../language/index.js'
import { spanOf } from '../../record/index.js'
import { type KnownName, actorHit, knownNames } from './known-names.js'
import { nounPhrase, textOf, withoutLeaders } from './noun-phrase.js'
import { Owners } from './owners.js'
import { isTitle } from './personal-names.js'
import { PersonNames } from './persons.js'
import { Pronouns } from './pronouns.js'
import { Registry } from './registry.js'
import { RoleNames } from './roles.js'
import type { World } from './world.js'

/** Who stands where in a report: resolves every nominal to the actors that it names. */
export class Cast {
  readonly registry: Registry
  readonly pronouns: Pronouns
  readonly #owners: Owners
  readonly #persons: PersonNames
  readonly #roles: RoleNames
  readonly #known = new Map<number, readonly string[]>()
  readonly #open = new Set<number>()

  constructor(
    readonly analysis: Analysis,
    readonly trees: Trees,
    readonly world: World,
  ) {
    this.registry = new Registry(world)
    this.pronouns = new Pronouns(analysis, trees, world, this.registry)
    this.#owners = new Owners(this)
    this.#persons = new PersonNames(this)
    this.#roles = new RoleNames(this)
    this.#readThrough()
  }

  /** The day by which office-holders are told; null when the report is undated. */
  get day(): string | null {
    return this.analysis.report.published
  }

  /** The actors named by a nominal and those coordinated with it, without repetition. */
  all(head: Token): string[] {
    const out = this.trees.conjuncts(head).flatMap((token) => this.one(token))
    return [...new Set(out)]
  }

  /** The actors named by one nominal, leaving coordination aside: none, one, or several for "the two sides". */
  one(head: Token): readonly string[] {
    const known = this.#known.get(head.index)
    if (known) return known
    if (this.#open.has(head.index)) return []
    this.#open.add(head.index)
    const found = this.#resolve(head)
    this.#open.delete(head.index)
    // First and second person depend on who is speaking, which is worked out later.
    if (!this.pronouns.isSpeechPerson(head)) this.#known.set(head.index, found)
    return found
  }

  /** An actor for a thing that is no actor of itself ("a registration office"): its description. */
  thing(head: Token): string | null {
    if (head.upos !== 'NOUN' && head.upos !== 'PROPN') return null
    const phrase = withoutLeaders(nounPhrase(this.trees, head))
    const name = textOf(this.analysis.text, phrase)
    if (!/\p{L}{3}/u.test(name) || name.length > 100) return null
    const owner = this.ownersOf(head)[0] ?? null
    const id = this.registry.idFor(name)
    this.registry.ensure(id, {
      name,
      kind: 'unknown',
      of: owner,
      code: owner ? this.registry.country(owner) || null : null,
    })
    this.note(id, phrase, true)
    return id
  }

  /**
   * Actors named inside a noun phrase: whose it is, by whom, of, from, against, with or in whom. The nearest way of
   * naming wins; `everywhere` looks through all of them.
   */
  ownersOf(phrase: Token, everywhere = false): string[] {
    return this.#owners.of(phrase, everywhere)
  }

  /** Whose a thing is by possessive or by the name before it, and nothing looser. */
  sideOf(head: Token): string[] {
    return this.#owners.side(head)
  }

  /** Notes that the tokens mention the actor, by name or only `described`. */
  note(id: string, tokens: readonly Token[], described = false): void {
    const first = tokens[0]
    const last = tokens.at(-1)
    const span = first && last ? spanOf(this.analysis.text, first.start, last.end) : null
    if (span) this.registry.mention(id, span, described)
  }

  /** The known names inside a noun phrase. */
  namesIn(phrase: readonly Token[]): KnownName[] {
    return knownNames(phrase, this.world)
  }

  #resolve(head: Token): readonly string[] {
    if (head.upos === 'PRON' || head.upos === 'DET' || head.upos === 'NUM')
      return this.pronouns.resolve(head, (token) => this.one(token))
    if (!['NOUN', 'PROPN', 'ADJ', 'X', 'ADV', 'INTJ', 'VERB'].includes(head.upos)) return []
    const inner = this.counted(head)
    if (inner) return this.all(inner)
    const bearer = this.bearer(head)
    if (bearer) return this.one(bearer)
    const phrase = nounPhrase(this.trees, head)
    const pair = this.pronouns.pairOf(head, phrase)
    if (pair) return pair
    return (
      this.#persons.resolve(head, phrase) ??
      this.#knownActor(head, phrase) ??
      this.#roles.resolve(head, phrase) ??
      this.#properName(head, phrase) ??
      []
    )
  }

  /** "hundreds of protesters", "two of the soldiers": the ones counted. */
  counted(head: Token): Token | undefined {
    if (!this.world.standIns.partitive.has(head.lemma.toLowerCase())) return undefined
    return this.trees.children(head, 'nmod').find((child) => this.trees.case(child) === 'of')
  }

  /** The person before whose name a title or a given name hangs: "President *Deby*". */
  bearer(head: Token): Token | undefined {
    const name = ['compound', 'flat'].includes(head.rel) ? this.trees.head(head) : undefined
    const belongs = isTitle(this.world, head.text) || head.name.endsWith('-PER')
    return name?.upos === 'PROPN' && name.name.endsWith('-PER') && belongs ? name : undefined
  }

  #knownActor(head: Token, phrase: readonly Token[]): readonly string[] | null {
    const at = phrase.findIndex((token) => token.index === head.index)
    const names = this.namesIn(phrase)
    // "Chad's ally Russia": the name behind the word is the one meant.
    const behind = names.find(
      (name) =>
        name.first > at &&
        ['flat', 'appos'].includes(phrase[name.first]?.rel ?? '') &&
        actorHit(name, this.world, 'name', 'alias'),
    )
    const known = names.find((name) => name.first <= at && at <= name.last) ?? behind
    if (!known || this.#isInLongerName(phrase, known.first, names)) return null
    const hit =
      actorHit(known, this.world, 'name', 'alias', 'capital', 'seat', 'inhabitant') ??
      (head.upos !== 'ADJ' ? actorHit(known, this.world, 'adjective') : undefined)
    if (!hit || hit.kind === 'office-holder') return null
    // A capital stands for its government only where it acts, not where things happen "in" it.
    const preposition = this.trees.case(head)
    if ((hit.how === 'capital' || hit.how === 'seat') && isWhereabouts(preposition) && !this.#isGovernmentIn(head))
      return []
    // "on Twitter", "via Facebook": where something was said.
    if (
      hit.kind === 'body' &&
      ['on', 'via'].includes(preposition) &&
      ['company', 'media'].includes(this.world.bodies.get(hit.id)?.kind ?? '')
    )
      return []
    if (hit.kind === 'group') return [this.group(hit.id, head, phrase)]
    this.registry.ensure(hit.id)
    this.note(hit.id, phrase.slice(known.first, known.last + 1))
    return [hit.id]
  }

  /** "the National Security Council": a capital before the known name that no known name covers makes it another. */
  #isInLongerName(phrase: readonly Token[], first: number, names: readonly KnownName[]): boolean {
    const before = phrase[first - 1]
    if (!before || !['PROPN', 'ADJ'].includes(before.upos) || !/^\p{Lu}\p{Ll}/u.test(before.text)) return false
    const sentence = this.analysis.sentences[this.trees.sentenceOf(before)]
    const titled = this.world.titles.has(before.text.toLowerCase()) || this.world.roles.has(before.text.toLowerCase())
    return (
      before.index !== sentence?.first &&
      !titled &&
      !names.some((name) => name.first <= first - 1 && first - 1 <= name.last)
    )
  }

  /** "the government in Ankara". */
  #isGovernmentIn(head: Token): boolean {
    const over = this.trees.head(head)
    return (
      head.rel === 'nmod' &&
      over !== undefined &&
      (this.world.standIns.government.has(over.lemma) || this.world.standIns.government.has(over.text.toLowerCase()))
    )
  }

  /** An ethnic or religious group as the story has it: its code is that of the land where it lives here. */
  group(id: string, head: Token, phrase: readonly Token[]): string {
    const group = this.world.groups.get(id)
    const where = this.trees
      .children(head, 'nmod')
      .filter((child) => this.trees.case(child) === 'in')
      .flatMap((child) => this.all(child))[0]
    const home = where ?? this.pronouns.mostNamed(group?.states ?? []) ?? null
    const country = home ? this.registry.country(home) : ''
    const name = textOf(this.analysis.text, withoutLeaders(phrase))
    const draft = this.registry.ensure(`group-${id}`, {
      name,
      kind: 'ethnic-group',
      code: country === '' ? null : `${country}CVL`,
      of: null,
    })
    if (group) for (const alias of [group.name, group.plural, `ethnic ${group.plural}`]) draft.aliases.add(alias)
    this.note(draft.id, withoutLeaders(phrase))
    return draft.id
  }

  /** A proper name that no file knows: an organisation as far as the text tells. */
  #properName(head: Token, phrase: readonly Token[]): readonly string[] | null {
    if ((head.upos !== 'PROPN' && !this.#looksLikeName(head)) || head.name.endsWith('-LOC')) return null
    // "*Defence* Minister Jane Doe": a part of the title.
    const title = head.rel === 'compound' ? this.trees.head(head) : undefined
    if (title && this.bearer(title)) return null
    const names = phrase.filter((token) => token.upos === 'PROPN' || token.text === '-' || token.rel === 'case')
    const own = withoutLeaders(
      names.length > 0
        ? phrase.slice(phrase.indexOf(names[0] ?? head), phrase.indexOf(names.at(-1) ?? head) + 1)
        : phrase,
    )
    const name = textOf(this.analysis.text, own)
    if (!/\p{Lu}/u.test(name) || name.length < 2) return null
    if (this.analysis.times.some((time) => time.start <= head.start && head.end <= time.end)) return null
    const id = this.registry.idFor(name)
    const owner = this.ownersOf(head)[0] ?? null
    this.registry.ensure(id, {
      name,
      kind: head.name.endsWith('-ORG') ? 'institution' : 'unknown',
      of: owner === id ? null : owner,
      code: owner ? this.registry.country(owner) || null : null,
    })
    this.note(id, own)
    return [id]
  }

  /** A capital inside a sentence, or a bare singular before its verb at the start of one ("Uribe defended …"). */
  #looksLikeName(head: Token): boolean {
    if (head.upos !== 'NOUN' || !/^\p{Lu}\p{L}/u.test(head.text)) return false
    const first = this.analysis.sentences[this.trees.sentenceOf(head)]?.first
    return (
      first !== head.index ||
      (head.xpos === 'NN' &&
        head.rel === 'nsubj' &&
        this.trees.children(head).length === 0 &&
        !this.world.roles.has(head.lemma.toLowerCase()))
    )
  }

  /** Resolves every nominal in text order, so that later short names and pronouns find the earlier full ones. */
  #readThrough(): void {
    for (const sentence of this.analysis.sentences) {
      if (sentence.part === 'aside') continue
      for (let i = sentence.first; i < sentence.last; i++) {
        const token = this.analysis.tokens[i]
        if (!token || !standsForSomebody(token)) continue
        const found = this.one(token)
        this.pronouns.remember(token, found)
      }
    }
  }
}

/** Whether a word can stand for an actor, by its place in the sentence and its part of speech. */
export const standsForSomebody = (token: Token, ...more: readonly string[]): boolean =>
  nominal.has(token.rel) && ['NOUN', 'PROPN', 'PRON', 'ADJ', ...more].includes(token.upos)

const nominal = new Set([
  'nsubj',
  'nsubj:pass',
  'obj',
  'iobj',
  'obl',
  'obl:agent',
  'nmod',
  'nmod:poss',
  'appos',
  'conj',
  'root',
  'compound',
  'vocative',
  'parataxis',
  'dislocated',
  'ccomp',
  'flat',
  'list',
  'dep',
])

const isWhereabouts = (preposition: string): boolean =>
  ['in', 'at', 'near', 'outside', 'around', 'across', 'into', 'through', 'inside', 'from'].includes(preposition)
