import type { RuleNoun } from '../../knowledge/measures.js'
import type { Token } from '../../language/index.js'
import type { Measure } from '../../record/index.js'
import { actorsAt, clauseOf, ownerOf, phraseAt, textOver } from '../clauses.js'
import type { Coding } from '../coding.js'
import { spanOver, type CodingContext } from '../context.js'
import { forceOf } from '../events/force.js'
import { type Carriage, beforeName, carriageOf, doerOf, isLostVerb } from './carriage.js'
import { type MeasureDraft, rulersAmong, topicOf } from './draft.js'

/** A rule told by its name: "Chad's ban on …", "imposed tariffs on …", "the lifting of the curfew". */
export function ruleOfNoun(coding: Coding, token: Token): MeasureDraft | null {
  const { context } = coding
  const noun = ruleNoun(context, token)
  if (!noun || ['compound', 'amod', 'nmod:poss'].includes(token.rel)) return null
  const lead = leadOf(context, token, noun)
  const carriage = carriageOf(context, lead)
  const bound = boundBy(context, token, noun, carriage?.word)
  if (onePerson(context, bound)) return null
  const before = beforeName(context, lead)
  const status = statusOf(context, lead, carriage, bound.length > 0)
  if (status === undefined) return null
  const authority = authorityOf(context, lead, carriage, bound.length > 0)
  const about = topicOf([...before, ...bound])
  const bare = bound.length === 0 && noun.alone !== 'yes' && !before.some((one) => one.upos === 'NOUN')
  if (authority.length === 0 && !bare && !tellsItself(context, noun, bound, carriage)) return null
  const name = [
    ...before,
    ...context.analysis.tokens.slice(lead.index, token.index + 1),
    ...(bound.length > 0
      ? context.analysis.tokens.slice(token.index + 1, (bound.at(-1)?.index ?? token.index) + 1)
      : []),
  ]
  const evidence =
    carriage && carriage.word.upos === 'VERB' && carriage.word.rel !== 'amod'
      ? clauseOf(context, carriage.word)
      : nameSpan(context, token, name)
  if (!evidence) return null
  return {
    authority,
    kind: noun.kind,
    applies_to: bound.length > 0 ? textOver(context, bound) : null,
    rule: textOver(context, name),
    phases: [],
    status,
    date: (carriage && coding.dating.own(carriage.word)) ?? coding.dating.own(token),
    evidence: [evidence],
    answers: null,
    heads: [token, ...(carriage ? [carriage.word] : [])],
    about,
    bare,
    own: noun.alone === 'no' && authority.length > 0 && carriage !== null && carriage.change.status !== null,
  }
}

/** The word that the rule hangs by in the tree: "state" of "state of emergency". */
function leadOf(context: CodingContext, token: Token, noun: RuleNoun): Token {
  const of = context.analysis.tokens[token.index - 1]
  const lead = context.analysis.tokens[token.index - 2]
  return of?.text === 'of' && lead && noun.phrase.some((phrase) => phrase.includes(' of ')) ? lead : token
}

/** An act on one person is no rule. */
function onePerson(context: CodingContext, bound: readonly Token[]): boolean {
  const last = bound.at(-1)
  const next = context.analysis.tokens[(last?.index ?? -2) + 1]
  const more = next?.text === ',' && context.analysis.tokens[next.index + 1]?.upos === 'PROPN'
  const ids = actorsAt(context, bound)
  return (
    !more &&
    ids.length === 1 &&
    context.cast.registry.get(ids[0] ?? '')?.kind === 'person' &&
    bound.some((token) => ['NNP', 'PRP'].includes(token.xpos))
  )
}

/** The row whose phrase ends at the word, the longest first. */
export function ruleNoun(context: CodingContext, token: Token): RuleNoun | null {
  if (['VERB', 'AUX', 'ADP'].includes(token.upos)) return null
  const rows = context.lexicon.rules.nouns.get(token.lemma.toLowerCase()) ?? []
  const before = context.analysis.text.slice(Math.max(0, token.start - 40), token.start).toLowerCase()
  return (
    rows.find(({ words }) =>
      before.endsWith(
        words
          .slice(0, -1)
          .map((word) => `${word} `)
          .join(''),
      ),
    )?.noun ?? null
  )
}

/** Who or what is bound: the phrase behind "on", "against"; else the one whom the verb of imposing names. */
function boundBy(context: CodingContext, token: Token, noun: RuleNoun, carrier: Token | undefined): Token[] {
  const { tokens } = context.analysis
  let at = token.index + 1
  if (tokens[at]?.text === 'of' && !noun.binds.includes('of')) at += 1 + phraseAt(context, at + 1, false).length
  if (tokens[at]?.xpos === 'VBN') at++
  if (tokens[at]?.upos === 'ADP' && noun.binds.includes(tokens[at]?.text.toLowerCase() ?? ''))
    return tokens[at + 1]?.xpos === 'VBG'
      ? [tokens[at + 1], ...phraseAt(context, at + 2)].flatMap((one) => one ?? [])
      : beforeOtherRule(context, phraseAt(context, at + 1))
  const under = [token, ...(carrier && carrier.upos === 'VERB' ? [carrier] : [])].flatMap((word) =>
    context.trees.children(word, 'nmod', 'obl'),
  )
  const found = under.find(
    (child) => child.index > token.index && noun.binds.includes(context.trees.case(child)) && !isTime(context, child),
  )
  return found ? phraseAt(context, context.trees.range(found, (child) => child.rel === 'case').first) : []
}

