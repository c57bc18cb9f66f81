import type { TalkChange } from '../../knowledge/talks.js'
import type { Token } from '../../language/index.js'
import type { Talk } from '../../record/index.js'
import { actorsAt, clauseOf, phraseAt } from '../clauses.js'
import type { Coding } from '../coding.js'
import { forceOf } from '../events/force.js'
import { logicalSubject } from '../events/predicate.js'
import { sideCount, sidesAt, sidesBefore, sidesBetween, subjectsOf, unique } from './sides.js'

/** A talk as one word tells it; `failed` and `agreed` say how it ended. */
export interface ToldTalk {
  readonly word: Token
  readonly verb: Token | null
  readonly kind: Talk['kind']
  readonly sides: readonly string[]
  readonly facilitator: readonly string[]
  readonly status: Talk['status']
  readonly outcome: Talk['outcome']
}

/** The talk that a noun tells: "talks between Chad and Sudan collapsed", "called off a visit by the envoy". */
export function occasionAt(coding: Coding, token: Token): ToldTalk | null {
  const { context } = coding
  const occasion = context.lexicon.talks.occasions.get(token.lemma.toLowerCase())
  if (!occasion || token.upos !== 'NOUN' || ['compound', 'amod'].includes(token.rel)) return null
  // "talk of war" is no talks; "a talk" is a speech.
  if (token.text.toLowerCase() === 'talk') return null
  const lead = leadOf(coding, token)
  // "a round of talks": told once, by the first word; "a round of exercises" is none.
  if (lead === null || (token.lemma === 'round' && !isOfTalks(coding, token))) return null
  const verb = verbOver(coding, lead)
  const change = verb && changeOf(coding, verb, lead)
  const status = verb ? statusOf(coding, token, lead, verb, change) : null
  if (!verb || status === null) return null
  const { sides, facilitator } = partiesOf(coding, token, lead, verb, change, occasion.alone)
  const named = unique(sides.filter((id) => !facilitator.includes(id)))
  // "called off talks that had been planned": with the other party, when the story has just two.
  const alone = named.length === 1 && status !== 'held'
  const people = alone ? unique([...named, ...context.cast.pronouns.otherSide(named)]) : named
  if (sideCount(context, people) < 2 || !clauseOf(context, verb)) return null
  const outcome = change?.makes === 'failed' ? 'no-agreement' : null
  return { word: lead, verb, kind: occasion.kind, sides: people, facilitator, status, outcome }
}

function isOfTalks({ context }: Coding, token: Token): boolean {
  const [next, ...behind] = context.analysis.tokens.slice(token.index + 1, token.index + 6)
  if (next?.text !== 'of')
    return /\b(?:negotiating|talks?|peace)\s*$/iu.test(context.analysis.text.slice(0, token.start))
  return behind.some((one) => context.lexicon.talks.occasions.has(one.lemma.toLowerCase()))
}

/** The word by which the occasion hangs in its clause: "hours" of "hours of talks"; null inside another occasion. */
function leadOf({ context }: Coding, token: Token): Token | null {
  const over = context.trees.head(token)
  if (token.rel !== 'nmod' || context.trees.case(token) !== 'of' || !over) return token
  if (context.lexicon.talks.occasions.has(over.lemma.toLowerCase())) return null
  return ['hour', 'day', 'minute', 'week', 'month'].includes(over.lemma) ? over : token
}

/** The verb that tells what becomes of it; to the right, where the parse cut the noun off. */
function verbOver({ context }: Coding, lead: Token): Token | null {
  const { trees, analysis, lexicon } = context
  const head = trees.head(lead)
  if (head?.upos === 'VERB' && ['nsubj', 'nsubj:pass', 'obj', 'obl'].includes(lead.rel)) return head
  if (head && lead.rel !== 'root') return null
  return (
    analysis.tokens
      .slice(lead.index + 1, lead.index + 25)
      .find(
        (one) =>
          trees.sentenceOf(one) === trees.sentenceOf(lead) &&
          one.upos === 'VERB' &&
          lexicon.talks.changes.has(one.lemma.toLowerCase()),
      ) ?? null
  )
}

function changeOf({ context }: Coding, verb: Token, lead: Token): TalkChange | null {
  const rows = context.lexicon.talks.changes.get(verb.lemma.toLowerCase()) ?? []
  const { tokens } = context.analysis
  const near = [
    tokens[verb.index + 1],
    ...context.trees.children(verb, 'compound:prt', 'advmod'),
    ...context.trees.children(lead, 'case'),
  ]
  const has = (prt: string): boolean => near.some((one) => one?.text.toLowerCase() === prt)
  return rows.find(({ prt }) => prt !== null && has(prt)) ?? rows.find(({ prt }) => prt === null) ?? null
}

/** Words by which a clause's subject takes part in an occasion that it names aside: "after talks", "at a summit". */
const during = new Set(['after', 'at', 'in', 'during', 'following', 'with'])

