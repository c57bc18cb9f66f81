import type { Address } from '../app/address.js'
import { asQuery, choose } from '../app/chosen.js'
import { shownIn } from '../compare/more-button.js'

export const kinds = ['acts', 'demands', 'promises', 'figures'] as const
export type Kind = (typeof kinds)[number]
const orders = ['contested', 'newest', 'oldest'] as const
export type Order = (typeof orders)[number]
const answers = ['consents', 'refuses', 'none'] as const
export type Answer = (typeof answers)[number]

/** Matters shown at first, and the most shown at once. */
export const [usualMatters, mostMatters] = [30, 300]

/** What is chosen on the page, read from its address. */
export interface ChosenAccounts {
  /** Empty for those that the desk chooses. */
  readonly sides: readonly string[]
  readonly kind: Kind | null
  readonly contested: boolean
  readonly asker: string | null
  readonly asked: string | null
  readonly answer: Answer | null
  readonly silent: string | null
  readonly denies: string | null
  readonly order: Order
  readonly shown: number
}

const oneOf = <T extends string>(words: readonly T[], word: string | null): T | null =>
  words.find((one) => one === word) ?? null

export const chosenAccounts = (query: URLSearchParams): ChosenAccounts => ({
  sides: sidesIn(query),
  kind: oneOf(kinds, query.get('kind')),
  contested: query.get('contested') === 'yes',
  asker: query.get('asker') || null,
  asked: query.get('asked') || null,
  answer: oneOf(answers, query.get('answer')),
  silent: query.get('silent') || null,
  denies: query.get('denies') || null,
  order: oneOf(orders, query.get('order')) ?? 'contested',
  shown: shownIn(query, usualMatters, mostMatters),
})

/** `sides=A,B` or `side=A&side=B`. */
const sidesIn = (query: URLSearchParams): string[] => [
  ...new Set(
    [...query.getAll('side'), ...(query.get('sides') ?? '').split(',')]
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  ),
]

/** The question to the server. */
export function accountsQuery(query: URLSearchParams) {
  const { sides, kind, contested, asker, asked, answer, silent, denies, order, shown } = chosenAccounts(query)
  return {
    ...asQuery(query),
    ...(sides.length > 0 && { sides: sides.slice(0, 4).join(',') }),
    ...(kind !== null && { kind }),
    ...(contested && { contested: 'yes' as const }),
    ...(asker !== null && { asker }),
    ...(asked !== null && { asked }),
    ...(answer !== null && { answer }),
    ...(silent !== null && { silent }),
    ...(denies !== null && { denies }),
    order,
    limit: String(shown),
  }
}

type Change = Partial<Record<'kind' | 'contested' | 'asker' | 'asked' | 'answer' | 'silent' | 'denies', string | null>>

/** Everything that narrows the matters, taken away. */
export const noNarrowing: Readonly<Record<keyof Change, null>> = {
  kind: null,
  contested: null,
  asker: null,
  asked: null,
  answer: null,
  silent: null,
  denies: null,
}

/** Narrows the list anew, from its top. */
export const narrow = (address: Address, change: Change): void => choose(address, { ...change, show: null })

/** Other sides: what was narrowed to the old ones no longer means anything. */
export const chooseSides = (address: Address, sides: readonly string[]): void =>
  choose(address, { ...noNarrowing, show: null, side: null, sides: sides.length === 0 ? null : sides.join(',') })
