import type { Coding } from '../coding.js'
import { onOneSide } from '../clauses.js'
import { type MeasureDraft, union } from './draft.js'

/** Kinds that may name one rule: a ban on old plates is a requirement of new ones. */
const families: readonly (readonly string[])[] = [
  ['ban', 'requirement', 'restriction', 'fine', 'permit', 'curfew'],
  ['sanction', 'embargo'],
  ['tariff'],
  ['quota', 'restriction'],
  ['blockade'],
]

/** One rule, one entry: told again, lifted or delayed, it is the same measure (manual, sections 0 and 5). */
export function joinMeasures(coding: Coding, drafts: readonly MeasureDraft[]): MeasureDraft[] {
  const out: MeasureDraft[] = []
  for (const draft of drafts) {
    const same = out.findLast((other) => isSame(coding, other, draft))
    if (same) merge(same, draft)
    else if (!draft.bare || draft.own === true) out.push(draft)
  }
  return out
}

/** Whether two kinds may name one rule. */
export const sameFamily = (a: string, b: string): boolean =>
  families.some((family) => family.includes(a) && family.includes(b))

function isSame(coding: Coding, a: MeasureDraft, b: MeasureDraft): boolean {
  const sides =
    a.authority.length === 0 || b.authority.length === 0 || onOneSide(coding.context, a.authority, b.authority)
  if (!sides || !sameFamily(a.kind, b.kind)) return false
  if (b.bare) return a.kind === b.kind
  if (a.about.size === 0 || b.about.size === 0) return a.kind === b.kind
  const shared = [...b.about].filter((word) => a.about.has(word)).length
  return shared >= 0.5 * Math.min(a.about.size, b.about.size)
}

function merge(into: MeasureDraft, other: MeasureDraft): void {
  into.evidence = union(into.evidence, other.evidence)
  into.heads.push(...other.heads)
  into.date ??= other.date
  into.applies_to ??= other.applies_to
  into.answers ??= other.answers
  if (into.authority.length === 0) into.authority = other.authority
  if (into.phases.length === 0) into.phases = other.phases
  into.status = laterStatus(into.status, other.status)
  for (const word of other.about) into.about.add(word)
}

/** What became of a rule outweighs that it was laid down. */
export function laterStatus(a: MeasureDraft['status'], b: MeasureDraft['status']): MeasureDraft['status'] {
  const rank = (status: MeasureDraft['status']): number =>
    status === null ? 0 : ['announced', 'in-force'].includes(status) ? 1 : status === 'gradual' ? 2 : 3
  return rank(b) > rank(a) ? b : a
}
