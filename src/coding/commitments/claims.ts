import type { ClaimFrame } from '../../knowledge/commitments.js'
import type { Token } from '../../language/index.js'
import type { Claim } from '../../record/index.js'
import { clauseOf, ownerOf, phraseBefore, sentenceSpan } from '../clauses.js'
import { type Coding, saidAt } from '../coding.js'
import { type Force, forceOf } from '../events/force.js'
import { actorsFor, bestOf } from '../events/match.js'
import { type Predicate, logicalSubject, predicateOf } from '../events/predicate.js'
import type { DealMention, DealMentions } from './mentions.js'

/** A claim about the fate of something agreed, with what it is about. */
export interface ToldClaim {
  readonly mention: DealMention
  readonly owed: readonly string[]
  readonly claim: Claim
  readonly word: Token
}

/** The claim that a word tells: "is violating the Brussels agreement", "unfulfilled agreements". */
export function claimAt(coding: Coding, mentions: DealMentions, token: Token): ToldClaim | null {
  const { context } = coding
  const predicate = predicateAt(coding, token)
  const rows = predicate && rowsFor(coding, token, predicate)
  const frame = predicate && rows ? bestOf(context, predicate, rows) : null
  if (!predicate || !frame) return provisionRefused(coding, mentions, token)
  const mention = whatOf(coding, mentions, predicate, frame)
  if (!mention) return null
  const force = forceOf(context, token)
  const status = statusOf(coding, token, frame, force)
  // What is only drafted can be refused, but was not agreed.
  if (status === null || (status === 'rejected' && (mention.family === 'resolution' || isUnmade(coding, mention))))
    return null
  return told(coding, token, mention, owedBy(coding, predicate, frame, mention, force), status, force)
}

/** Rows by lemma; participles that describe ("remains committed") by their form, whatever they were tagged. */
function rowsFor(coding: Coding, token: Token, predicate: Predicate): readonly ClaimFrame[] | undefined {
  const { claims } = coding.context.lexicon.deals
  return (
    (predicate.pos === 'a' ? undefined : claims.get(`${token.lemma.toLowerCase()}/${predicate.pos}`)) ??
    claims.get(`${token.text.toLowerCase()}/a`)
  )
}

/** "refuses to establish the union", where the union is known to be part of what was agreed. */
function provisionRefused(coding: Coding, mentions: DealMentions, token: Token): ToldClaim | null {
  const { context } = coding
  const outcome = refusalOver(coding, token)
  if (token.upos !== 'VERB' || outcome === null) return null
  const object = context.trees.child(token, 'obj')
  const mention = object && mentions.in(object, 1)
  if (!mention || mention.family !== 'provision') return null
  const subject = logicalSubject(context, token)
  const force = forceOf(context, token)
  const owed = subject ? context.cast.all(subject) : []
  return told(coding, token, mention, owed, outcome, force)
}

function told(
  coding: Coding,
  token: Token,
  mention: DealMention,
  owed: readonly string[],
  status: Claim['status'],
  force: Force,
): ToldClaim | null {
  const { context } = coding
  const denier = overBy(coding, token, 'denial')
  const fate = denier && status === 'breached' ? 'disputed' : status
  const said = saidAt(coding, token.start)
  const sentence = context.analysis.sentences[context.trees.sentenceOf(token)]
  const speaker = denier
    ? doer(coding, denier)
    : force.charge
      ? doer(coding, force.charge)
      : said
        ? said.speakers
        : spokenOver(coding, token)
  const by = speaker ?? (fate === 'rejected' ? owed : [])
  // A speaker's claim that another refuses is a charge of breach.
  const charged =
    fate === 'rejected' && speaker !== null && !speaker.some((id) => owed.some((other) => related(coding, id, other)))
  const evidence = (said || force.charge) && sentence ? sentenceSpan(context, sentence) : clauseOf(context, token)
  if (!evidence) return null
  const date = coding.dating.own(token) ?? said?.date ?? null
  return {
    mention,
    owed,
    word: token,
    claim: { status: charged ? 'breached' : fate, by: [...by], date, evidence: [evidence] },
  }
}

const isUnmade = (coding: Coding, mention: DealMention): boolean => {
  const words = coding.context.lexicon.classes.get('unmade')
  return (
    mention.known === null &&
    phraseBefore(coding.context, mention.head).some((token) => words?.has(token.lemma.toLowerCase()))
  )
}

const related = (coding: Coding, a: string, b: string): boolean => {
  const { registry } = coding.context.cast
  return registry.chain(a).some((id) => registry.chain(b).includes(id))
}

/** An adjective right before its noun, whatever the parse makes of it; the rest is read as acts are. */
function predicateAt(coding: Coding, token: Token): Predicate | null {
  const { analysis, lexicon } = coding.context
  const next = analysis.tokens.slice(token.index + 1, token.index + 3).find((one) => one.upos !== 'ADJ')
  const stands =
    lexicon.deals.claims.has(`${token.text.toLowerCase()}/a`) &&
    next !== undefined &&
    lexicon.deals.nouns.has(next.lemma.toLowerCase())
  return stands ? { token, pos: 'a', roles: new Map([['self', [next]]]) } : predicateOf(coding.context, token)
}

function whatOf(coding: Coding, mentions: DealMentions, predicate: Predicate, frame: ClaimFrame): DealMention | null {
  if (frame.what === 'subj' && frame.lemma.includes('abide'))
    return inRoles(mentions, coding.context.trees.children(predicate.token, 'obl', 'obl:agent'))
  return (
    inRoles(mentions, predicate.roles.get(frame.what) ?? []) ??
    (frame.what === 'obj' && lacksObject(coding, predicate) ? beforeRelative(coding, mentions, predicate.token) : null)
  )
}

