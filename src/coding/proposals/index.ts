import type { Token } from '../../language/index.js'
import type { Proposal, Span } from '../../record/index.js'
import type { Coding } from '../coding.js'
import type { ProposalDraft } from './draft.js'
import { proposerOf } from './naming.js'
import { sameParty } from './parties.js'
import { ownedAt, putForwardAt } from './putting-forward.js'
import { type ToldResponse, othersAsked, responseAt } from './responses.js'

/** What a mediator or party put forward for others to accept, with each party's response (manual, section 5). */
export function codeProposals(coding: Coding): Proposal[] {
  const { analysis, trees } = coding.context
  const story = analysis.tokens.filter((token) => analysis.sentences[trees.sentenceOf(token)]?.part !== 'aside')
  const answers = story.flatMap((token) => responseAt(coding, token) ?? [])
  const drafts: ProposalDraft[] = []
  for (const token of story) {
    const draft =
      putForwardAt(coding, token) ??
      ownedAt(
        coding,
        token,
        answers.some((one) => one.noun?.index === token.index || one.noun?.lemma === token.lemma),
      )
    if (draft) admit(coding, drafts, draft)
  }
  for (const answer of answers) respond(coding, drafts, answer)
  return drafts.map(({ head: _head, put: _put, ...body }) => ({ id: coding.ids.of('proposals', body), ...body }))
}

/** A proposal told again by its owner is the same one. */
function admit(coding: Coding, drafts: ProposalDraft[], draft: ProposalDraft): void {
  const same = drafts.find(
    (one) =>
      sameParty(coding.context, one.by, draft.by) && !(one.put && draft.put && one.head.lemma !== draft.head.lemma),
  )
  if (!same) drafts.push(draft)
  else {
    same.evidence = union(same.evidence, draft.evidence)
    same.date ??= draft.date
    same.to = [...new Set([...same.to, ...draft.to])]
  }
}

function respond(coding: Coding, drafts: readonly ProposalDraft[], told: ToldResponse): void {
  const draft = answered(coding, drafts, told)
  const others = draft ? told.responses.filter(({ actor }) => !sameParty(coding.context, [actor], draft.by)) : []
  if (!draft || others.length === 0) return
  const accepted = others.map(({ actor }) => actor)
  const left = told.only
    ? othersAsked(coding, draft, accepted).map((actor) => ({ actor, response: 'rejected' as const }))
    : []
  for (const one of [...others, ...left]) {
    const at = draft.responses.findIndex(({ actor }) => actor === one.actor)
    if (at < 0) draft.responses.push(one)
    else if (draft.responses[at]?.response === 'none') draft.responses[at] = one
  }
  draft.to = [...new Set([...draft.to, ...draft.responses.map(({ actor }) => actor)])]
  draft.evidence = union(draft.evidence, [told.evidence])
}

/** The proposal that is answered: the one so named, the owner's, else the one told last. */
function answered(coding: Coding, drafts: readonly ProposalDraft[], told: ToldResponse): ProposalDraft | undefined {
  const { trees } = coding.context
  const own = told.noun && drafts.find((draft) => draft.head.index === told.noun?.index)
  if (own) return own
  const owner = told.noun ? proposerOf(coding.context, told.noun) : []
  const theirs = owner.length > 0 ? drafts.find((draft) => sameParty(coding.context, draft.by, owner)) : undefined
  if (theirs) return theirs
  // "the mediators' plan", which is told of elsewhere as drafted by Oman.
  if (owner.length > 0) return drafts.find((draft) => draft.head.lemma === told.noun?.lemma)
  const before = drafts.filter((draft) => draft.head.index < told.word.index)
  // "it" points back a sentence at most, "the plan" further.
  const near = (head: Token): boolean => told.noun !== null || trees.sentenceOf(told.word) - trees.sentenceOf(head) <= 1
  return before.findLast((draft) => near(draft.head))
}

const union = (a: readonly Span[], b: readonly Span[]): Span[] => [
  ...a,
  ...b.filter((span) => !a.some((one) => one.start <= span.start && span.end <= one.end)),
]
