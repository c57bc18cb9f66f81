import type { Token } from '../../language/index.js'
import type { Position } from '../../record/index.js'
import { withoutLeaders } from '../actors/noun-phrase.js'
import type { Coding } from '../coding.js'
import { forceOf } from '../events/force.js'
import { actorsFor } from '../events/match.js'
import type { Predicate } from '../events/predicate.js'
import { backedBy, isAgainst } from './backing.js'
import { clauseSpan } from './clause-span.js'
import { exceptedFrom, holdersOf, namedInside } from './holders.js'
import { stanceAt } from './predicates.js'

/** Lasting attitudes of a report: recognition, support, opposition, claims, membership, alliance (manual, section 5). */
export function codePositions(coding: Coding): Position[] {
  const { analysis, trees } = coding.context
  const out: Position[] = []
  for (const token of analysis.tokens) {
    if (analysis.sentences[trees.sentenceOf(token)]?.part === 'aside') continue
    const position = positionAt(coding, token)
    for (const one of position ? [position, ...unlike(coding, token, position)] : [])
      if (!out.some((other) => sameStance(other, one))) out.push({ id: coding.ids.of('positions', one), ...one })
  }
  return out
}

function positionAt(coding: Coding, token: Token): Omit<Position, 'id'> | null {
  const { context } = coding
  const found = stanceAt(context, token)
  if (!found) return backedBy(coding, token) ?? isAgainst(coding, token)
  const { predicate, frame, denied } = found
  const force = forceOf(context, token)
  const stance = (denied ?? (ownPolarity(coding, token) && force.negated)) ? frame.negated : frame.stance
  // An attitude lasts: it is told in the present or as refused, not as an act of one day.
  if (stance === null || force.mood !== 'fact' || (predicate.pos === 'v' && !lasting(coding, token, stance)))
    return null
  const holders = holdersOf(context, predicate, frame.holder)
  const direct = actorsFor(context, predicate, frame.toward, holders)
  const named = direct.length > 0 || predicate.pos !== 'v' ? direct : namedInside(context, predicate, holders)
  // "are allies": each is the other's.
  const mutual = named.length === 0 && ['member', 'partner'].includes(stance)
  const [holder, rest] = mutual ? [holders.slice(0, 1), holders.slice(1)] : [holders, named]
  // "does not recognise independence", "rejects the implementation": the other party's, when the story has just two.
  const toward =
    rest.length > 0 || !['does-not-recognise', 'opposes'].includes(stance)
      ? rest
      : [...context.cast.pronouns.otherSide(holder)]
  const issue = issueOf(coding, predicate)
  const evidence = clauseSpan(context, token)
  return holder.length === 0 || (toward.length === 0 && stance !== 'does-not-recognise') || !evidence
    ? null
    : { holder, stance, issue, toward, evidence: [evidence] }
}

/** "does not recognise it and regards it as …": a finite verb behind "and" is not denied with the one before it. */
const ownPolarity = ({ context }: Coding, token: Token): boolean =>
  token.rel !== 'conj' ||
  !['VBZ', 'VBD'].includes(token.xpos) ||
  context.trees.children(token, 'advmod').some((one) => ['not', "n't", 'never'].includes(one.lemma.toLowerCase()))

const contrary: { readonly [stance in Position['stance']]?: Position['stance'] } = {
  recognises: 'does-not-recognise',
  'does-not-recognise': 'recognises',
  supports: 'opposes',
  opposes: 'supports',
}

/** "Unlike Chad, Sudan does not recognise it": the others hold the contrary. */
function unlike(coding: Coding, token: Token, position: Omit<Position, 'id'>): Omit<Position, 'id'>[] {
  const { context } = coding
  const stance = contrary[position.stance]
  if (stance === undefined || token.upos !== 'VERB') return []
  const holder = exceptedFrom(context, token).filter((id) => !position.holder.includes(id))
  return holder.length === 0 ? [] : [{ ...position, holder, stance }]
}

/** Present tense, a perfect refusal, a participle that describes; recognition lasts when its day is not told, and who joined stays. */
function lasting(coding: Coding, token: Token, stance: Position['stance']): boolean {
  const { trees } = coding.context
  const words = [token, ...trees.children(token, 'aux', 'aux:pass')]
  if (words.some((word) => ['VBZ', 'VBP', 'NNS'].includes(word.xpos))) return true
  // "Several states support the claim": a present that looks like an infinitive.
  if (token.xpos === 'VB' && trees.child(token, 'nsubj') && !trees.child(token, 'aux', 'mark')) return true
  const head = trees.head(token)
  if ((token.rel === 'conj' || token.rel === 'xcomp') && head?.upos === 'VERB') return lasting(coding, head, stance)
  if (stance === 'recognises' && token.xpos === 'VBD') return coding.dating.own(token) === null
  if (stance === 'member' && token.xpos === 'VBD') return true
  return (token.xpos === 'VBN' && token.rel === 'acl') || token.lemma === 'refuse'
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

const sameStance = (a: Omit<Position, 'id'>, b: Omit<Position, 'id'>): boolean =>
  a.stance === b.stance && a.holder.join() === b.holder.join() && a.toward.join() === b.toward.join()
