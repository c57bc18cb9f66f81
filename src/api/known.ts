import type { EntrySketch, KeptActor, Ledger } from '../ledger/ledger.js'
import { perRevision } from './per-revision.js'
import { daysCovered } from './timeline.js'

type Asked = Pick<Ledger, 'sketches' | 'reports' | 'actors' | 'rulings' | 'revision'>

/** What many routes look through again and again, read once for each state of the ledger. */
export interface Known {
  /** Every entry known by the end of the day, in a few words. */
  sketches(asOf?: string): Promise<readonly EntrySketch[]>
  /** First and last day of publication; see `daysCovered`. */
  covered(): Promise<Days | null>
  /** Everybody named, the most named first. */
  cast(): Promise<readonly KeptActor[]>
}

interface Days {
  readonly from: string
  readonly to: string
}

const known = new WeakMap<Asked, Known>()

/** One for each ledger, however many routes ask. */
export function knownOf(ledger: Asked): Known {
  const kept = known.get(ledger) ?? knownIn(ledger)
  known.set(ledger, kept)
  return kept
}

function knownIn(ledger: Asked): Known {
  const sketches: Known['sketches'] = perRevision<readonly EntrySketch[]>(ledger, async (asOf) => {
    if (asOf === undefined) return ledger.sketches()
    // Without rulings, what was known by a day is a part of what is known now; rulings count from their own day.
    if ((await ledger.rulings()).length > 0) return ledger.sketches({ asOf })
    return (await sketches()).filter(({ learned }) => learned <= asOf)
  })
  const cast = perRevision<readonly KeptActor[]>(ledger, async () =>
    [...(await ledger.actors())].sort(
      (one, other) => other.entries - one.entries || (one.actor.name < other.actor.name ? -1 : 1),
    ),
  )
  const covered = perRevision(ledger, async () => daysCovered(await ledger.reports()))
  return { sketches, covered: () => covered(), cast: () => cast() }
}
