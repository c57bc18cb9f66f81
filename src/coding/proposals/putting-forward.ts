import type { Token } from '../../language/index.js'
import { clauseOf, ownerOf } from '../clauses.js'
import type { Coding } from '../coding.js'
import { type CodingContext, spanOver } from '../context.js'
import { forceOf } from '../events/force.js'
import { actorsFor, bestOf } from '../events/match.js'
import { predicateOf } from '../events/predicate.js'
import type { ProposalDraft } from './draft.js'
import { namedIn, proposalNoun, proposerOf } from './naming.js'

/** What is told as put forward: "tabled a plan", "proposed that …". */
export function putForwardAt(coding: Coding, token: Token): ProposalDraft | null {
  const { context } = coding
  const rows = context.lexicon.proposals.verbs.get(token.lemma.toLowerCase())
  const predicate = rows ? predicateOf(context, token) : null
  const frame = predicate && rows && predicate.pos === 'v' ? bestOf(context, predicate, rows) : null
  if (!predicate || !frame) return null
  const force = forceOf(context, token)
  if (force.mood === 'none' || force.mood === 'must' || force.negated || force.charge) return null
  const by = actorsFor(context, predicate, frame.by)
  const to = actorsFor(context, predicate, frame.to, by)
  const what = (predicate.roles.get(frame.what) ?? [])[0]
  const evidence = clauseOf(context, token)
  // "proposed that we rest" puts nothing to anybody.
  const toOthers = to.length > 0 || frame.what === 'ing' || frame.needs.some((need) => need.words.length > 0)
  if (by.length === 0 || !what || !evidence || !toOthers || isInHouse(context, by, to)) return null
  return {
    by,
    to,
    date: coding.dating.own(token),
    responses: [],
    evidence: [evidence],
    head: namedIn(context, what) ?? what,
    put: true,
  }
}

/** "presented its budget to parliament": put to nobody else. */
const isInHouse = ({ cast }: CodingContext, by: readonly string[], to: readonly string[]): boolean =>
  to.length > 0 &&
  to.every((id) => {
    const one = cast.registry.get(id)
    return (
      one?.kind === 'parliament' &&
      (one.of === null || by.some((other) => cast.registry.chain(other).includes(one.of ?? '')))
    )
  })

/** What is named as somebody's proposal: "the EU's proposal". */
export function ownedAt(coding: Coding, token: Token, answered: boolean): ProposalDraft | null {
  const { context } = coding
  const noun = proposalNoun(context, token)
  if (!noun || (!noun.sure && !answered) || token.rel === 'compound') return null
  const by = proposerOf(context, token)
  const { tokens, text } = context.analysis
  const { first, last } = context.trees.range(token, (child) =>
    ['acl:relcl', 'parataxis', 'conj', 'cc', 'case', 'appos'].includes(child.rel),
  )
  const evidence = spanOver(text, tokens[first]?.start ?? token.start, tokens[last]?.end ?? token.end)
  if (by.length === 0 || !evidence) return null
  return {
    by,
    to: ownerOf(context, token, ['to'], false).filter((id) => !by.includes(id)),
    date: coding.dating.own(token),
    responses: [],
    evidence: [evidence],
    head: token,
    put: false,
  }
}
