import type { Token } from '../../language/index.js'
import { clauseOf, textOver } from '../clauses.js'
import type { Coding } from '../coding.js'
import { forceOf } from '../events/force.js'
import { actorsFor, bestOf } from '../events/match.js'
import { predicateOf } from '../events/predicate.js'
import type { CommitmentDraft } from './draft.js'
import { subjectsOf } from '../talks/sides.js'
import type { DealMentions } from './mentions.js'

/** What is told as agreed or pledged: "signed a truce with", "agreed on a ceasefire", "pledged to withdraw". */
export function dealAt(coding: Coding, mentions: DealMentions, token: Token): CommitmentDraft | null {
  const { context } = coding
  const rows = context.lexicon.deals.deals.get(token.lemma.toLowerCase())
  const predicate = rows && isTold(coding, token) ? predicateOf(context, token) : null
  const frame = predicate && rows && predicate.pos === 'v' ? bestOf(context, predicate, rows) : null
  const what = frame && predicate ? (predicate.roles.get(frame.what) ?? [])[0] : undefined
  const force = forceOf(context, token)
  if (!frame || !predicate || !what || force.mood !== 'fact' || force.negated) return null
  const named = actorsFor(context, predicate, frame.parties)
  // In titles a comma joins the parties ("Chad, Sudan agree to truce").
  const subjects = context.trees.children(token, 'nsubj').length > 1 ? subjectsOf(context, token, undefined) : []
  const parties = [...new Set([...subjects, ...named])]
  const evidence = clauseOf(context, token)
  if (!evidence || !binding(coding, parties)) return null
  const mention = frame.kind === 'deal' ? mentions.in(what) : null
  const date = coding.dating.own(token)
  const claims: CommitmentDraft['claims'] =
    frame.kind === 'pledge' ? [{ status: 'pending', by: parties, date, evidence: [evidence] }] : []
  return {
    name:
      mention?.name ??
      textOver(
        context,
        context.trees.subtree(what).filter((one) => one.index >= what.index),
      ),
    parties,
    owed_by: parties,
    agreed: date,
    claims,
    evidence: [evidence],
    known: mention?.known?.id ?? null,
    family: mention?.family ?? (frame.kind === 'pledge' ? 'pledge' : 'agreement'),
    head: mention?.head ?? what,
    about: mention?.about ?? new Set([what.lemma.toLowerCase()]),
  }
}

/** Deals of firms among themselves bind no party to a dispute. */
function binding(coding: Coding, parties: readonly string[]): boolean {
  const { registry } = coding.context.cast
  const kinds = parties.map((id) => registry.get(id)?.kind ?? 'unknown')
  return (
    !kinds.includes('company') &&
    parties.some(
      (id, i) =>
        ['state', 'armed-group', 'government', 'intergovernmental', 'armed-force', 'party', 'ethnic-group'].includes(
          kinds[i] ?? '',
        ) ||
        (kinds[i] === 'person' && registry.get(id)?.of !== null),
    )
  )
}

/** Told as done: a finite verb, or a participle that describes. */
const isTold = (coding: Coding, token: Token): boolean =>
  ['VBD', 'VBZ', 'VBP'].includes(token.xpos) ||
  (token.xpos === 'VBN' && (coding.context.trees.child(token, 'aux', 'aux:pass') !== undefined || token.rel === 'acl'))