/** "tariffs on steel with duties on wine": the phrase ends where another rule begins. */
function beforeOtherRule(context: CodingContext, phrase: Token[]): Token[] {
  const other = phrase.findIndex((one, i) => i > 0 && one.upos === 'NOUN' && ruleNoun(context, one) !== null)
  const link = other < 0 ? -1 : phrase.findLastIndex((one, i) => i < other && one.upos === 'ADP')
  return link > 0 ? phrase.slice(0, link) : phrase
}

const isTime = (context: CodingContext, token: Token): boolean =>
  context.analysis.times.some((time) => time.start <= token.start && token.end <= time.end)

/** How the rule stands; undefined where it is only wanted or possible. */
function statusOf(
  context: CodingContext,
  token: Token,
  carriage: Carriage | null,
  bound: boolean,
): Measure['status'] | undefined {
  const given = isGiven(context, token)
  if (!carriage) return given || bound ? (wished(context, token) && !given ? undefined : 'in-force') : undefined
  const { word, change } = carriage
  if (change.status === null) return given ? 'in-force' : undefined
  const existing = ['ended', 'withdrawn', 'suspended'].includes(change.status)
  const force = forceOf(context, word)
  const unreal = force.mood === 'none' || force.mood === 'must' || force.charge !== null || wished(context, word)
  // A rule is over when that is told as done, not where its lifting is only spoken of.
  const done =
    isLostVerb(context, word) ||
    (word.upos === 'VERB' &&
      !(word.xpos === 'VBG' && !['advcl', 'conj'].includes(word.rel) && !context.trees.child(word, 'aux')))
  if (existing) return unreal || !done || force.negated || force.mood !== 'fact' ? 'in-force' : change.status
  if (force.negated || unreal) return given ? 'in-force' : undefined
  return force.mood === 'fact' ? change.status : given ? 'in-force' : 'announced'
}

/** Whether the rule is spoken of as one that is there: "the ban", "its ban", "Chad's ban". */
const isGiven = (context: CodingContext, token: Token): boolean =>
  context.trees.children(token, 'nmod:poss').length > 0 ||
  context.trees
    .children(token, 'det')
    .some((det) => ['the', 'this', 'these', 'those'].includes(det.lemma.toLowerCase()))

/** Whether a word above makes it only wanted: "calls for", "threatened to", "proposed". */
function wished(context: CodingContext, token: Token): boolean {
  let at = token
  for (let hops = 0; hops < 4; hops++) {
    const head = context.trees.head(at)
    if (!head || ['advcl', 'parataxis', 'acl:relcl', 'root'].includes(at.rel)) return false
    const change = context.lexicon.rules.changes.get(head.lemma.toLowerCase())
    if (change && change.status === null) return true
    at = head
  }
  return false
}

function authorityOf(context: CodingContext, token: Token, carriage: Carriage | null, bound: boolean): string[] {
  const possessor = rulersAmong(context, ownerOf(context, token, ['by', 'from'], false), token)
  if (possessor.length > 0) return possessor
  const layer = rulersAmong(context, laidBy(context, token), token)
  if (layer.length > 0) return layer
  const word = carriage?.word
  const agent = word && context.trees.child(word, 'obl:agent')
  const doer = agent ? context.cast.all(agent) : word && carriage.change.subject ? doerOf(context, word) : []
  // "Iran sanctions" are on Iran, "EU sanctions on Iran" the Union's: a name before tells who only where another is bound.
  const named = bound ? rulersAmong(context, ownerOf(context, token), token) : []
  const found = named.length > 0 ? named : rulersAmong(context, doer, token)
  return [...new Set(found.length > 0 ? found : rulersAmong(context, byPhrase(context, token, carriage), token))]
}

/** "the ban on fuel imposed by Chad", "the tariffs that Chad introduced": who is told behind the rule. */
function laidBy(context: CodingContext, token: Token): string[] {
  const { trees, cast, lexicon } = context
  const told = trees
    .subtree(token)
    .filter((one) => one.xpos === 'VBN' && lexicon.rules.changes.get(one.lemma.toLowerCase())?.subject === true)
    .flatMap((one) => trees.children(one, 'obl:agent', 'obl').filter((child) => trees.case(child) === 'by'))
  // "the tariffs that Chad introduced"
  const relative = trees
    .children(token, 'acl:relcl')
    .filter((verb) => lexicon.rules.changes.get(verb.lemma.toLowerCase())?.subject === true)
    .flatMap((verb) => trees.children(verb, 'nsubj').filter((one) => one.upos !== 'PRON'))
  return [...told, ...relative].flatMap((one) => cast.all(one))
}

/** "the lifting of the ban on Chad by the Council" */
function byPhrase(context: CodingContext, token: Token, carriage: Carriage | null): string[] {
  const phrase = carriage && carriage.word.upos === 'NOUN' ? carriage.word : token
  const by = context.trees.subtree(phrase).filter((one) => one.rel === 'nmod' && context.trees.case(one) === 'by')
  return by.flatMap((one) => context.cast.all(one))
}

/** A rule of nobody named still counts where it is told as imposed, or as sanctions on a party. */
const tellsItself = (
  context: CodingContext,
  noun: RuleNoun,
  bound: readonly Token[],
  carriage: Carriage | null,
): boolean =>
  (carriage !== null && carriage.change.status !== null) ||
  (noun.kind === 'sanction' && actorsAt(context, bound).length > 0)

function nameSpan(context: CodingContext, token: Token, name: readonly Token[]) {
  const possessor = context.trees.children(token, 'nmod:poss')[0]
  const first = possessor ? context.trees.range(possessor).first : (name[0]?.index ?? token.index)
  const { tokens, text } = context.analysis
  return spanOver(
    text,
    tokens[Math.min(first, name[0]?.index ?? first)]?.start ?? token.start,
    name.at(-1)?.end ?? token.end,
  )
}
