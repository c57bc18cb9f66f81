import type { CodingContext } from '../context.js'
import type { Dating } from '../dating.js'
import { spanOf } from '../../record/index.js'
import type { StatementDraft } from '../statements/statements.js'
import type { EventDraft } from './events.js'
import { requestCode } from './obligations.js'

/**
 * A demand is a REQUEST even where the parse shows no verb of asking ("It's vital both sides show restraint"): from
 * the speaker to those addressed or named in it as the ones to act. Statements that already told one are left out.
 */
export function askedInWords(
  context: CodingContext,
  dating: Dating,
  statements: readonly StatementDraft[],
  told: readonly EventDraft[],
): EventDraft[] {
  return statements.flatMap((statement) => {
    if (
      statement.act !== 'demand' ||
      told.some((event) => (event.type === 'REQUEST' && event.said === statement) || event.head.index === statement.cue)
    )
      return []
    const target = statement.addressees.length > 0 ? statement.addressees : toAct(context, statement)
    const words = statement.content.map((span) => span.text).join(' ')
    const span = spanOf(context.analysis.text, statement.sentence.start, statement.sentence.end)
    const head = context.analysis.tokens[statement.cue]
    if (!span || !head) return []
    const must = /\b(?:must|have to|has to|need)/iu.test(words)
    const cameo = requestCode(context, words, must, must ? '102' : '020')
    context.trace?.({ step: 'event', at: head, how: 'demand', type: 'REQUEST', cameo, status: 'happened' })
    return [
      {
        type: 'REQUEST' as const,
        mode: 'change',
        cameo,
        source: [...statement.speakers],
        target: [...target],
        status: 'happened' as const,
        date: statement.date ?? dating.own(head),
        place: null,
        said: statement,
        evidence: [span],
        sentence: statement.sentence,
        head,
      },
    ]
  })
}

const parties = new Set([
  'state',
  'person',
  'government',
  'armed-group',
  'party',
  'armed-force',
  'police',
  'ethnic-group',
])
const doing = new Set(['nsubj', 'nsubj:pass', 'conj', 'obj', 'iobj'])

/** The parties that a demand names as doers, outside the speaker's own side. */
function toAct(context: CodingContext, statement: StatementDraft): string[] {
  const { registry } = context.cast
  const own = new Set(statement.speakers.flatMap((id) => registry.chain(id)))
  const named = context.analysis.tokens.filter(
    (token) =>
      doing.has(token.rel) &&
      token.upos === 'PROPN' &&
      statement.content.some((span) => span.start <= token.start && token.end <= span.end),
  )
  const ids = named.flatMap((token) => context.cast.one(token))
  return [...new Set(ids)].filter((id) => !own.has(id) && parties.has(registry.get(id)?.kind ?? ''))
}
