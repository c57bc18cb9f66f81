import type { Frame } from '../../knowledge/acts.js'
import type { Sentence, Token } from '../../language/index.js'
import type { CodedEvent, Place, Span, When } from '../../record/index.js'
import { clauseOf, onOneSide } from '../clauses.js'
import { type CodingContext } from '../context.js'
import type { NoEvent } from '../trace.js'
import type { Dating } from '../dating.js'
import type { Placing } from '../placing.js'
import type { StatementDraft } from '../statements/statements.js'
import { addressCalls } from './addressees.js'
import { askedInWords } from './asked.js'
import { type Decision, decide } from './decide.js'
import { isPrivate, isUnfitDoer } from './doers.js'
import { forceOf } from './force.js'
import { bestFrame } from './match.js'
import { obligationOf, requestCode } from './obligations.js'
import { type Predicate, isPassive, predicateOf } from './predicate.js'
import { homeOf, isMediator, isMutual, mediated, oneSided, sourceOf, targetOf, tellsOfVictims } from './sides.js'

/** An event in the making: its statement is still a draft. */
export interface EventDraft extends Omit<CodedEvent, 'id' | 'statement' | 'evidence'> {
  readonly said: StatementDraft | null
  evidence: Span[]
  date: When | null
  place: Place | null
  readonly sentence: Sentence
  readonly head: Token
}

/** The acts of a report (coding manual, section 4), each told once, in text order. */
export function codeEvents(
  context: CodingContext,
  dating: Dating,
  placing: Placing,
  statements: readonly StatementDraft[],
): EventDraft[] {
  const drafts: EventDraft[] = []
  for (const sentence of context.analysis.sentences) {
    if (sentence.part === 'aside') continue
    for (let i = sentence.first; i < sentence.last; i++) {
      const token = context.analysis.tokens[i]
      const draft = token && eventAt(context, dating, placing, statements, sentence, token)
      if (draft) drafts.push(draft)
    }
  }
  drafts.push(...askedInWords(context, dating, statements, drafts))
  return addressCalls(context, drafts)
}

function eventAt(
  context: CodingContext,
  dating: Dating,
  placing: Placing,
  statements: readonly StatementDraft[],
  sentence: Sentence,
  token: Token,
): EventDraft | null {
  const predicate = predicateOf(context, token)
  if (!predicate) return token.upos === 'VERB' ? left(context, token, 'participle') : null
  const said = saidAt(statements, token)
  const force = forceOf(context, token)
  if (force.mood === 'must' && said && !force.negated) return owed(context, dating, said, sentence, token)
  const { frame, trials } = bestFrame(context, predicate)
  context.trace?.({ step: 'tried', at: token, predicate, force, trials, chosen: frame })
  if (!frame) return left(context, token, 'no-frame')
  if (isCarried(context, predicate)) return left(context, token, 'carried')
  const source = sourceOf(context, predicate, frame, force)
  const target = targetOf(context, predicate, frame, source)
  // "declared its independence": of the other party, when the story has just two.
  if (target.length === 0 && frame.cameo === '161') target.push(...context.cast.pronouns.otherSide(source))
  if (target.length === 0 && frame.type === 'PROTEST') target.push(...homeOf(context, predicate, source))
  const { registry } = context.cast
  context.trace?.({ step: 'sides', at: token, source: registry.names(source), target: registry.names(target) })
  if (source.length === 0 && target.length === 0) return left(context, token, 'no-actor')
  if (
    source.length === 0 &&
    frame.type !== 'PROTEST' &&
    frame.source.alternatives.some((one) => one.roles[0] !== 'subj')
  )
    return left(context, token, 'no-doer')
  if (frame.source.alternatives.length > 0 && isUnfitDoer(context, predicate, source))
    return left(context, token, 'unfit-doer')
  if (isPrivate(context, predicate, source, target)) return left(context, token, 'private')
  if (frame.type === 'ACCUSE' && target.length === 0 && tellsOfVictims(context, predicate))
    return left(context, token, 'victims')
  const speakers = said?.speakers ?? []
  if (frame.type === 'CONSULT' && isMutual(frame)) mediated(context, predicate, source, target)
  const charged = frame.source.alternatives.length === 0 || (frame.type === 'ACCUSE' && isPassive(context, token))
  const teller = charged && source.length === 0 ? speakers : source
  if (teller.length === 0 && (!byUnknown.has(frame.type) || isManner(context, predicate)))
    return left(context, token, 'no-doer')
  const decision = decide(frame, force, onOneSide(context, teller, speakers))
  if (!decision) return left(context, token, 'not-asserted')
  if (teller.length === 0 && verbal.has(decision.type)) return left(context, token, 'no-speaker')
  if (!isTold(decision, predicate, target)) return left(context, token, 'untold')
  const span = clauseOf(context, token)
  if (!span) return left(context, token, 'no-proof')
  if (isMutual(frame) && (decision.type === 'REJECT' || decision.type === 'THREATEN'))
    oneSided(context, predicate, teller, target)
  const finished = finish(context, decision, frame, predicate, said, teller, target)
  const { type, cameo, status } = finished
  const others = isMutual(frame) && decision.type === frame.type ? target : target.filter((id) => !teller.includes(id))
  context.trace?.({ step: 'sides', at: token, source: registry.names(teller), target: registry.names(others) })
  context.trace?.({ step: 'event', at: token, how: 'frame', type, cameo, status })
  return {
    ...finished,
    source: teller,
    target: others,
    date: dateOf(context, dating, sentence, token, said, decision),
    place: placing.of(token, target),
    said,
    evidence: [span],
    sentence,
    head: token,
  }
}

