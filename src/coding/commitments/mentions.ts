import type { Agreement } from '../../knowledge/index.js'
import type { Token } from '../../language/index.js'
import { phraseAt, phraseBefore, textOver } from '../clauses.js'
import type { CodingContext } from '../context.js'
import { sidesBetween } from '../talks/sides.js'

/** An agreement, promise or provision as it is named in one place. */
export interface DealMention {
  readonly head: Token
  readonly name: string
  readonly family: string
  readonly known: Agreement | null
  /** Lemmas that tell which one it is; empty for "the agreement". */
  readonly about: ReadonlySet<string>
  /** Whether it only points back: "the agreement". */
  readonly back: boolean
  /** Between whom it is, where its own words say so. */
  readonly parties: readonly string[]
}

interface NamedAt {
  readonly start: number
  readonly end: number
  readonly agreement: Agreement
}

/** Finds what a report names of things agreed. */
export class DealMentions {
  readonly #named: readonly NamedAt[]
  /** Head lemmas of things that the report says are part of what was agreed. */
  readonly #provisions = new Map<string, Token>()

  constructor(private readonly context: CodingContext) {
    this.#named = namedIn(context)
  }

  /** Notes that a thing is part of what was agreed. */
  provision(head: Token): void {
    this.#provisions.set(head.lemma.toLowerCase(), head)
  }

  /** The mention that the word heads. */
  at(token: Token): DealMention | null {
    const { context } = this
    if (!['NOUN', 'PROPN', 'NUM'].includes(token.upos)) return null
    const named = this.#named.find((one) => one.start <= token.start && token.end <= one.end)
    const row = context.lexicon.deals.nouns.get(this.#word(token))
    if (named)
      return {
        head: token,
        name: named.agreement.name,
        family: row?.family ?? 'agreement',
        known: named.agreement,
        about: new Set([named.agreement.id]),
        back: false,
        parties: [],
      }
    if (!row) return this.#provisionAt(token)
    if (isAmount(context, token)) return null
    const all = phraseBefore(context, token)
    // "at least 15 agreements": from the number on.
    const before = all.slice(
      Math.max(
        0,
        all.findIndex((one) => one.upos === 'NUM'),
      ),
    )
    const behind = phraseAt(context, token.index + 1).length === 0 ? linked(context, token) : []
    const run = [...before, token, ...behind]
    const about = new Set(
      [...before, ...behind]
        .filter((one) => ['NOUN', 'PROPN'].includes(one.upos))
        .map((one) => one.lemma.toLowerCase()),
    )
    const definite = context.trees
      .children(token, 'det', 'nmod:poss')
      .some((one) => ['the', 'this', 'that', 'these', 'those', 'its', 'their'].includes(one.text.toLowerCase()))
    return {
      head: token,
      name: textOver(context, run),
      family: row.family,
      known: null,
      about,
      back: about.size === 0 && definite,
      parties: behind[0]?.text.toLowerCase() === 'between' ? sidesBetween(context, token.index + 2) : [],
    }
  }

  /** The mention that a role's word holds: itself, or inside it ("the implementation of the agreement"). */
  in(token: Token, depth = 2): DealMention | null {
    const { trees } = this.context
    for (const one of trees.conjuncts(token)) {
      const own = this.at(one)
      if (own) return own
    }
    if (depth === 0 || !this.context.lexicon.classes.get('inside')?.has(token.lemma.toLowerCase())) return null
    for (const child of trees.children(token, 'nmod')) {
      const inner = this.in(child, depth - 1)
      if (inner) return inner
    }
    return null
  }

  /** The word, with a hyphened one before it: "cease-fire". */
  #word(token: Token): string {
    const [first, mark] = this.context.analysis.tokens.slice(Math.max(0, token.index - 2), token.index)
    return mark?.text === '-' && first && mark.end === token.start
      ? `${first.lemma}-${token.lemma}`.toLowerCase()
      : token.lemma.toLowerCase()
  }

  #provisionAt(token: Token): DealMention | null {
    const head = this.#provisions.get(token.lemma.toLowerCase())
    return head && token.upos === 'NOUN'
      ? {
          head: token,
          name: textOver(this.context, [...phraseBefore(this.context, head), head]),
          family: 'provision',
          known: null,
          about: new Set([head.lemma.toLowerCase()]),
          back: false,
          parties: [],
        }
      : null
  }
}

/** "a great deal of mud". */
const isAmount = (context: CodingContext, token: Token): boolean =>
  token.text === 'deal' &&
  context.analysis.tokens[token.index + 1]?.text === 'of' &&
  /^(?:great|good)$/iu.test(context.analysis.tokens[token.index - 1]?.text ?? '')

/** "the agreement on plates", "a pledge to withdraw", "obligations under the treaty": what follows and tells which. */
function linked(context: CodingContext, token: Token): Token[] {
  const next = context.analysis.tokens[token.index + 1]
  if (!next) return []
  if (
    next.upos === 'ADP' &&
    ['on', 'with', 'between', 'of', 'for', 'under', 'over'].includes(next.text.toLowerCase())
  ) {
    const phrase = phraseAt(context, next.index + 1)
    return phrase.length > 0 ? [next, ...phrase] : []
  }
  const clause = next.text === 'to' ? context.trees.children(token, 'acl', 'xcomp')[0] : undefined
  return clause && clause.index > next.index ? context.trees.subtree(clause) : []
}

/** The known agreements that the text names, the longest name first. */
function namedIn(context: CodingContext): NamedAt[] {
  const { text } = context.analysis
  const lower = text.toLowerCase()
  const out: NamedAt[] = []
  const names = namesOf(context.world.knowledge.agreements).filter((one) => lower.includes(one.lower))
  for (const { name, lower: plain, agreement } of names.sort(
    (a, b) => b.name.length - a.name.length || weight(context, b.agreement) - weight(context, a.agreement),
  )) {
    for (let at = lower.indexOf(plain); at >= 0; at = lower.indexOf(plain, at + 1)) {
      const end = at + name.length
      const whole = !/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(end))
      // Names keep their capital; short ones in capitals match only so.
      const spelt = text.charAt(at) === name.charAt(0) && (name !== name.toUpperCase() || text.slice(at, end) === name)
      if (whole && spelt && !out.some((one) => one.start < end && at < one.end)) out.push({ start: at, end, agreement })
    }
  }
  return out
}

type NameOf = { readonly name: string; readonly lower: string; readonly agreement: Agreement }
const known = new WeakMap<readonly Agreement[], readonly NameOf[]>()

/** All names of the agreements, put together once for all reports. */
function namesOf(agreements: readonly Agreement[]): readonly NameOf[] {
  const names =
    known.get(agreements) ??
    agreements.flatMap((agreement) =>
      [agreement.name, ...agreement.aliases].map((name) => ({ name, lower: name.toLowerCase(), agreement })),
    )
  known.set(agreements, names)
  return names
}

/** How many of the parties the report names. */
const weight = (context: CodingContext, agreement: Agreement): number =>
  agreement.parties.filter((id) => context.cast.registry.get(id)).length
