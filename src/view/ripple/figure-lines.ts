import type { Held } from '../held.js'

/** Each series of figures with its range, by what it counts. */
export const figureLines = (_: Held): Map<string, string> => new Map()

/** Each value of the weekly index that isn't zero, by pair and week. */
export const tensionLines = (_: Held): Map<string, string> => new Map()
