import type { Told } from '../told.js'
import { alike, type Scoped } from './alike.js'
import type { Texts } from './passage.js'
import { bucketsOf, type ScopedIn, scopedFigures } from './scoped.js'
import { supersedes } from './update.js'

/** One number on one claimant's word, with every entry that tells it. */
export interface Point<T extends Told = Told> {
  /** In order of learning. */
  readonly told: readonly [ScopedIn<T>, ...ScopedIn<T>[]]
  /** Who tells it independently; copies don't count. */
  readonly origins: readonly string[]
  /** The day it was first learned. */
  readonly learned: string
  /** The id of the figure by which its claimant or outlet brought it up to date; null where it stands. */
  readonly supersededBy: string | null
}

/** Like with like over reports. */
export interface Series<T extends Told = Told> {
  /** The first figure's id, unique over the ledger. */
  readonly id: string
  /** In order of learning; never empty. */
  readonly points: readonly [Point<T>, ...Point<T>[]]
  /** Why they belong together, in a sentence. */
  readonly grounds: string
}

/** What tells how a series is made of entries. */
export interface SeriesOptions {
  /** The reports' texts by id. */
  readonly texts?: Texts
  /** Report id to independent origin. */
  readonly origins?: ReadonlyMap<string, string>
}

interface Growing<T extends Told> {
  readonly members: [ScopedIn<T>, ...ScopedIn<T>[]]
  tie: string
}

/** Series of a bucket that a later figure is compared with, and members of each. */
const seriesKept = 12
const membersAsked = 4

/**
 * Figures of one scope together, in order of learning: each joins the latest series that it is like, or begins one. What
 * was learned later never changes what was joined before.
 */
export const seriesOf = <T extends Told>(
  entries: readonly T[],
  { texts = new Map(), origins = new Map() }: SeriesOptions = {},
): Series<T>[] => seriesAmong(scopedFigures(entries, texts), origins)

/** The same of figures whose scopes are known already, in order of learning. */
export function seriesAmong<T extends Told>(
  figures: readonly ScopedIn<T>[],
  origins: ReadonlyMap<string, string>,
): Series<T>[] {
  const all: Growing<T>[] = []
  const buckets = new Map<string, Growing<T>[]>()
  for (const figure of figures) {
    const keys = bucketsOf(figure)
    const near = new Set(keys.flatMap((key) => buckets.get(key) ?? []))
    const joined = joinIn(figure, [...near].reverse())
    const series: Growing<T> = joined ?? { members: [figure], tie: '' }
    if (joined === null) all.push(series)
    for (const key of keys) {
      const others = (buckets.get(key) ?? []).filter((other) => other !== series)
      buckets.set(key, [...others.slice(1 - seriesKept), series])
    }
  }
  return all.map((series) => finished(series, origins))
}

function joinIn<T extends Told>(figure: ScopedIn<T>, near: readonly Growing<T>[]): Growing<T> | null {
  for (const series of near) {
    // The first and the latest: a series that drifts is not followed.
    const asked = new Set([series.members[0], ...series.members.slice(-membersAsked)])
    const ties = [...asked].map((member) => alike(member, figure, { overTime: true }))
    const tie = ties.find((tied) => tied?.relation === 'same')
    if (tie === undefined || tie === null || ties.some((tied) => tied === null)) continue
    series.members.push(figure)
    series.tie ||= tie.tie
    return series
  }
  return null
}

function finished<T extends Told>({ members, tie }: Growing<T>, origins: ReadonlyMap<string, string>): Series<T> {
  const [first, ...others] = members
  const points: [Point<T>, ...Point<T>[]] = [pointOf([first], origins)]
  const at = new Map([[valueKey(first), 0]])
  for (const figure of others) {
    const known = at.get(valueKey(figure))
    const point = known === undefined ? undefined : points[known]
    if (known !== undefined && point !== undefined) points[known] = pointOf([...point.told, figure], origins)
    else at.set(valueKey(figure), points.push(pointOf([figure], origins)) - 1)
  }
  const [earliest, ...later] = points.map((point) => ({ ...point, supersededBy: supersederOf(point, points) }))
  if (earliest === undefined) throw new RangeError('a series has at least one point')
  const thing = first.entry.body.what
  return {
    id: `${first.entry.report.id} ${first.entry.id}`,
    points: [earliest, ...later],
    grounds: others.length === 0 ? `no other report counts ${thing} so` : `all count ${thing} ${tie}`.trim(),
  }
}

function pointOf<T extends Told>(
  told: readonly [ScopedIn<T>, ...ScopedIn<T>[]],
  origins: ReadonlyMap<string, string>,
): Point<T> {
  const independent = told.map(
    ({ entry: { report } }) => origins.get(report.id) ?? report.agency ?? report.outlet ?? report.id,
  )
  return { told, origins: [...new Set(independent)], learned: told[0].entry.learned, supersededBy: null }
}

/** The same number on the same word. */
const valueKey = ({ entry: { body } }: Scoped): string =>
  JSON.stringify([body.value, body.low, body.high, body.bound, body.attributed_to])

function supersederOf<T extends Told>(point: Point<T>, points: readonly Point<T>[]): string | null {
  const last = point.told.at(-1) ?? point.told[0]
  const later = points.find(
    (other) => other !== point && point.told.every((mine) => supersedes(mine, other.told.at(-1) ?? other.told[0])),
  )
  return later === undefined || last.entry.learned >= (later.told.at(-1) ?? later.told[0]).entry.learned
    ? null
    : later.told[0].entry.id
}
