import type { Analysis, Token, Trees } from '../../language/index.js'
import { Antecedents, type Remembered } from './antecedents.js'
import { type Gender, Genders } from './genders.js'
import { knownNames } from './known-names.js'
import type { Registry } from './registry.js'
import type { World } from './world.js'

/** Finds whom pronouns and "the two sides" point back to. */
export class Pronouns {
  readonly #antecedents: Antecedents
  readonly #genders: Genders
  #pair: readonly string[] = []
  #speakers: readonly { start: number; end: number; ids: readonly string[] }[] = []
  #counts: ReadonlyMap<string, number> | null = null

  constructor(
    private readonly analysis: Analysis,
    private readonly trees: Trees,
    private readonly world: World,
    private readonly registry: Registry,
  ) {
    this.#antecedents = new Antecedents(analysis, trees)
    this.#genders = new Genders(world.genders, registry)
  }

  /** Notes who was named where, in text order; what is no actor with no ids: a pronoun may stand for it. */
  remember(token: Token, ids: readonly string[]): void {
    if (token.upos === 'PRON') return
    this.#antecedents.remember(token, ids)
    if (ids.length === 0) return
    const both = this.trees.conjuncts(this.trees.firstConjunct(token))
    if (both.length === 2 && token.rel === 'conj') {
      const last = both.map((one) => this.#antecedents.at(one)[0])
      if (last[0] && last[1] && last[0] !== last[1] && last.every((id) => this.#isDisputant(id ?? '')))
        this.#pair = [last[0], last[1]]
    }
  }

  /** Tells who speaks where, once statements are known: "I" and "we" are theirs. */
  speakersAt(stretches: readonly { start: number; end: number; ids: readonly string[] }[]): void {
    this.#speakers = stretches
  }

  isSpeechPerson(token: Token): boolean {
    return token.upos === 'PRON' && speechPersons.has(token.text.toLowerCase())
  }

  resolve(token: Token, one: (token: Token) => readonly string[]): readonly string[] {
    const word = token.text.toLowerCase()
    const antecedent = this.antecedent(token)
    if (antecedent || relatives.has(word)) return antecedent ? one(antecedent) : []
    if (speechPersons.has(word))
      return this.#speakers.find((stretch) => stretch.start <= token.start && token.start < stretch.end)?.ids ?? []
    const gender = genders.get(word)
    if (gender) return this.#person(token, gender)
    if (word === 'both') return this.#storyPair(false)
    if (plurals.has(word)) return this.#several(token)
    if (things.has(word)) return this.#thing(token)
    return []
  }

  /** "the two sides", "both leaders", "all parties": the pair told last, or the story's own two; null otherwise. */
  pairOf(head: Token, phrase: readonly Token[]): readonly string[] | null {
    const { pair, 'pair-person': people } = this.world.standIns
    const lemma = head.lemma.toLowerCase()
    if (!pair.has(lemma) && !people.has(lemma)) return null
    const words = phrase.map((token) => token.text.toLowerCase())
    if (
      !/NNP?S$/u.test(head.xpos) ||
      !words.some((word) => ['two', 'both', 'all', 'the', 'these', 'each'].includes(word))
    )
      return null
    if (
      words.length > 4 ||
      !(
        words.includes('two') ||
        words.includes('both') ||
        words.includes('all') ||
        ['party', 'side', 'neighbor', 'neighbour', 'foe', 'rival'].includes(lemma)
      )
    )
      return null
    if (this.trees.children(head, 'nmod', 'nmod:poss').some((child) => child.upos === 'PROPN')) return null
    const found = this.#storyPair(people.has(lemma))
    return found.length === 2 ? found : null
  }

  /** The state that the story names most, out of some. */
  mostNamed(ids: readonly string[]): string | undefined {
    const counts = this.#stateCounts()
    return [...ids].filter((id) => counts.has(id)).sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))[0]
  }

  #storyPair(people: boolean): readonly string[] {
    if (people) {
      const persons = this.#antecedents.past.findLast(
        (past, i) =>
          past.token.rel === 'conj' &&
          this.#kind(past.ids[0]) === 'person' &&
          this.#kind(this.#antecedents.past[i - 1]?.ids[0]) === 'person',
      )
      const first =
        persons &&
        this.#antecedents.past.find((past) => past.token.index === this.trees.firstConjunct(persons.token).index)
      if (persons && first && persons.ids[0] !== first.ids[0]) return [first.ids[0] ?? '', persons.ids[0] ?? '']
    }
    const counts = this.#stateCounts()
    const ranked = [...counts].filter(([, count]) => count >= 2).sort((one, other) => other[1] - one[1])
    // With a third state named as often as the second, nobody knows which two are meant.
    const clear = (ranked[1]?.[1] ?? 0) > (ranked[2]?.[1] ?? 0)
    const top = clear ? ranked.slice(0, 2).map(([id]) => id) : []
    // "Russia and China" in passing are not the story's two sides.
    const weight = (ids: readonly string[]): number =>
      Math.min(...ids.map((id) => counts.get(id) ?? (this.#kind(id) === 'person' ? 9 : 0)))
    if (
      this.#pair.length === 2 &&
      (top.length < 2 || weight(this.#pair) >= weight(top) || !this.#pair.every((id) => this.#kind(id) === 'state'))
    )
      return this.#pair
    if (top.length === 2) for (const id of top) this.registry.ensure(id)
    return top.length === 2 ? top : []
  }

  /** How often each state is named in the story, capitals and adjectives counted in. */
  #stateCounts(): ReadonlyMap<string, number> {
    if (this.#counts) return this.#counts
    const counts = new Map<string, number>()
    for (const known of knownNames(this.analysis.tokens, this.world)) {
      // Inhabitants are often a group that lives elsewhere too ("Hutus").
      const ids = new Set(
        known.hits.flatMap((hit) =>
          (hit.kind === 'state' || hit.kind === 'entity') && hit.how !== 'inhabitant' ? [hit.id] : [],
        ),
      )
      if (ids.size === 1) for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
    }
    this.#counts = counts
    return counts
  }

  /** The noun that a relative pronoun stands for; undefined for any other word. */
  antecedent(token: Token): Token | undefined {
    if (token.upos !== 'PRON' || !relatives.has(token.text.toLowerCase())) return undefined
    for (let at: Token | undefined = token; at; at = this.trees.head(at))
      if (at.rel === 'acl:relcl') return this.trees.head(at)
    return undefined
  }

  /** "He" and "she": a person of whom nothing tells otherwise; nobody where a "mother" who is no actor stands nearer. */
  #person(pronoun: Token, gender: Gender): readonly string[] {
    const found = this.#antecedents.latest(pronoun, ({ ids, token }) =>
      ids.length === 0
        ? this.#genders.ofWord(token.lemma) === gender
        : ids.length === 1 &&
          !/NNP?S$/u.test(token.xpos) &&
          this.#kind(ids[0]) === 'person' &&
          this.#genders.agrees(ids[0] ?? '', gender),
    )
    const id = found?.ids[0]
    if (id !== undefined) this.#genders.learn(id, gender)
    return found?.ids ?? []
  }

  /** "It": nobody where the subject that stands nearer is a thing, unless it is said to think or speak. */
  #thing(pronoun: Token): readonly string[] {
    if (this.#isEmpty(pronoun)) return []
    const verb = this.trees.head(pronoun)
    const speaks = verb !== undefined && this.trees.child(verb, 'ccomp') !== undefined
    return (
      this.#antecedents.latest(pronoun, ({ ids, token, subject }) =>
        ids.length === 0
          ? !speaks && subject && token.xpos === 'NN' && this.#isBefore(token, pronoun)
          : ids.length === 1 && this.#isSingle(ids[0]),
      )?.ids ?? []
    )
  }

  /** Whether a thing stands in a sentence before, as one that does not speak. */
  #isBefore(token: Token, pronoun: Token): boolean {
    const verb = this.trees.head(token)
    const speaks = verb !== undefined && this.trees.child(verb, 'ccomp') !== undefined
    return !speaks && this.trees.sentenceOf(token) < this.trees.sentenceOf(pronoun)
  }

