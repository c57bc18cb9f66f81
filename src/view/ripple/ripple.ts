import type { LedgerEntry } from '../../ledger/ledger.js'
import { isIn, tellingKey } from '../../merging/index.js'
import { type BriefOptions, briefOf } from '../brief.js'
import { type Held, without } from '../held.js'
import { inOrderOfStanding, measuresOn } from '../in-force.js'
import { promises } from '../promises.js'
import { namesOf } from '../wording/names.js'
import { type BriefRipple, briefRipples } from './brief-ripples.js'
import { type Altered, alteredLines } from './altered.js'
import { type ClusterRipple, clusterRipples } from './cluster-ripples.js'
import { figureLines, tensionLines } from './figure-lines.js'

/**
 * What rests on a report or an entry: every view is worked out with it and without it, and what differs is what rests
 * on it. Nothing is guessed from links.
 */
export interface Ripple {
  /** The entries themselves, and events told in a statement that is among them. */
  readonly entries: readonly LedgerEntry[]
  /** Acts, measures and promises that they help to tell: who else tells each, if anybody. */
  readonly told: readonly ClusterRipple[]
  /** Figures' series, index values and rules in force that are otherwise without them. */
  readonly figures: readonly Altered[]
  readonly tension: readonly Altered[]
  readonly rules: readonly Altered[]
  readonly promises: readonly Altered[]
  readonly brief: readonly BriefRipple[]
}

/** What is taken away: a report, or single entries by `tellingKey`. */
export type Taken = { readonly report: string } | { readonly entries: ReadonlySet<string> }

export function ripple(held: Held, taken: Taken, options: BriefOptions & { readonly day: string }): Ripple {
  const gone = goneEntries(held.entries, taken)
  const keys = new Set(gone.map(tellingKey))
  const reports = new Set('report' in taken ? [taken.report] : [])
  const left = without(held, (entry) => keys.has(tellingKey(entry)), reports)
  return {
    entries: gone,
    told: clusterRipples(held, keys),
    figures: alteredLines(figureLines(held), figureLines(left)),
    tension: alteredLines(tensionLines(held), tensionLines(left)),
    rules: alteredLines(ruleLines(held, options.day), ruleLines(left, options.day)),
    promises: alteredLines(promiseLines(held), promiseLines(left)),
    brief: briefRipples(briefOf(held, options), briefOf(left, options), new Set(gone.map(({ id }) => id)), gone),
  }
}

/** The entries taken away, and the events that are told in a statement among them. */
function goneEntries(entries: readonly LedgerEntry[], taken: Taken): LedgerEntry[] {
  if ('report' in taken) return entries.filter(({ report }) => report.id === taken.report)
  const itself = entries.filter((entry) => taken.entries.has(tellingKey(entry)))
  const statements = new Set(itself.flatMap((entry) => (isIn(entry, 'statements') ? [tellingKey(entry)] : [])))
  const resting = entries.filter(
    (entry) =>
      isIn(entry, 'events') &&
      entry.body.statement !== null &&
      statements.has(tellingKey({ id: entry.body.statement, report: entry.report })),
  )
  return [...new Set([...itself, ...resting])]
}

/** How each measure stands on the day, by its first telling. */
const ruleLines = ({ entries, copies, judgements }: Held, day: string): Map<string, string> =>
  new Map(
    inOrderOfStanding(measuresOn(entries, day, copies.origins, judgements.decided)).map(
      ({ latest, standing, phase }) => [
        `${namesOf(latest.body.authority, latest)}: ${latest.body.rule}`,
        `${standing}${phase === null ? '' : ` (${phase.rule})`}`,
      ],
    ),
  )

/** Who says what of each promise. */
const promiseLines = ({ entries, copies, judgements }: Held): Map<string, string> =>
  new Map(
    promises(entries, copies.origins, judgements.decided).map(({ name, claims }) => [
      name,
      claims.map(({ claim, entry }) => `${namesOf(claim.by, entry) || 'the reporter'}: ${claim.status}`).join('; ') ||
        'told',
    ]),
  )
