import type { Span } from '../../record/index.js'
import type { Coding } from '../coding.js'
import type { ToldClaim } from './claims.js'
import type { CommitmentDraft } from './draft.js'
import type { DealMention } from './mentions.js'

/** The commitment of a mention: one told already, else a new one. */
export function commitmentOf(
  coding: Coding,
  drafts: CommitmentDraft[],
  mention: DealMention,
  at: number,
): CommitmentDraft | null {
  return known(drafts, mention, at) ?? fresh(coding, drafts, mention)
}

function known(drafts: readonly CommitmentDraft[], mention: DealMention, at: number): CommitmentDraft | undefined {
  if (mention.known) return drafts.find((draft) => draft.known === mention.known?.id)
  const before = drafts.filter((draft) => draft.head.index <= at).sort((a, b) => a.head.index - b.head.index)
  if (mention.back)
    return (
      before.findLast((draft) => [mention.family, 'provision'].includes(draft.family)) ??
      before.findLast((draft) => mention.family === 'agreement' && draft.family !== 'pledge')
    )
  return drafts.find(
    (draft) =>
      draft.family === mention.family &&
      draft.known === null &&
      draft.about.size > 0 &&
      shared(draft.about, mention.about) >= 0.5,
  )
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter((word) => b.has(word)).length / Math.min(a.size, b.size)
}

function fresh(coding: Coding, drafts: CommitmentDraft[], mention: DealMention): CommitmentDraft {
  const { registry } = coding.context.cast
  const parties =
    mention.parties.length > 1 ? [...mention.parties] : (mention.known?.parties ?? []).filter((id) => registry.get(id))
  const draft: CommitmentDraft = {
    name: mention.name,
    parties,
    owed_by: [],
    agreed: mention.known?.day ? dayOf(mention.known.day) : null,
    claims: [],
    evidence: [],
    known: mention.known?.id ?? null,
    family: mention.family,
    head: mention.head,
    about: mention.about,
  }
  drafts.push(draft)
  return draft
}

/** A known agreement's day stands as exactly as it is known. */
function dayOf(day: string): CommitmentDraft['agreed'] {
  return day.length === 10 ? { text: day, from: day, to: day } : null
}

/** Adds a claim; the same claim by the same claimant is told once. */
export function addClaim(draft: CommitmentDraft, told: ToldClaim, evidence: readonly Span[]): void {
  const twin = draft.claims.find(
    (claim) => claim.status === told.claim.status && claim.by.join() === told.claim.by.join(),
  )
  if (twin) twin.evidence = union(twin.evidence, told.claim.evidence)
  else draft.claims.push(told.claim)
  draft.evidence = union(draft.evidence, evidence)
  draft.owed_by = [...new Set([...draft.owed_by, ...told.owed])]
}

export const union = (a: readonly Span[], b: readonly Span[]): Span[] => [
  ...a,
  ...b.filter((span) => !a.some((one) => one.start === span.start && one.end === span.end)),
]
