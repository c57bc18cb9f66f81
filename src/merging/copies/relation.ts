/** How a later report may be a copy of an earlier one. */
export const copyKinds = ['exact', 'near', 'excerpt', 'round-up', 'syndicated', 'version', 'correction'] as const
export type CopyKind = (typeof copyKinds)[number]

/** `background`: both hold the same passage, but the news is their own; no copy. */
export type RelationKind = CopyKind | 'background'

/** Where a stretch of text begins and ends, in UTF-16 code units; `end` is exclusive. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** Words that stand in both reports. */
export interface Passage {
  readonly earlier: Stretch
  readonly later: Stretch
}

/** A small change of wording between passages that stand in both reports; null where words were only added or cut. */
export interface Change {
  readonly earlier: (Stretch & { readonly text: string }) | null
  readonly later: (Stretch & { readonly text: string }) | null
  /** Whether a number written in digits is among what changed. */
  readonly number: boolean
}

/** What a later report is to an earlier one. */
export interface Relation {
  /** Report ids. */
  readonly earlier: string
  readonly later: string
  readonly kind: RelationKind
  /** The share of the words of either, outside quotation marks, that stand in runs of five or more in the other. */
  readonly shareOfEarlier: number
  readonly shareOfLater: number
  readonly passages: readonly Passage[]
  readonly changes: readonly Change[]
  /** The day from which the relation is known: that on which the second of the two was learned. */
  readonly learned: string
  readonly grounds: string
}

/**
 * Whether the later report as a whole is a copy, with no origin of its own. Of a round-up only the passages are, and of
 * a longer report that holds all of an earlier one.
 */
export const isWholeCopy = ({ kind, shareOfLater }: Pick<Relation, 'kind' | 'shareOfLater'>): boolean =>
  kind === 'excerpt' ? shareOfLater >= 0.5 : kind !== 'round-up' && kind !== 'background'
