import type { IntensityOf } from '../../knowledge/intensity.js'
import type { LedgerEntry } from '../../ledger/ledger.js'
import { contradictions, isIn, sameActs, tellingKey } from '../../merging/index.js'
import type { Held } from '../held.js'
import { promiseState } from '../promise-state.js'
import { promises } from '../promises.js'
import { withDaysInWords } from '../wording/days.js'
import { capitalised, inAList, inWords } from '../wording/names.js'

/** Why an entry ought to be checked before others. Keys are those of `tellingKey`. */
export interface Concern {
  readonly key: string
  readonly kind: 'contradicted' | 'disputed' | 'lone'
  /** In words, a sentence. */
  readonly words: string
  /** The entries that give rise to it; once people rejected them all, it is none any more. */
  readonly others: readonly string[]
}

/** An act this hostile or friendly (of 10) weighs much. */
const weighty = 6

/** What ought to be checked first: figures that contradict one another, disputed promises, weighty acts told by one alone. */
export const concernsIn = (held: Held, intensityOf: IntensityOf): Concern[] => [
  ...contradicted(held.entries),
  ...disputed(held),
  ...lone(held, intensityOf),
]

function contradicted(entries: readonly LedgerEntry[]): Concern[] {
  const found = new Map<string, { grounds: string; others: string[] }>()
  for (const { figures, grounds } of contradictions(entries)) {
    const keys = figures.map(tellingKey)
    for (const key of keys) {
      const known = found.get(key) ?? { grounds, others: [] }
      known.others.push(...keys.filter((other) => other !== key))
      found.set(key, known)
    }
  }
  return [...found].map(([key, { grounds, others }]) => ({
    key,
    kind: 'contradicted',
    words: `${against(others.length)}: ${withDaysInWords(grounds)}`,
    others,
  }))
}

const against = (count: number): string =>
  count === 1 ? 'Another number contradicts it' : `${capitalised(inWords(count))} other numbers contradict it`

function disputed({ entries, copies, judgements }: Held): Concern[] {
  return promises(entries, copies.origins, judgements.decided).flatMap(({ claims, cluster }) => {
    if (promiseState({ claims }) !== 'disputed') return []
    const statuses = inAList([...new Set(claims.map(({ claim }) => claim.status))])
    const keys = cluster.members.map(tellingKey)
    return keys.map(
      (key): Concern => ({
        key,
        kind: 'disputed',
        words: `What became of this promise is disputed: ${statuses}`,
        others: keys.filter((other) => other !== key),
      }),
    )
  })
}

function lone({ entries, copies, judgements }: Held, intensityOf: IntensityOf): Concern[] {
  const acts = entries.filter(
    (entry) => isIn(entry, 'events') && Math.abs(intensityOf(entry.body) ?? 0) >= weighty && hasHappened(entry),
  )
  return sameActs(acts, copies, judgements.decided).flatMap(({ members, origins }) =>
    origins.length > 1 ? [] : members.map((entry) => loneAct(entry, origins)),
  )
}

const hasHappened = (entry: LedgerEntry): boolean =>
  isIn(entry, 'events') && ['happened', 'ongoing', 'alleged'].includes(entry.body.status)

const loneAct = (entry: LedgerEntry, origins: readonly string[]): Concern => ({
  key: tellingKey(entry),
  kind: 'lone',
  words: `An act of weight that ${origins[0] ?? 'one report'} alone tells`,
  others: [],
})
