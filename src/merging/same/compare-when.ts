import { daysBetween } from '../days.js'
import type { Days, Telling } from './telling.js'

/** `same`: closely dated, with a day in common. `other`: no day in common. `untold`: one isn't dated, or only loosely. */
export type WhenCompared = 'same' | 'other' | 'untold'

/** Spans longer than this say too little about when: "in 2008" and "on 5 May 2008" may be two things. */
const longestDays = 7

/** Compares when an act took place. */
export function compareWhen(
  { days: one }: Pick<Telling, 'days'>,
  { days: other }: Pick<Telling, 'days'>,
): WhenCompared {
  if (one === null || other === null) return 'untold'
  if (one.to < other.from || other.to < one.from) return 'other'
  const equal = one.from === other.from && one.to === other.to
  return equal || (isClose(one) && isClose(other)) ? 'same' : 'untold'
}

const isClose = ({ from, to }: Days): boolean => daysBetween(from, to) <= longestDays
