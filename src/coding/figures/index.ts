import type { Quantity, Token } from '../../language/index.js'
import { type Figure, spanOf } from '../../record/index.js'
import { type Coding, saidAt } from '../coding.js'
import { countingOf } from './counting.js'
import { fateOfNumber, kindOf, tellsFate } from './kind.js'

/** Reported numbers: every numeral before what it counts, and amounts (manual, section 5). */
export function codeFigures(coding: Coding): Figure[] {
  const { analysis, trees } = coding.context
  const out: Figure[] = []
  for (const found of analysis.quantities) {
    const quantity = withFate(coding, found)
    const head = analysis.tokens[quantity.head]
    if (!head || analysis.sentences[trees.sentenceOf(head)]?.part === 'aside' || !isFigure(coding, quantity, head))
      continue
    const figure = figureOf(coding, quantity, head)
    if (figure) out.push({ id: coding.ids.of('figures', figure), ...figure, ...comparable(coding, quantity, head) })
  }
  return out
}

/** Of what kind a figure is and how it counts, where its words tell. */
function comparable(coding: Coding, quantity: Quantity, head: Token): Pick<Figure, 'kind' | 'counting'> {
  const [kind, counting] = [kindOf(coding.context, quantity, head), countingOf(coding.context, quantity)]
  return { ...(kind === undefined ? {} : { kind }), ...(counting === undefined ? {} : { counting }) }
}

/** "12 dead", "wounded 144": what befell them stands for those counted. */
function withFate(coding: Coding, quantity: Quantity): Quantity {
  const { context } = coding
  if (quantity.what !== '') return quantity
  const next = context.analysis.tokens.find((token) => token.start >= quantity.end)
  if (next && next.start - quantity.end <= 1 && tellsFate(context, next.text.toLowerCase()))
    return { ...quantity, end: next.end, what: next.text, head: next.index, role: 'figure' }
  const number = context.analysis.tokens[quantity.head]
  const fate = number && quantity.role === 'bare' ? fateOfNumber(context, quantity, number) : undefined
  return fate === undefined ? quantity : { ...quantity, what: fate, role: 'figure' }
}

/** Durations, numerals that only point back ("the two sides") and numbers of nothing are no figures. */
function isFigure(coding: Coding, quantity: Quantity, head: Token): boolean {
  const { analysis, world } = coding.context
  if (quantity.what === '' || !['figure', 'share', undefined].includes(quantity.role)) return false
  if (analysis.times.some((time) => time.kind !== 'duration' && time.start < quantity.end && quantity.start < time.end))
    return false
  const duration = quantity.unit !== null && timeUnits.has(quantity.unit.replace(/s$/u, ''))
  if (duration && quantity.unit === quantity.what) return false
  const small = quantity.value !== null && quantity.value <= 2 && quantity.bound === 'exact'
  return !(
    small &&
    (world.standIns.pair.has(head.lemma) ||
      world.standIns['pair-person'].has(head.lemma) ||
      /\bone of\b/iu.test(analysis.text.slice(quantity.start, quantity.end)))
  )
}

const timeUnits = new Set(['second', 'minute', 'hour', 'day', 'week', 'month', 'year', 'decade'])

function figureOf(coding: Coding, quantity: Quantity, head: Token): Omit<Figure, 'id'> | null {
  const { context, dating, placing } = coding
  const { cast, analysis } = context
  const evidence = spanOf(analysis.text, quantity.start, quantity.end)
  if (!evidence) return null
  // Those told only by what befell them ("12 dead") are nobody's by that word.
  const named = ['NOUN', 'PROPN'].includes(head.upos)
  const direct = named ? cast.one(head) : []
  const of = direct.length > 0 || !named ? direct : cast.ownersOf(head)
  const verb = governor(coding, head)
  const said = saidAt(coding, quantity.start)
  return {
    value: quantity.value,
    low: quantity.low,
    high: quantity.high,
    bound: quantity.bound,
    unit: quantity.unit,
    what: quantity.what,
    of: [...of],
    date: (verb ? dating.own(verb) : null) ?? dating.own(head),
    place: (verb ? placing.of(verb) : null) ?? placing.of(head),
    attributed_to: said?.speakers[0] ?? null,
    evidence: [evidence],
  }
}

/** The verb that the counted noun stands under, through coordination and partitives. */
function governor(coding: Coding, head: Token): Token | undefined {
  const { trees } = coding.context
  for (let at = trees.head(head); at; at = trees.head(at)) if (at.upos === 'VERB') return at
  return undefined
}
