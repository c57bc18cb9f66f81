import type { RuleVerb } from '../../knowledge/measures.js'
import type { Token } from '../../language/index.js'
import type { Measure } from '../../record/index.js'
import { clauseOf, phraseAt, textOver } from '../clauses.js'
import type { Coding } from '../coding.js'
import { forceOf } from '../events/force.js'
import { actorsFor, bestOf } from '../events/match.js'
import { type Predicate, logicalSubject } from '../events/predicate.js'
import { type Carried, carriedBy } from './carriers.js'
import { type MeasureDraft, rulersAmong, topicOf } from './draft.js'
import { verbAt } from './lost-verbs.js'

/** A rule told by its verb: "bans imports of …", "drivers are obliged to …", "the decision to ban …". */
export function ruleOfVerb(coding: Coding, token: Token): MeasureDraft | null {
  const { context } = coding
  const rows = context.lexicon.rules.verbs.get(token.lemma.toLowerCase())
  const predicate = rows && verbAt(context, token)
  const row = predicate ? bestOf(context, predicate, rows) : null
  if (!row || !predicate || onePerson(coding, predicate)) return null
  const carried = carriedBy(context, token)
  if (row.alone === 'under' && (!carried || predicate.roles.get('obj')?.[0]?.upos === 'PRON')) return null
  const status = statusOf(coding, token, carried)
  if (status === null) return null
  const authority = authorityOf(coding, predicate, row, carried)
  if (authority === null) return null
  const { rule, bound } = wordsOf(coding, token, predicate, row)
  const evidence = clauseOf(context, carried && !status.own ? carried.noun : token)
  if (!evidence || rule.length === 0) return null
  return {
    authority,
    kind: row.kind,
    applies_to: textOver(context, bound[0]?.upos === 'DET' ? bound.slice(1) : bound) || null,
    rule: textOver(context, rule),
    phases: [],
    status: status.status,
    date: coding.dating.own(token),
    evidence: [evidence],
    answers: null,
    heads: [token],
    about: topicOf([...bound, ...rule].filter((one) => one.index !== token.index)),
    bare: false,
  }
}

/** An act on one person is no rule. */
function onePerson(coding: Coding, predicate: Predicate): boolean {
  const { cast, trees } = coding.context
  return (predicate.roles.get('obj') ?? [])
    .flatMap((token) => trees.conjuncts(token))
    .some(
      (token) =>
        token.upos === 'NUM' ||
        /^(?:him|her|me|you)$/iu.test(token.text) ||
        cast.one(token).some((id) => cast.registry.get(id)?.kind === 'person'),
    )
}

/** Who lays the rule down; null where it can't be a rule of anybody. */
function authorityOf(coding: Coding, predicate: Predicate, row: RuleVerb, carried: Carried | null): string[] | null {
  const { context } = coding
  const own = actorsFor(context, predicate, row.authority)
  const found = rulersAmong(context, carried ? carried.owner : own, predicate.token)
  if (found.length > 0) return found
  if (carried) return []
  const doer = logicalSubject(context, predicate.token)
  const passive = !(predicate.roles.get('subj') ?? []).some((token) => token.index === doer?.index)
  const named = (predicate.roles.get('obj') ?? []).some((token) => token.upos !== 'PRON')
  return row.alone === 'yes' && passive && named && own.length === 0 && !predicate.roles.has('subj') ? [] : null
}

/** How the rule stands by its verb's mood; null where it is only wanted, possible, denied or charged. */
function statusOf(
  coding: Coding,
  token: Token,
  carried: Carried | null,
): { status: Measure['status']; own: boolean } | null {
  const { context } = coding
  if (carried && carried.carrier.status === null) return null
  const subject = logicalSubject(context, token)
  const under = carried !== null && subject?.index !== carried.noun.index
  if (under) return { status: undoneBy(coding, carried.noun) ?? carried.carrier.status, own: false }
  const force = forceOf(context, token)
  if (force.negated || force.charge || force.mood === 'none' || force.mood === 'must') return null
  const head = context.trees.head(token)
  const resolved =
    head !== undefined &&
    token.rel === 'xcomp' &&
    ['decide', 'vote', 'agree', 'plan', 'move', 'announce'].includes(head.lemma)
  if (force.mood === 'planned' && carried) return { status: carried.carrier.status, own: true }
  if (force.mood === 'will' || force.mood === 'planned' || resolved) return { status: 'announced', own: true }
  return { status: 'in-force', own: true }
}

