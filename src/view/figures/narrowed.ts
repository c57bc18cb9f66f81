import { fold } from '../../ledger/fold.js'
import { goesBy, namesToOffer } from '../by-name.js'
import type { FigureSeries } from './figure-series.js'

/** Which series are wanted; every field narrows. */
export interface Narrowing {
  /** Words of what is counted, where and when, each of which must stand in its heading. */
  readonly what?: string | undefined
  /** Whom the counted belong to: a name, alias, id or code. */
  readonly of?: string | undefined
  /** Whom the counted belong to or who claims so: a name, alias, id or code. */
  readonly actor?: string | undefined
  /** Only with a number of these days, inclusive: the day counted, else the day it was learned. */
  readonly since?: string | undefined
  readonly until?: string | undefined
  /** Only those in which numbers contradict one another. */
  readonly disputed?: boolean | undefined
  /** A place's name as told or found, or its country's code. */
  readonly place?: string | undefined
}

export function narrowed(series: readonly FigureSeries[], { what, of, place, ...more }: Narrowing): FigureSeries[] {
  const words = fold(what ?? '')
    .split(/\s+/)
    .filter((word) => word !== '')
  return series.filter(
    (one) =>
      words.every((word) => fold(one.title).includes(word)) &&
      (of === undefined || isOf(one, of)) &&
      (place === undefined || isAt(one, fold(place))) &&
      (more.actor === undefined || isWith(one, more.actor)) &&
      (more.disputed !== true || one.disputes.length > 0) &&
      isWithin(one, more),
  )
}

const isOf = ({ figures }: FigureSeries, typed: string): boolean =>
  figures.some((entry) => goesBy(typed, entry.body.of, entry))

const isWith = ({ figures }: FigureSeries, typed: string): boolean =>
  figures.some((entry) => {
    const { of, attributed_to: claimant } = entry.body
    return goesBy(typed, claimant === null ? of : [...of, claimant], entry)
  })

function isWithin({ figures }: FigureSeries, { since, until }: Pick<Narrowing, 'since' | 'until'>): boolean {
  if (since === undefined && until === undefined) return true
  return figures.some(({ from, to, learned }) => {
    const [first, last] = [from ?? to ?? learned, to ?? from ?? learned]
    return (until === undefined || first <= until) && (since === undefined || last >= since)
  })
}

/** At the place, or told in a sentence that names it. */
const isAt = ({ figures, points }: FigureSeries, place: string): boolean =>
  figures.some(({ body }) =>
    [body.place?.name, body.place?.text, body.place?.country].some((name) => name != null && fold(name) === place),
  ) || points.some(({ words }) => ` ${fold(words).replace(/[^\p{L}\p{N}]+/gu, ' ')} `.includes(` ${place} `))

/** Names of those whom figures are of, for people who look for the right one. */
export const ownersToOffer = (series: readonly FigureSeries[]): string[] => [
  ...new Set(series.flatMap(({ figures }) => figures.flatMap((entry) => namesToOffer(entry.body.of, entry)))),
]
