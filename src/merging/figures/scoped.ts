import { compare } from '../../record/index.js'
import { ofLayer, type Told, type ToldIn } from '../told.js'
import type { Scoped } from './alike.js'
import type { Texts } from './passage.js'
import { scopeOf } from './scope.js'

export type ScopedIn<T extends Told> = Scoped<ToldIn<'figures', T>>

/** All figures with their scopes, in order of learning. */
export function scopedFigures<T extends Told>(entries: readonly T[], texts: Texts): ScopedIn<T>[] {
  const beside = new Map<string, T[]>()
  for (const entry of entries) {
    const proofs = beside.get(entry.report.id)
    if (proofs === undefined) beside.set(entry.report.id, [entry])
    else proofs.push(entry)
  }
  return ofLayer(entries, 'figures')
    .sort(byLearning)
    .map((entry) => ({ entry, scope: scopeOf(entry, texts, beside.get(entry.report.id) ?? []) }))
}

/** By the day of learning, then by report and place in it. */
const byLearning = (one: ToldIn<'figures'>, other: ToldIn<'figures'>): number =>
  compare(one.learned, other.learned) ||
  compare(one.report.id, other.report.id) ||
  (one.body.evidence[0]?.start ?? 0) - (other.body.evidence[0]?.start ?? 0) ||
  compare(one.id, other.id)

/** Buckets of figures that may be alike: what befell those counted, near which name, in which days. */
export function bucketsOf({ scope, entry }: Scoped): string[] {
  const days = Math.floor(Date.parse(entry.learned) / 86_400_000 / bucketDays)
  const names = [...scope.names, ...scope.places, ...scope.placesAround].flatMap((name) => name.split(' '))
  const near = new Set(names.length === 0 ? [''] : names.map((name) => name.slice(0, 4)))
  const thing = `${scope.happening ?? scope.counted.noun} ${scope.unit ?? ''}`
  const lasting = scope.course === 'lasts' || scope.counting === 'total'
  // A day lies in two overlapping buckets, so that neighbours meet in one.
  const always = [`= ${scope.sentence}`, ...(scope.period === null ? [] : [`${thing} on ${scope.period.from}`])]
  return always.concat(
    [...near].flatMap((name) => [
      ...[days, days + 1].map((bucket) => `${thing} ${name} ${bucket}`),
      ...(lasting ? [`${thing} ${name}`] : []),
    ]),
  )
}

/** Wider than any two days that are compared. */
const bucketDays = 4
