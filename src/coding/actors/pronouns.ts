import { type Analysis, isQuoted, type Token, type Trees } from '../../language/index.js'
import { knownNames } from './known-names.js'
import type { Registry } from './registry.js'
import type { World } from './world.js'

interface Remembered {
  readonly token: Token
  readonly ids: readonly string[]
  readonly subject: boolean
  /** Subject of a sentence's main clause. */
  readonly main: boolean
}

/** Finds whom pronouns and "the two sides" point back to. */
export class Pronouns {
  readonly #past: Remembered[] = []
  #pair: readonly string[] = []
  #speakers: readonly { start: number; end: number; ids: readonly string[] }[] = []
  #counts: ReadonlyMap<string, number> | null = null

  constructor(
    private readonly analysis: Analysis,
    private readonly trees: Trees,
    private readonly world: World,
    private readonly registry: Registry,
  ) {}

  /** Notes who was named where; text order. */
  remember(token: Token, ids: readonly string[]): void {
    if (token.upos === 'PRON') return
    const subject = token.rel.startsWith('nsubj')
    this.#past.push({ token, ids, subject, main: subject && this.trees.head(token)?.rel === 'root' })
    const both = this.trees.conjuncts(this.trees.firstConjunct(token))
    if (both.length === 2 && token.rel === 'conj') {
      const last = both.map((one) => this.#past.findLast((past) => past.token.index === one.index)?.ids[0])
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
    if (persons.has(word)) return this.#last(token, (ids) => ids.length === 1 && this.#kind(ids[0]) === 'person')
    if (word === 'both') return this.#storyPair(false)
    if (plurals.has(word)) return this.#lastSeveral(token)
    if (things.has(word)) return this.#last(token, (ids) => ids.length === 1 && this.#isSingle(ids[0]))
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
      const persons = this.#past.findLast(
        (past, i) =>
          past.token.rel === 'conj' &&
          this.#kind(past.ids[0]) === 'person' &&
          this.#kind(this.#past[i - 1]?.ids[0]) === 'person',
      )
      const first =
        persons && this.#past.find((past) => past.token.index === this.trees.firstConjunct(persons.token).index)
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

  /** The latest fitting antecedent: a subject of this or the sentence before first, then the nearest. */
  #last(token: Token, fits: (ids: readonly string[]) => boolean): readonly string[] {
    const sentence = this.trees.sentenceOf(token)
    const past = this.#past.filter(
      (one) =>
        one.token.index < token.index &&
        this.trees.sentenceOf(one.token) >= sentence - 4 &&
        fits(one.ids) &&
        !this.#isBound(one.token, token),
    )
    // Whoever is named in somebody's words is not the one whom the reporter goes on to call "he".
    const quoted = isQuoted(this.analysis, token)
    const near = past.some((one) => isQuoted(this.analysis, one.token) === quoted)
      ? past.filter((one) => isQuoted(this.analysis, one.token) === quoted)
      : past
    const at = (back: number): Remembered[] =>
      near.filter((one) => this.trees.sentenceOf(one.token) === sentence - back)
    const subject = (list: readonly Remembered[]): Remembered | undefined =>
      list.findLast((one) => one.main) ?? list.findLast((one) => one.subject)
    return (subject(at(0)) ?? subject(at(1)) ?? subject(at(2)) ?? near.at(-1))?.ids ?? []
  }

  /** Two phrases of one verb name different actors unless the pronoun says "self" or "its". */
  #isBound(antecedent: Token, pronoun: Token): boolean {
    if (pronoun.rel === 'nmod:poss' || pronoun.text.toLowerCase().endsWith('self')) return false
    // Through an infinitive too: "Chad continues to regard it as its own".
    for (let verb = this.trees.head(pronoun); verb; verb = verb.rel === 'xcomp' ? this.trees.head(verb) : undefined) {
      if (antecedent.head === verb.index) return true
    }
    return false
  }

  /** The other one of the story's two parties; empty when there are not just two. */
  otherSide(ids: readonly string[]): readonly string[] {
    const chains = new Set(ids.flatMap((id) => this.registry.chain(id)))
    const pair = this.#storyPair(false)
    const others = pair.filter((id) => !chains.has(id))
    return pair.length === 2 && others.length === 1 ? others : []
  }

  #lastSeveral(token: Token): readonly string[] {
    const sentence = this.trees.sentenceOf(token)
    for (let i = this.#past.length - 1; i >= 0; i--) {
      const past = this.#past[i]
      if (!past || past.token.index >= token.index) continue
      if (this.trees.sentenceOf(past.token) < sentence - 2) break
      if (past.ids.length > 1) return past.ids
      const first = this.trees.firstConjunct(past.token)
      if (past.token.rel === 'conj') {
        const all = this.trees
          .conjuncts(first)
          .flatMap((one) => this.#past.find((other) => other.token.index === one.index)?.ids ?? [])
        if (all.length > 1 && all.every((id) => this.#isParty(id))) return [...new Set(all)]
      }
      if (past.token.xpos.endsWith('S') && past.token.upos === 'NOUN') return past.ids
      if (this.#kind(past.ids[0]) === 'ethnic-group') return past.ids
    }
    return []
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
const persons = new Set(['he', 'him', 'his', 'himself', 'she', 'her', 'hers', 'herself'])
const plurals = new Set(['they', 'them', 'their', 'theirs', 'themselves'])
const things = new Set(['it', 'its', 'itself'])
