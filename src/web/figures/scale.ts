import type { WirePoint } from '../../api/figures/wire.js'

/** Where a number lies on a strip, in percent from its start. */
export type Scale = (number: number) => number

/** Kept free at both ends for marks and arrows. */
const margin = 5

type Ends = Pick<WirePoint, 'value' | 'low' | 'high'>

/** The least and the greatest that a telling allows; null where it has no number. */
export const leastOf = ({ value, low, high }: Ends): number | null => value ?? low ?? high
export const greatestOf = ({ value, low, high }: Ends): number | null => value ?? high ?? low

/** Straight, from the least to the greatest number told; one number alone lies in the middle. */
export function scaleOf(points: readonly Ends[]): Scale {
  const ends = points.flatMap((point) => [leastOf(point), greatestOf(point)]).filter((end) => end !== null)
  const [least, greatest] = [Math.min(...ends), Math.max(...ends)]
  if (!(greatest > least)) return () => 50
  return (number) => margin + ((100 - 2 * margin) * (number - least)) / (greatest - least)
}
