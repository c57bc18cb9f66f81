import type { Token } from '../../language/index.js'
import type { Commitment } from '../../record/index.js'
import { clauseOf } from '../clauses.js'
import type { Coding } from '../coding.js'
import { type ToldClaim, claimAt } from './claims.js'
import { dealAt } from './deals.js'
import type { CommitmentDraft } from './draft.js'
import { addClaim, commitmentOf, union } from './joining.js'
import { DealMentions } from './mentions.js'
import { provisionsOf } from './provisions.js'

/** What was agreed between parties or pledged, with every claim about its fate (manual, section 5). */
export function codeCommitments(coding: Coding): Commitment[] {
  const mentions = new DealMentions(coding.context)
  const drafts = provisionsOf(coding)
  for (const draft of drafts) mentions.provision(draft.head)
  for (const token of storyTokens(coding)) {
    const deal = drafts.some(
      (one) =>
        one.family === 'provision' &&
        coding.context.trees.sentenceOf(one.head) === coding.context.trees.sentenceOf(token),
    )
      ? null
      : dealAt(coding, mentions, token)
    if (deal) admitDeal(drafts, deal)
    const told = claimAt(coding, mentions, token)
    if (told) admitClaim(coding, drafts, told)
  }
  const told = drafts.filter((draft) => draft.claims.length > 0 || draft.owed_by.length > 0)
  return told
    .sort((a, b) => a.head.index - b.head.index)
    .map((draft) => {
      const body = bodyOf(coding, draft)
      return { id: coding.ids.of('commitments', body), ...body }
    })
}

function storyTokens(coding: Coding): Token[] {
  const { analysis, trees } = coding.context
  return analysis.tokens.filter((token) => {
    const sentence = analysis.sentences[trees.sentenceOf(token)]
    // A question claims nothing.
    return sentence?.part !== 'aside' && !analysis.text.slice(sentence?.start, sentence?.end).trimEnd().endsWith('?')
  })
}

/** A deal told again is the same deal. */
function admitDeal(drafts: CommitmentDraft[], deal: CommitmentDraft): void {
  const same = drafts.find(
    (draft) =>
      (deal.known !== null && draft.known === deal.known) ||
      (draft.family === deal.family && draft.known === null && deal.known === null && sameParties(draft, deal)),
  )
  if (!same) drafts.push(deal)
  else {
    same.evidence = union(same.evidence, deal.evidence)
    same.agreed ??= deal.agreed
    same.claims = [
      ...same.claims,
      ...deal.claims.filter((claim) => !same.claims.some((one) => one.status === claim.status)),
    ]
  }
}

const sameParties = (a: CommitmentDraft, b: CommitmentDraft): boolean =>
  a.family !== 'pledge' &&
  a.parties.length > 0 &&
  (a.parties.every((id) => b.parties.includes(id)) || b.parties.every((id) => a.parties.includes(id)))

function admitClaim(coding: Coding, drafts: CommitmentDraft[], told: ToldClaim): void {
  const draft = commitmentOf(coding, drafts, told.mention, told.word.index)
  const clause = clauseOf(coding.context, told.word)
  if (draft) addClaim(draft, told, clause ? [clause] : told.claim.evidence)
}

/** Those who owe it and those who claim are its parties where nobody says who they are. */
function bodyOf(coding: Coding, draft: CommitmentDraft): Omit<Commitment, 'id'> {
  const { registry } = coding.context.cast
  const side = (id: string): string => registry.chain(id).at(-1) ?? id
  const isParty = (id: string): boolean => registry.get(id)?.kind !== 'intergovernmental'
  const known =
    draft.parties.length > 0
      ? draft.parties
      : [...draft.owed_by, ...draft.claims.flatMap((claim) => claim.by)].map(side).filter(isParty)
  const parties = [...new Set(draft.family === 'pledge' && draft.owed_by.length > 0 ? draft.owed_by : known)]
  const { name, owed_by, agreed, claims, evidence } = draft
  return { name, parties, owed_by: owed_by.length > 0 ? owed_by : parties, agreed, claims, evidence }
}
