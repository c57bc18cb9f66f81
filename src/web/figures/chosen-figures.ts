import { asQuery } from '../app/chosen.js'
import { shownIn } from '../compare/more-button.js'

export const rules = ['conservative', 'latest', 'most-origins'] as const
export type Rule = (typeof rules)[number]
export const onlies = ['disputed', 'several'] as const
export type Only = (typeof onlies)[number]

/** Series shown at first, and the most shown at once. */
export const [usualSeries, mostSeries] = [50, 400]

export interface ChosenFigures {
  readonly rule: Rule
  readonly only: Only | null
  /** Words in the headings. */
  readonly text: string | null
  readonly shown: number
}

export const chosenFigures = (query: URLSearchParams): ChosenFigures => ({
  rule: rules.find((one) => one === query.get('rule')) ?? 'conservative',
  only: onlies.find((one) => one === query.get('only')) ?? null,
  text: query.get('text') || null,
  shown: shownIn(query, usualSeries, mostSeries),
})

/** The question to the server. */
export function figuresQuery(query: URLSearchParams) {
  const { rule, only, text, shown } = chosenFigures(query)
  return {
    ...asQuery(query),
    rule,
    ...(only !== null && { only }),
    ...(text !== null && { text }),
    limit: String(shown),
  }
}

/** How each rule prefers a number, and why one would want it. */
export const ruleWords: Readonly<Record<Rule, { readonly name: string; readonly about: string }>> = {
  conservative: {
    name: 'conservative',
    about: 'the lowest that two independent origins tell, else the lowest told',
  },
  latest: { name: 'latest', about: 'the one learned last' },
  'most-origins': { name: 'most origins', about: 'the one that most independent origins tell; copies don’t count' },
}
