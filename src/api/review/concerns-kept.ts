import { setTimeout as delay } from 'node:timers/promises'
import type { AnswerTo } from '../work/questions.js'
import type { Desk } from '../desk.js'

type Found = AnswerTo<'reviewConcerns'>

/** What ought to be checked first, worked out anew after each reading, but not after each ruling made here. */
export interface ConcernsKept {
  find(): Promise<Found>
  /** The same where it is known or soon will be; else null, and it is being worked out. */
  soon(): Promise<Found | null>
  /** A ruling alone led from one state of the ledger to the other: what was found before is still of use. */
  stillHold(before: string, after: string): void
}

/** The queue itself leaves out what rulings have settled, so that nobody waits for all to be compared again. */
export function concernsKept(desk: Pick<Desk, 'ledger' | 'answer'>): ConcernsKept {
  const kept = keptOf(desk)
  return {
    ...kept,
    async soon() {
      const found = kept.find()
      const patience = new AbortController()
      const late = delay(patienceMs, null, { signal: patience.signal, ref: false }).catch(() => null)
      // A failure is told to whoever waits for it; one that comes later, to the next who asks.
      found.catch(() => null)
      return Promise.race([found, late]).finally(() => patience.abort())
    },
  }
}

/** How long the queue waits for the comparison before it shows itself without. */
const patienceMs = 400

function keptOf({ ledger, answer }: Pick<Desk, 'ledger' | 'answer'>): Omit<ConcernsKept, 'soon'> {
  let kept: { revision: string; found: Promise<Found> } | null = null
  return {
    async find() {
      const revision = await ledger.revision()
      if (kept?.revision === revision) return kept.found
      const asked = { revision, found: answer('reviewConcerns', {}) }
      kept = asked
      return asked.found.catch((fault: unknown) => {
        if (kept?.found === asked.found) kept = null
        throw fault
      })
    },
    stillHold(before, after) {
      if (kept?.revision === before) kept = { ...kept, revision: after }
    },
  }
}
