import type { Bound, Channel, EntryOf, SpeechAct } from '../../record/index.js'

/** A speech act as a verb by itself, and as one with its addressee after it. */
export const actWords: Readonly<Record<SpeechAct, readonly [alone: string, addressed: string]>> = {
  demand: ['demanded', 'demanded of'],
  reject: ['gave a refusal', 'gave a refusal to'],
  accept: ['gave consent', 'gave consent to'],
  accuse: ['made an accusation', 'accused'],
  threaten: ['made a threat', 'threatened'],
  promise: ['promised', 'promised'],
  offer: ['made an offer', 'made an offer to'],
  warn: ['warned', 'warned'],
  deny: ['issued a denial', 'issued a denial to'],
  criticise: ['voiced criticism', 'criticised'],
  praise: ['voiced praise', 'praised'],
  inform: ['said', 'told'],
}

export const channelWords: Readonly<Record<Channel, string>> = {
  statement: 'in a statement',
  speech: 'in a speech',
  press: 'to the press',
  interview: 'in an interview',
  'social-media': 'on social media',
  phone: 'by telephone',
  meeting: 'at a meeting',
  letter: 'in a letter',
  broadcast: 'in a broadcast',
  'media-report': 'as relayed by the media',
}

export const boundWords: Readonly<Record<Bound, string>> = {
  exact: '',
  about: 'about ',
  'at-least': 'at least ',
  'at-most': 'at most ',
  'more-than': 'more than ',
  'fewer-than': 'fewer than ',
}

type Stance = EntryOf<'positions'>['stance']

/** A stance after one holder and after several. */
export const stanceWords: Readonly<Record<Stance, readonly [one: string, several: string]>> = {
  recognises: ['recognises', 'recognise'],
  'does-not-recognise': ['does not recognise', 'do not recognise'],
  supports: ['supports', 'support'],
  opposes: ['opposes', 'oppose'],
  claims: ['claims', 'claim'],
  member: ['is a member', 'are members'],
  partner: ['is a partner', 'are partners'],
}

type ClaimStatus = EntryOf<'commitments'>['claims'][number]['status']

/** What a claimant says of a commitment. */
export const claimWords: Readonly<Record<ClaimStatus, string>> = {
  kept: 'it has been kept',
  pending: 'it is still to be done',
  breached: 'it has been broken',
  rejected: 'it is rejected',
  disputed: 'it is in dispute',
}

type MeasureStatus = NonNullable<EntryOf<'measures'>['status']>

export const measureWords: Readonly<Record<MeasureStatus, string>> = {
  announced: 'announced',
  'in-force': 'in force',
  gradual: 'coming into force by stages',
  suspended: 'suspended',
  withdrawn: 'withdrawn',
  ended: 'ended',
}

type Talk = EntryOf<'talks'>

/** An occasion of talks in the past tense and as something that was to come; after the participants. */
export const talkWords: Readonly<Record<Talk['kind'], { readonly past: string; readonly noun: string }>> = {
  meeting: { past: 'met', noun: 'a meeting' },
  call: { past: 'spoke by telephone', noun: 'a telephone call' },
  round: { past: 'held a round of talks', noun: 'a round of talks' },
  visit: { past: 'met during a visit', noun: 'a visit' },
  summit: { past: 'held a summit', noun: 'a summit' },
}

type Response = EntryOf<'proposals'>['responses'][number]['response']

export const responseWords: Readonly<Record<Response, string>> = {
  accepted: 'accepted it',
  rejected: 'rejected it',
  countered: 'made a counter-proposal',
  none: 'gave no answer',
}