/** Whether no object stands behind the verb, but for one that the parse took from beyond a comma. */
function lacksObject({ context }: Coding, { token, roles }: Predicate): boolean {
  const object = roles.get('obj')?.[0]
  return object === undefined || context.analysis.text.slice(token.end, object.start).includes(',')
}

/** "the agreement, which the others have failed to implement": what a relative word near before the verb stands for. */
function beforeRelative({ context }: Coding, mentions: DealMentions, verb: Token): DealMention | null {
  const { tokens } = context.analysis
  for (let i = verb.index - 1; i >= 0 && verb.index - i < 12; i--) {
    const one = tokens[i]
    if (!one || context.trees.sentenceOf(one) !== context.trees.sentenceOf(verb)) return null
    if (one.xpos !== 'WDT') continue
    for (let j = i - 1; j >= 0 && i - j < 6; j--) {
      const noun = tokens[j]
      const found = noun && noun.upos !== 'VERB' ? mentions.at(noun) : null
      if (found) return found
    }
    return null
  }
  return null
}

function inRoles(mentions: DealMentions, tokens: readonly Token[]): DealMention | null {
  for (const token of tokens) {
    const found = mentions.in(token)
    if (found) return found
  }
  return null
}

function statusOf(coding: Coding, token: Token, frame: ClaimFrame, force: Force): Claim['status'] | null {
  const refused = refusalOver(coding, token)
  const denied = overBy(coding, token, 'denial') !== null
  if (refused && frame.negated === 'breached') return refused
  if (denied || force.charge) return force.negated && !denied ? frame.negated : frame.status
  const sentence = coding.context.analysis.sentences[coding.context.trees.sentenceOf(token)]
  const words = sentence ? coding.context.analysis.text.slice(sentence.start, token.end) : ''
  if (frame.unreal === 'pending' && coding.context.lexicon.deals.cues.pending.some((cue) => cue.test(words)))
    return 'pending'
  if (force.mood !== 'fact') return force.negated ? null : frame.unreal
  return force.negated ? frame.negated : frame.status
}

function owedBy(coding: Coding, predicate: Predicate, frame: ClaimFrame, mention: DealMention, force: Force): string[] {
  const { context } = coding
  if (force.charge) {
    const accused = context.trees.child(force.charge, 'obj')
    const ids = accused ? context.cast.all(accused) : []
    return ids.length > 0 ? ids : doer(coding, force.charge)
  }
  const asked = predicate.token.xpos === 'VB' ? askedBy(coding, predicate.token) : []
  if (asked.length > 0) return asked
  const own = predicate.pos === 'a' && predicate.roles.has('self') ? [] : actorsFor(context, predicate, frame.owed)
  if (own.length > 0) return own
  const owners = ownerOf(context, mention.head, ['by', 'from'], false)
  if (owners.length > 0) return owners
  const subject =
    predicate.pos === 'n' ? logicalSubject(context, context.trees.head(predicate.token) ?? predicate.token) : undefined
  return subject && predicate.pos === 'n' ? context.cast.all(subject) : []
}

/** "called on the government to respect": the one asked owes it, not the one who asks. */
function askedBy(coding: Coding, token: Token): string[] {
  const { trees, cast } = coding.context
  const head = trees.head(token)
  if (
    !head ||
    head.upos !== 'VERB' ||
    !['xcomp', 'advcl', 'ccomp', 'acl'].includes(token.rel) ||
    trees.child(token, 'mark')?.lemma !== 'to'
  )
    return []
  const asked = [
    ...trees.children(head, 'obj', 'iobj'),
    ...trees.children(head, 'obl').filter((child) => ['on', 'upon', 'to'].includes(trees.case(child))),
  ]
  return asked.filter((one) => one.index < token.index).flatMap((one) => cast.all(one))
}

/** What a verb of refusing or failing over the word makes of it. */
function refusalOver(coding: Coding, token: Token): Claim['status'] | null {
  return overBy(coding, token, 'refusal') ? 'rejected' : overBy(coding, token, 'failure') ? 'breached' : null
}

/** The word of a class right over another: "refuses to implement", "denied breaking". */
function overBy(coding: Coding, token: Token, name: string): Token | null {
  const { trees, lexicon } = coding.context
  const words = lexicon.classes.get(name)
  for (let at = token, hops = 0; hops < 2; hops++) {
    const head = trees.head(at)
    if (!head || !['xcomp', 'ccomp', 'acl', 'advcl', 'nmod', 'obj'].includes(at.rel)) return null
    if (words?.has(head.lemma.toLowerCase())) return head
    if (at.rel !== 'nmod') return null
    at = head
  }
  return null
}

const doer = (coding: Coding, verb: Token): string[] => {
  const subject = verb.upos === 'VERB' ? logicalSubject(coding.context, verb) : undefined
  return subject ? coding.context.cast.all(subject) : ownerOf(coding.context, verb)
}

/** The subject of a verb of saying over the word, where no statement was found. */
function spokenOver(coding: Coding, token: Token): string[] | null {
  const { context } = coding
  for (let at = context.trees.head(token); at; at = context.trees.head(at)) {
    if (at.upos !== 'VERB' || !context.lexicon.cues.has(at.lemma.toLowerCase())) continue
    const ids = doer(coding, at)
    if (ids.length > 0) return ids
  }
  return null
}
