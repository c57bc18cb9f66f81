import { fold } from '../../ledger/fold.js'
import { goesBy, namesToOffer } from '../by-name.js'
import type { FigureSeries } from './figure-series.js'

/** Which series are wanted; every field narrows. */
export interface Narrowing {
  /** Words of what is counted, each of which must stand in its heading or in the words of a number. */
  readonly what?: string | undefined
  /** Whom the counted belong to or who claims so: a name, alias, id or code. */
  readonly of?: string | undefined
  /** A place's name as told or found, or its country's code. */
  readonly place?: string | undefined
}

export function narrowed(series: readonly FigureSeries[], { what, of, place }: Narrowing): FigureSeries[] {
  const words = fold(what ?? '')
    .split(/\s+/)
    .filter((word) => word !== '')
  return series.filter(
    (one) =>
      words.every((word) => fold(one.title).includes(word)) &&
      (of === undefined || isOf(one, of)) &&
      (place === undefined || isAt(one, fold(place))),
  )
}

const isOf = ({ figures }: FigureSeries, typed: string): boolean =>
  figures.some((entry) => goesBy(typed, entry.body.of, entry))

/** At the place, or told in a sentence that names it. */
const isAt = ({ figures, points }: FigureSeries, place: string): boolean =>
  figures.some(({ body }) =>
    [body.place?.name, body.place?.text, body.place?.country].some((name) => name != null && fold(name) === place),
  ) || points.some(({ words }) => ` ${fold(words).replace(/[^\p{L}\p{N}]+/gu, ' ')} `.includes(` ${place} `))

/** Names of those whom figures are of, for people who look for the right one. */
export const ownersToOffer = (series: readonly FigureSeries[]): string[] => [
  ...new Set(series.flatMap(({ figures }) => figures.flatMap((entry) => namesToOffer(entry.body.of, entry)))),
]
