import { type Told, tellingKey } from '../told.js'
import type { Opinion, Rule } from './cluster.js'

/** How entries of the ledger are ordered and told apart, whatever joins them. */
export const entryRule = {
  keyOf: tellingKey,
  reportOf: ({ report }: Told) => report.id,
  learnedOf: ({ learned }: Told) => learned,
  withinReports: false,
} satisfies Partial<Rule<Told>>

/** An opinion in whole sentences: one, for these reasons, or not, for these. */
export const one = (score: number, ...grounds: string[]): Opinion => opinion(false, score, grounds, [])
export const apart = (score: number, grounds: readonly string[], ...against: string[]): Opinion =>
  opinion(true, score, grounds, against)

const opinion = (clash: boolean, score: number, grounds: readonly string[], against: readonly string[]): Opinion => ({
  clash,
  score,
  grounds: () => [...grounds],
  against: () => [...against],
})