function statusOf(
  coding: Coding,
  token: Token,
  lead: Token,
  verb: Token,
  change: TalkChange | null,
): Talk['status'] | null {
  const { context } = coding
  const force = forceOf(context, verb)
  const aside = lead.rel === 'obl' && !(change?.prt && change.makes === 'broken-off')
  if (aside) {
    if (!during.has(context.trees.case(lead)) && change === null) return null
    return ['VBD', 'VBZ', 'VBP', 'VBN'].includes(verb.xpos) && force.mood === 'fact' && change?.makes !== 'none'
      ? 'held'
      : null
  }
  if (change?.makes === 'none' || force.mood === 'none' || force.mood === 'must' || force.negated || force.charge)
    return null
  const later = force.mood === 'will' || force.mood === 'planned' || putOff(coding, token, verb)
  if (!change) return lead.rel.startsWith('nsubj') && verb.xpos !== 'VB' && !later ? 'held' : null
  if (change.makes === 'cancelled' || change.makes === 'broken-off')
    return later && !isDone(coding, verb) ? null : change.makes
  return change.makes === 'planned' || later ? 'planned' : verb.xpos === 'VB' || force.ongoing ? null : 'held'
}

const isDone = ({ context }: Coding, verb: Token): boolean =>
  ['VBD', 'VBN', 'VBZ'].includes(verb.xpos) && forceOf(context, verb).mood === 'fact'

/** "a planned meeting", "are due to hold talks". */
function putOff({ context }: Coding, token: Token, verb: Token): boolean {
  const { text, tokens } = context.analysis
  const [first, last] = [Math.min(token.index, verb.index), Math.max(token.index, verb.index)]
  const words = text.slice(tokens[Math.max(0, first - 3)]?.start ?? 0, tokens[last]?.end ?? 0)
  return context.lexicon.talkCues.some((cue) => cue.tells === 'planned' && cue.pattern.test(words))
}

interface Parties {
  readonly sides: readonly string[]
  readonly facilitator: readonly string[]
}

function partiesOf(
  coding: Coding,
  token: Token,
  lead: Token,
  verb: Token,
  change: TalkChange | null,
  alone: boolean,
): Parties {
  const { context } = coding
  const { trees } = context
  const passive = trees.child(verb, 'nsubj:pass', 'aux:pass') !== undefined
  const subject = lead.rel.startsWith('nsubj') ? undefined : logicalSubject(context, verb)
  const own = passive && lead.rel !== 'obl' ? agentOf(coding, verb) : subjectsOf(context, verb, subject)
  const doers = own.length > 0 || lead.rel !== 'obl' ? own : behindComma(coding, lead, verb)
  const facilitator = unique([...(change?.mediates ? doers : []), ...auspices(coding, token)])
  const between = phraseBehind(coding, token, ['between', 'among'])
  const found = between === null ? sidesBefore(context, token) : sidesBetween(context, between)
  if (found.length > 1) return { sides: found, facilitator }
  const withWhom = phraseBehind(coding, token, ['with', 'by', 'to', 'from'])
  const others = withWhom === null ? [] : sidesBetween(context, withWhom)
  const holders = unique([
    ...trees.children(token, 'nmod:poss').flatMap((one) => sidesAt(context, one)),
    ...(change?.mediates ? [] : doers),
  ])
  if (others.length > 0) return { sides: unique([...holders, ...others]), facilitator }
  const of = phraseBehind(coding, token, ['of'])
  const members = of === null ? [] : sidesBetween(context, of)
  if (members.length > 1) return { sides: members, facilitator }
  return { sides: alone || lead.rel === 'obl' ? holders : [], facilitator }
}

/** "At a summit in Camp David, Egypt and Israel signed …": the subject by the words' order, where the parse lost it. */
function behindComma({ context }: Coding, lead: Token, verb: Token): string[] {
  const comma = context.analysis.tokens.slice(lead.index, verb.index).find((one) => one.text === ',')
  return comma ? sidesBetween(context, comma.index + 1) : []
}

function agentOf({ context }: Coding, verb: Token): string[] {
  const agent =
    context.trees.child(verb, 'obl:agent') ??
    context.trees.children(verb, 'obl').find((one) => context.trees.case(one) === 'by')
  return agent ? sidesAt(context, agent) : []
}

/** Where the phrase behind one of the prepositions begins, within the noun phrase of the occasion. */
function phraseBehind({ context }: Coding, token: Token, prepositions: readonly string[]): number | null {
  const { tokens } = context.analysis
  for (let i = token.index + 1; i < token.index + 16; i++) {
    const one = tokens[i]
    if (!one || context.trees.sentenceOf(one) !== context.trees.sentenceOf(token)) return null
    if (prepositions.includes(one.text.toLowerCase()) && one.upos === 'ADP') return i + 1
    if (['VERB', 'AUX', 'PUNCT', 'SCONJ'].includes(one.upos) && one.rel !== 'amod' && one.xpos !== 'HYPH') return null
  }
  return null
}

/** Who brought the parties together: "mediated by Oman", "under the auspices of the League". */
function auspices({ context }: Coding, token: Token): string[] {
  const { analysis, lexicon, trees } = context
  const sentence = analysis.sentences[trees.sentenceOf(token)]
  if (!sentence) return []
  const cues = lexicon.talkCues.filter((cue) => cue.tells === 'auspices')
  const at = analysis.tokens.slice(token.index + 1, sentence.last).find((one) => {
    const before = analysis.text.slice(token.end, one.start)
    return cues.some((cue) => cue.pattern.test(before))
  })
  return at ? actorsAt(context, phraseAt(context, at.index)) : []
}
