import type { Token } from '../../language/index.js'
import type { Proposal, Span } from '../../record/index.js'
import { clauseOf, onOneSide } from '../clauses.js'
import type { Coding } from '../coding.js'
import type { CodingContext } from '../context.js'
import { forceOf } from '../events/force.js'
import { actorsFor, bestOf } from '../events/match.js'
import { type Predicate, predicateOf } from '../events/predicate.js'
import type { ProposalDraft } from './draft.js'
import { namedIn } from './naming.js'

/** A party's answer to what the noun names. */
export interface ToldResponse {
  readonly noun: Token | null
  readonly word: Token
  readonly responses: Proposal['responses']
  /** "only accepted by": whoever else was asked refused. */
  readonly only: boolean
  readonly evidence: Span
}

/** The answer that a word tells: "rejected the plan", "a proposal that was only accepted by Chad". */
export function responseAt(coding: Coding, token: Token): ToldResponse | null {
  const { context } = coding
  const predicate = withRelative(context, predicateOf(context, token))
  const rows = predicate && context.lexicon.proposals.responses.get(`${token.lemma.toLowerCase()}/${predicate.pos}`)
  const frame = predicate && rows ? bestOf(context, predicate, rows) : null
  if (!predicate || !frame) return null
  const role = predicate.roles.get(frame.what) ?? []
  const noun = role.map((one) => namedIn(context, one)).find((one) => one !== null) ?? null
  const pointsBack = role.some((one) => one.text.toLowerCase() === 'it')
  if (!noun && !pointsBack) return null
  const force = forceOf(context, token)
  const yet = refused(coding, token)
  if (!yet && (force.mood === 'none' || force.mood === 'must' || force.charge)) return null
  const response = force.negated || yet ? frame.negated : frame.response
  const by = actorsFor(context, predicate, frame.by)
  const evidence = clauseOf(context, token)
  if (response === null || by.length === 0 || !evidence) return null
  const only =
    response === 'accepted' &&
    context.trees.children(token, 'advmod').some((word) => word.lemma === 'only' || word.lemma === 'solely')
  return {
    noun,
    word: token,
    responses: by.map((actor) => ({ actor, response })),
    only: only || onlyBefore(coding, token),
    evidence,
  }
}

/** "an offer that Oman turned down": the noun before is what was turned down, where the parse has no object. */
function withRelative(context: CodingContext, predicate: Predicate | null): Predicate | null {
  const noun = predicate && context.trees.head(predicate.token)
  if (!predicate || predicate.roles.has('obj') || noun?.upos !== 'NOUN' || !predicate.token.rel.startsWith('acl'))
    return predicate
  if (!context.trees.child(predicate.token, 'nsubj')) return predicate
  return { ...predicate, roles: new Map([...predicate.roles, ['obj', [noun]]]) }
}

/** "yet to respond", "has yet to accept". */
function refused(coding: Coding, token: Token): boolean {
  const before = coding.context.analysis.tokens
    .slice(Math.max(0, token.index - 3), token.index)
    .map((one) => one.lemma.toLowerCase())
  return before.includes('yet') && before.includes('to')
}

function onlyBefore(coding: Coding, token: Token): boolean {
  const { tokens } = coding.context.analysis
  const subject = coding.context.trees.child(token, 'nsubj')
  if (subject && coding.context.trees.children(subject, 'advmod').some((word) => word.lemma === 'only')) return true
  return (
    token.xpos === 'VBN' &&
    (tokens[token.index - 1]?.lemma === 'only' ||
      (tokens[token.index + 1]?.lemma === 'only' && tokens[token.index + 2]?.text === 'by'))
  )
}

/** Who else was asked, where only some accepted: those it was put to, else the others at the table. */
export function othersAsked(coding: Coding, draft: ProposalDraft, accepted: readonly string[]): string[] {
  const { context } = coding
  const { registry } = context.cast
  const isOther = (id: string): boolean => !onOneSide(context, [id], accepted) && !onOneSide(context, [id], draft.by)
  if (draft.to.some(isOther)) return draft.to.filter(isOther)
  for (const event of coding.events.toReversed()) {
    if (event.type !== 'CONSULT') continue
    const people = [...new Set([...event.source, ...event.target])]
    if (!onOneSide(context, people, accepted)) continue
    const others = people.filter((id) => isOther(id) && registry.get(id)?.kind !== 'intergovernmental')
    if (others.length === 1) return others
  }
  return []
}
