import type { Token } from '../../language/index.js'
import { type Position, spanOf } from '../../record/index.js'
import { actorsFor, bestOf } from '../events/match.js'
import { forceOf } from '../events/force.js'
import { type Predicate, predicateOf } from '../events/predicate.js'
import type { Coding } from '../coding.js'
import { withoutLeaders } from '../actors/noun-phrase.js'

/** Lasting attitudes of a report: recognition, support, opposition, claims, membership, alliance (manual, section 5). */
export function codePositions(coding: Coding): Position[] {
  const { analysis, trees } = coding.context
  const out: Position[] = []
  for (const token of analysis.tokens) {
    if (analysis.sentences[trees.sentenceOf(token)]?.part === 'aside') continue
    const position = positionAt(coding, token)
    if (position && !out.some((one) => sameStance(one, position)))
      out.push({ id: coding.ids.of('positions', position), ...position })
  }
  return out
}

function positionAt(coding: Coding, token: Token): Omit<Position, 'id'> | null {
  const { context } = coding
  const predicate = predicateOf(context, token)
  const frames = predicate && (context.lexicon.stances.get(`${token.lemma.toLowerCase()}/${predicate.pos}`) ?? [])
  const frame = predicate && frames ? bestOf(context, predicate, frames) : null
  if (!predicate || !frame) return null
  const force = forceOf(context, token)
  const stance = force.negated ? frame.negated : frame.stance
  // An attitude lasts: it is told in the present or as refused, not as an act of one day.
  if (stance === null || force.mood !== 'fact' || (!lasting(coding, token) && predicate.pos === 'v')) return null
  const full = predicate.pos === 'n' ? { ...predicate, roles: withHolder(coding, predicate) } : predicate
  const holder = actorsFor(context, full, frame.holder)
  const named = actorsFor(context, full, frame.toward, holder)
  // "does not recognise independence", "rejects the implementation": the other party's, when the story has just two.
  const toward =
    named.length > 0 || !['does-not-recognise', 'opposes'].includes(stance)
      ? named
      : [...context.cast.pronouns.otherSide(holder)]
  const issue = issueOf(coding, predicate)
  const evidence = clause(coding, token)
  return holder.length === 0 || toward.length === 0 || !evidence
    ? null
    : { holder, stance, issue, toward, evidence: [evidence] }
}

/** Present tense, a perfect refusal, or a participle that describes. */
function lasting(coding: Coding, token: Token): boolean {
  const { trees } = coding.context
  const words = [token, ...trees.children(token, 'aux', 'aux:pass')]
  if (words.some((word) => ['VBZ', 'VBP'].includes(word.xpos))) return true
  const head = trees.head(token)
  if ((token.rel === 'conj' || token.rel === 'xcomp') && head?.upos === 'VERB') return lasting(coding, head)
  return (token.xpos === 'VBN' && token.rel === 'acl') || token.lemma === 'refuse'
}

/** A noun's holder: the subject of its copula, or the name that it stands by ("Chad's ally Russia"). */
function withHolder(coding: Coding, predicate: Predicate): Map<string, readonly Token[]> {
  const { trees } = coding.context
  const { token } = predicate
  const head = trees.head(token)
  const subject = trees.child(token, 'nsubj')
  const named = trees.children(token, 'appos', 'flat')
  const governed = head && ['appos', 'compound'].includes(token.rel) ? [head] : []
  const absolute =
    token.rel === 'obl' && head && ['as', 'with'].includes(trees.case(token))
      ? trees.children(head, 'nsubj', 'nsubj:pass')
      : []
  return new Map([...predicate.roles, ['subj', [...(subject ? [subject] : []), ...named, ...governed, ...absolute]]])
}

function issueOf(coding: Coding, predicate: Predicate): string {
  const { trees } = coding.context
  const object =
    predicate.roles.get('obj')?.[0] ??
    predicate.roles.get('inf')?.[0] ??
    predicate.roles.get('to')?.[0] ??
    predicate.token
  const tokens = withoutLeaders(trees.subtree(object))
  const start = tokens[0]?.start ?? predicate.token.start
  const end = tokens.at(-1)?.end ?? predicate.token.end
  return coding.context.analysis.text.slice(start, end).replace(/\s+/gu, ' ').slice(0, 200)
}

function clause(coding: Coding, token: Token) {
  const { trees, analysis } = coding.context
  const { first, last } = trees.range(token)
  return spanOf(analysis.text, analysis.tokens[first]?.start ?? token.start, analysis.tokens[last]?.end ?? token.end)
}

const sameStance = (a: Omit<Position, 'id'>, b: Omit<Position, 'id'>): boolean =>
  a.stance === b.stance && a.holder.join() === b.holder.join() && a.toward.join() === b.toward.join()
