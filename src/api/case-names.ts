/** What the case calls itself, from its `case.yaml`. */
export interface CaseNames {
  readonly title: string | null
  readonly parties: readonly string[]
  readonly thirdParties: readonly string[]
  /** Outlets or agencies by which the coverage is measured; none: chosen by rule. */
  readonly panel?: readonly string[] | undefined
}

export const namelessCase: CaseNames = { title: null, parties: [], thirdParties: [] }