  /** "It is vital that …", "it is time to …", "it was reported that …": stands for what follows. */
  #isEmpty(pronoun: Token): boolean {
    const head = this.trees.head(pronoun)
    if (!head || pronoun.rel === 'nmod:poss') return false
    const clause = this.trees.child(head, 'ccomp', 'csubj', 'advcl', 'xcomp') !== undefined
    return (
      pronoun.rel === 'expl' ||
      (clause && (pronoun.rel === 'nsubj:pass' || head.upos === 'ADJ')) ||
      (head.lemma === 'time' && this.trees.child(head, 'cop') !== undefined)
    )
  }

  /** "They": several named together, or a plural; nobody where a plural that is no actor stands nearer. */
  #several(pronoun: Token): readonly string[] {
    const found = this.#antecedents.latest(
      pronoun,
      (one) =>
        one.ids.length === 0
          ? one.subject && one.token.xpos === 'NNS' && this.#isBefore(one.token, pronoun)
          : one.token.rel !== 'conj' && this.#together(one).length > 0,
      2,
      true,
    )
    return found ? this.#together(found) : []
  }

  /** The actors of a plural, or of a coordination that begins here; none where it is one only. */
  #together({ token, ids }: Remembered): readonly string[] {
    const joined = this.trees.conjuncts(token)
    if (joined.length > 1) {
      const all = joined.flatMap((one) => this.#antecedents.at(one))
      if (all.length > 1 && all.every((id) => this.#isParty(id))) return [...new Set(all)]
    }
    const plural = token.upos === 'NOUN' && token.xpos.endsWith('S')
    return ids.length > 1 || plural || this.#kind(ids[0]) === 'ethnic-group' ? ids : []
  }

  /** The other one of the story's two parties; empty when there are not just two. */
  otherSide(ids: readonly string[]): readonly string[] {
    const chains = new Set(ids.flatMap((id) => this.registry.chain(id)))
    const pair = this.#storyPair(false)
    const others = pair.filter((id) => !chains.has(id))
    return pair.length === 2 && others.length === 1 ? others : []
  }

  /** What "it" can be: a state, a body, one thing; no person and no people. */
  #isSingle(id: string | undefined): boolean {
    const kind = this.#kind(id)
    const several = kind === 'unknown' && (this.registry.get(id ?? '')?.name ?? '').endsWith('s')
    return !['person', 'civilians', 'ethnic-group'].includes(kind) && !several
  }

  #kind(id: string | undefined): string {
    return id === undefined ? '' : (this.registry.get(id)?.kind ?? '')
  }

  /** Who can be one of "the two sides": mediators and alliances are not. */
  #isDisputant(id: string): boolean {
    return this.#isParty(id) && this.#kind(id) !== 'intergovernmental'
  }

  #isParty(id: string): boolean {
    return [
      'state',
      'person',
      'intergovernmental',
      'government',
      'armed-group',
      'ethnic-group',
      'party',
      'armed-force',
    ].includes(this.#kind(id))
  }
}

const relatives = new Set(['who', 'which', 'that', 'whom', 'whose'])
const speechPersons = new Set(['i', 'me', 'my', 'mine', 'myself', 'we', 'us', 'our', 'ours', 'ourselves'])
const genders: ReadonlyMap<string, Gender> = new Map([
  ...['he', 'him', 'his', 'himself'].map((word) => [word, 'male'] as const),
  ...['she', 'her', 'hers', 'herself'].map((word) => [word, 'female'] as const),
])
const plurals = new Set(['they', 'them', 'their', 'theirs', 'themselves'])
const things = new Set(['it', 'its', 'itself'])
