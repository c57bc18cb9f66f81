import type { Cue } from '../../knowledge/speech.js'
import { isQuoted, type Sentence, type Token } from '../../language/index.js'
import { type CodingContext } from '../context.js'
import type { NoStatement } from '../trace.js'

/** A verb of saying with its subject: who says something in this sentence. */
export interface Attribution {
  readonly sentence: Sentence
  readonly cue: Token
  readonly rows: readonly Cue[]
  /** Head of the phrase that names the speaker. */
  readonly subject: Token
  readonly speakers: readonly string[]
  /** Whether it follows another act of saying of the same subject ("expressed concern and called on"). */
  readonly joined: Token | null
}

/** The acts of saying in a sentence, in text order; those inside quotations are left to the quotation. */
export function attributionsIn(context: CodingContext, sentence: Sentence): Attribution[] {
  const { analysis, trees, lexicon } = context
  const out: Attribution[] = []
  for (let i = sentence.first; i < sentence.last; i++) {
    const token = analysis.tokens[i]
    const rows =
      token && lexicon.cues.get(token.text.toLowerCase() === 'according' ? 'according' : token.lemma.toLowerCase())
    if (!token || !rows) continue
    if (isQuoted(context.analysis, token)) {
      left(context, token, rows, 'quoted')
      continue
    }
    const found =
      token.text.toLowerCase() === 'according'
        ? accordingTo(context, sentence, token, rows)
        : verbal(context, sentence, token, rows)
    if (found) out.push(found)
  }
  return out.filter(
    (one, at) =>
      !out.some((other, earlier) => earlier < at && other.cue.index === one.cue.index) &&
      trees.sentenceOf(one.cue) === sentence.index,
  )
}

function verbal(context: CodingContext, sentence: Sentence, cue: Token, rows: readonly Cue[]): Attribution | null {
  const { trees, cast } = context
  // "for what it said was …", "which he said": told inside another clause, no statement of its own.
  if (cue.upos !== 'VERB' && cue.upos !== 'AUX') return left(context, cue, rows, 'no-verb')
  if (isRelative(context, cue)) return left(context, cue, rows, 'relative')
  if (trees.child(cue, 'mark')?.lemma === 'to') return left(context, cue, rows, 'infinitive')
  const informs = rows.every((row) => row.act === 'inform')
  if (informs && trees.children(cue, 'aux').some((aux) => modals.has(aux.lemma)))
    return left(context, cue, rows, 'modal')
  if (informs && trees.children(cue, 'advmod').some((word) => word.lemma === 'not'))
    return left(context, cue, rows, 'negated')
  const passive = trees.child(cue, 'nsubj:pass', 'aux:pass') !== undefined
  const subject = passive ? agentOf(context, cue) : subjectOf(context, cue)
  if (!subject) return left(context, cue, rows, 'no-subject')
  const speakers = cast.all(subject)
  if (speakers.length === 0) return left(context, cue, rows, 'no-actor')
  const head = trees.head(cue)
  const joined = cue.rel === 'conj' && head && trees.child(cue, 'nsubj') === undefined ? head : null
  return { sentence, cue, rows, subject, speakers, joined }
}

const modals = new Set(['will', 'would', 'can', 'could', 'may', 'might', 'should', 'must'])

/** No statement here, and why. */
function left(context: CodingContext, at: Token, cues: readonly Cue[], reason: NoStatement): null {
  context.trace?.({ step: 'no-statement', at, cues, reason })
  return null
}

/** A clause hung on a noun by a relative word; parsers call main clauses so when they stumble. */
const isRelative = (context: CodingContext, cue: Token): boolean =>
  cue.rel === 'acl:relcl' &&
  (context.trees.head(cue)?.upos === 'PRON' ||
    context.trees.children(cue).some((child) => ['which', 'who', 'whom', 'that', 'what'].includes(child.lemma)))

/** The subject of a verb: its own, or the one that it shares. */
export function subjectOf(context: CodingContext, verb: Token): Token | undefined {
  const { trees } = context
  const own = trees.child(verb, 'nsubj')
  if (own) return own
  // '…, said the minister': parsers take the inverted subject for an object.
  const inverted =
    verb.rel === 'parataxis' || verb.rel === 'root' || verb.rel === 'ccomp'
      ? trees.children(verb, 'obj').find((child) => child.index > verb.index && isInverted(context, verb))
      : undefined
  if (inverted) return inverted
  const head = trees.head(verb)
  if (!head) return undefined
  if (
    verb.rel === 'conj' ||
    (verb.rel === 'advcl' && verb.xpos === 'VBG') ||
    verb.rel === 'xcomp' ||
    (verb.rel === 'parataxis' && verb.xpos === 'VBG')
  ) {
    return head.upos === 'VERB' || head.upos === 'AUX'
      ? subjectOf(context, head)
      : verb.rel === 'conj'
        ? subjectOf(context, head)
        : undefined
  }
  if (verb.rel === 'acl' && verb.xpos === 'VBG') return head
  return undefined
}

/** Whether what was said stands before the verb, set off by a comma or a closing quote. */
function isInverted(context: CodingContext, verb: Token): boolean {
  const before = context.analysis.tokens[verb.index - 1]
  return before !== undefined && /^[,"”»?!]$/u.test(before.text) && verb.xpos === 'VBD'
}

const agentOf = (context: CodingContext, verb: Token): Token | undefined =>
  context.trees.child(verb, 'obl:agent') ??
  context.trees.children(verb, 'obl').find((child) => context.trees.case(child) === 'by') ??
  // "was quoted as saying", "is reported to have said": the one quoted.
  (verb.lemma === 'quote' || verb.lemma === 'cite' ? context.trees.child(verb, 'nsubj:pass') : undefined)

function accordingTo(context: CodingContext, sentence: Sentence, cue: Token, rows: readonly Cue[]): Attribution | null {
  const { trees, cast, analysis } = context
  const to = analysis.tokens[cue.index + 1]
  if (to?.lemma !== 'to') return left(context, cue, rows, 'no-to')
  // The one named may govern "according" (case) or hang under it (obl).
  const above =
    cue.rel === 'case' || cue.rel === 'mark' ? trees.head(cue) : trees.children(cue, 'obl', 'nmod', 'pobj')[0]
  const subject = above && above.index > cue.index ? above : undefined
  const speakers = subject ? cast.all(subject) : []
  return subject && speakers.length > 0
    ? { sentence, cue, rows, subject, speakers, joined: null }
    : left(context, cue, rows, subject ? 'no-actor' : 'no-subject')
}