/** No event here, and why. */
function left(context: CodingContext, at: Token, reason: NoEvent): null {
  context.trace?.({ step: 'no-event', at, reason })
  return null
}

/** A noun that its verb's own frame asks for tells no second act: "launched an *attack*", "called off the *strike*". */
function isCarried(context: CodingContext, predicate: Predicate): boolean {
  const first = context.trees.firstConjunct(predicate.token)
  const head =
    predicate.pos === 'n' && ['obj', 'nsubj:pass'].includes(first.rel) ? context.trees.head(first) : undefined
  const over = head?.upos === 'VERB' ? predicateOf(context, head) : null
  const frame = over && bestFrame(context, over).frame
  return frame?.needs.some((need) => need.role === 'obj' && !need.absent && need.words.length > 0) ?? false
}

function finish(
  context: CodingContext,
  decision: Decision,
  frame: Frame,
  predicate: Predicate,
  said: StatementDraft | null,
  source: readonly string[],
  target: readonly string[],
): Decision {
  if (decision.type === 'REQUEST') {
    const words = context.trees
      .subtree(predicate.token)
      .map((one) => one.text)
      .join(' ')
    return {
      ...decision,
      cameo: requestCode(
        context,
        words,
        frame.cameo.startsWith('10') && frame.lemma.includes('demand'),
        decision.cameo,
      ),
    }
  }
  if (
    decision.type === 'CONSULT' &&
    target.length > 1 &&
    source.length === 1 &&
    decision.cameo !== '041' &&
    source.every((id) => isMediator(context, id)) &&
    !target.some((id) => isMediator(context, id))
  )
    return { ...decision, mode: 'third-party', cameo: '045' }
  // What a party says its opponent did stays a claim.
  if (
    decision.status === 'happened' &&
    said &&
    ['ASSAULT', 'COERCE', 'MOBILIZE'].includes(decision.type) &&
    isPartisan(context, said.speakers, source, target)
  )
    return { ...decision, status: 'alleged' }
  return decision
}

/** Whether the speakers are a party that tells of somebody else's act. */
function isPartisan(
  context: CodingContext,
  speakers: readonly string[],
  source: readonly string[],
  target: readonly string[],
): boolean {
  if (onOneSide(context, source, speakers) || source.length === 0) return false
  return (
    onOneSide(context, target, speakers) ||
    speakers.some(
      (id) =>
        ['state', 'armed-group', 'government', 'party'].includes(context.cast.registry.get(id)?.kind ?? '') ||
        context.world.states.has(context.cast.registry.get(id)?.of ?? ''),
    )
  )
}

/** "must", "need to" in somebody's words: asked of those who owe it. */
function owed(
  context: CodingContext,
  dating: Dating,
  said: StatementDraft,
  sentence: Sentence,
  token: Token,
): EventDraft | null {
  const obligation = obligationOf(context, token, said.speakers)
  const span = clauseOf(context, token)
  if (!obligation || !span) return left(context, token, 'owed-by-nobody')
  const cameo = requestCode(context, obligation.words, true, '102')
  const { registry } = context.cast
  const [source, target] = [registry.names(said.speakers), registry.names(obligation.target)]
  context.trace?.({ step: 'sides', at: token, source, target })
  context.trace?.({ step: 'event', at: token, how: 'owed', type: 'REQUEST', cameo, status: 'happened' })
  return {
    type: 'REQUEST',
    mode: 'change',
    cameo,
    source: [...said.speakers],
    target: [...obligation.target],
    status: 'happened',
    date: said.date ?? dating.own(token),
    place: null,
    said,
    evidence: [span],
    sentence,
    head: token,
  }
}

/** What is only said is no act under a charge, and a visit or a call named in passing needs the one visited or called. */
const isTold = (decision: Decision, predicate: Predicate, target: readonly string[]): boolean =>
  !(decision.status === 'alleged' && verbal.has(decision.type)) &&
  !(decision.type === 'CONSULT' && predicate.pos === 'n' && target.length === 0)

/** Acts that are told though nobody knows who did them. */
const byUnknown = new Set<string>(['RETREAT', 'PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT'])

/** "resigned in protest against …": how another act was done. */
const isManner = (context: CodingContext, predicate: Predicate): boolean =>
  predicate.pos === 'n' && predicate.token.rel === 'obl' && context.trees.case(predicate.token) === 'in'

const verbal = new Set<string>(['AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN'])

/** The statement in whose words the act is told, or whose verb of saying it is. */
function saidAt(statements: readonly StatementDraft[], token: Token): StatementDraft | null {
  const inside = statements.find((one) =>
    one.content.some((span) => span.start <= token.start && token.end <= span.end),
  )
  return inside ?? statements.find((one) => one.cue === token.index) ?? null
}

function dateOf(
  context: CodingContext,
  dating: Dating,
  sentence: Sentence,
  token: Token,
  said: StatementDraft | null,
  decision: Decision,
): When | null {
  const own = dating.own(token) ?? carrierDate(context, dating, token)
  if (own) return own
  if (said && said.cue === token.index) return said.date
  const verbal = ['AGREE', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'SUPPORT'].includes(decision.type)
  if (said && verbal) return said.date
  return (sentence.part === 'lead' || sentence.part === 'title') &&
    token.xpos !== 'VB' &&
    decision.status === 'happened' &&
    !said
    ? dating.lead
    : null
}

/** "On May 30 Chad decided to send": the day of the verb that carries the act. */
function carrierDate(context: CodingContext, dating: Dating, token: Token): When | null {
  const head = token.rel === 'xcomp' ? context.trees.head(token) : undefined
  return head && context.lexicon.carriers['as-is'].has(head.lemma) ? dating.own(head) : null
}