/** "reversed a decision to ban": what a verb over the decision makes of the rule. */
function undoneBy(coding: Coding, noun: Token): Measure['status'] {
  const { trees, lexicon } = coding.context
  const head = trees.head(noun)
  const change =
    head && ['obj', 'nsubj:pass'].includes(noun.rel) ? lexicon.rules.changes.get(head.lemma.toLowerCase()) : undefined
  if (!head || !change || !['ended', 'withdrawn', 'suspended'].includes(change.status ?? '')) return null
  const force = forceOf(coding.context, head)
  return force.mood === 'fact' && !force.negated && !force.charge ? change.status : null
}

/** The words of the rule and of those bound by it. */
function wordsOf(coding: Coding, token: Token, predicate: Predicate, row: RuleVerb): { rule: Token[]; bound: Token[] } {
  const { context } = coding
  const roles = row.binds.alternatives.flatMap((one) => one.roles)
  const object = roles.flatMap((role) => predicate.roles.get(role) ?? [])[0]
  const inf = row.needs.some((need) => need.role === 'inf') ? predicate.roles.get('inf')?.[0] : undefined
  const bound =
    object && object.upos !== 'VERB' ? around(coding, object, object.index > token.index ? token.index : -1) : []
  if (inf) {
    const clause = untilComma(coding, context.trees.subtree(inf)).filter((one) => one.index >= inf.index)
    return {
      rule: clause.length > 1 ? clause : untilComma(coding, context.analysis.tokens.slice(inf.index, inf.index + 12)),
      bound,
    }
  }
  const tail =
    object && object.index > token.index
      ? [token, ...context.analysis.tokens.slice(token.index + 1, object.index), ...phraseAt(context, object.index)]
      : [token]
  const rest = fromDoing(coding, (object && object.index < token.index ? token : tail.at(-1))?.index ?? token.index)
  return {
    rule: object && object.index < token.index ? [...bound, token, ...rest] : untilComma(coding, [...tail, ...rest]),
    bound,
  }
}

/** "… from printing pictures": what those bound must not do. */
function fromDoing(coding: Coding, end: number): Token[] {
  const { tokens } = coding.context.analysis
  const [from, verb] = [tokens[end + 1], tokens[end + 2]]
  if (from?.text !== 'from' || verb?.xpos !== 'VBG') return []
  return [from, verb, ...phraseAt(coding.context, end + 3)]
}

/** A noun with all that stands before it and the phrases behind it. */
function around(coding: Coding, noun: Token, after: number): Token[] {
  const { first } = coding.context.trees.range(
    noun,
    (child) => child.index > noun.index || ['case', 'punct'].includes(child.rel),
  )
  const run = phraseAt(coding.context, noun.index)
  return coding.context.analysis.tokens.slice(
    Math.max(first, noun.index - 8, after + 1),
    (run.at(-1)?.index ?? noun.index) + 1,
  )
}

/** The unbroken run before the first comma behind a word. */
function untilComma(coding: Coding, tokens: readonly Token[]): Token[] {
  const sorted = [...tokens].sort((a, b) => a.index - b.index)
  const first = sorted.findIndex((token) => token.upos !== 'PUNCT')
  const out: Token[] = []
  for (const token of sorted.slice(Math.max(0, first))) {
    if (
      /^[,;:—–]$/u.test(token.text) &&
      !/^\p{Lu}|^\d/u.test(coding.context.analysis.tokens[token.index + 1]?.text ?? '')
    )
      break
    out.push(token)
  }
  return out
}
