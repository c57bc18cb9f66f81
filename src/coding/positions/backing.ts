import type { Token } from '../../language/index.js'
import { type Position, spanOf } from '../../record/index.js'
import { actorHit, knownNames } from '../actors/known-names.js'
import { phraseAt, textOver } from '../clauses.js'
import type { Coding } from '../coding.js'
import { forceOf } from '../events/force.js'
import { clauseSpan } from './clause-span.js'

/** "Iranian-backed rebels": the name before the hyphen backs what stands behind. */
export function backedBy(coding: Coding, token: Token): Omit<Position, 'id'> | null {
  const { context } = coding
  const { tokens } = context.analysis
  const frame = context.lexicon.stances.get(`${token.lemma.toLowerCase()}/c`)?.[0]
  const [backer, hyphen] = [tokens[token.index - 2], tokens[token.index - 1]]
  if (!frame || !backer || hyphen?.text !== '-' || !['VBN', 'VBD', 'JJ'].includes(token.xpos)) return null
  const known = knownNames([backer], context.world)[0]
  const hits = known?.hits.filter((one) => ['state', 'entity', 'body'].includes(one.kind)) ?? []
  const hit = known && actorHit({ ...known, hits }, context.world)
  const holder = hit ? [context.cast.registry.ensure(hit.id).id] : []
  const run = phraseAt(context, token.index + 1, false)
  const name = run.findLast(
    (one, i) => one.upos === 'PROPN' && run.slice(0, i).every((before) => before.upos !== 'VERB'),
  )
  const backed = name ?? run.findLast((one) => one.upos === 'NOUN')
  const named = backed ? context.cast.one(backed).filter((id) => !holder.includes(id)) : []
  const thing = backed && named.length === 0 ? context.cast.thing(backed) : null
  const toward = thing === null ? named : [thing]
  const evidence = backed ? spanOf(context.analysis.text, backer.start, backed.end) : null
  if (holder.length === 0 || toward.length === 0 || !evidence) return null
  return { holder, stance: frame.stance, issue: evidence.text, toward: [...toward], evidence: [evidence] }
}

/** "is against tariffs on …". */
export function isAgainst(coding: Coding, token: Token): Omit<Position, 'id'> | null {
  const { context } = coding
  const { trees } = context
  const subject = trees.child(token, 'nsubj')
  if (!subject || !trees.child(token, 'cop')) return null
  const frame = context.lexicon.stances.get(`${trees.case(token)}/p`)?.[0]
  const force = frame && forceOf(context, token)
  if (!frame || !force || force.mood !== 'fact') return null
  const stance = force.negated ? frame.negated : frame.stance
  const holder = context.cast.all(subject)
  const direct = context.cast.all(token)
  const toward = (direct.length > 0 ? direct : context.cast.ownersOf(token)).filter((id) => !holder.includes(id))
  const evidence = clauseSpan(coding.context, token)
  const issue = textOver(context, phraseAt(context, trees.range(token).first)) || token.text
  return stance === null || holder.length === 0 || toward.length === 0 || !evidence
    ? null
    : { holder, stance, issue, toward, evidence: [evidence] }
}
