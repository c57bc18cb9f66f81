import { type Cluster, ofLayer, type Told, type ToldIn } from '../told.js'
import { remembered } from '../words.js'
import { cluster, type Opinion, type Rival, type Rule, rivals } from './cluster.js'
import { clustersOf, type Origins } from './clusters-of-groups.js'
import { compareSides } from './compare-sides.js'
import { compareWhen } from './compare-when.js'
import { apart, entryRule, one } from './rule-of-entries.js'
import type { ListedDecisions } from './rulings.js'
import { participantsOf, weighedText } from './telling-of-entry.js'
import type { Days } from './telling.js'
import { actWords, insideness, type WeighedWords } from './weighed-words.js'

/** So much of the shorter name must lie in the longer, words for an agreement itself left out. */
const nameInside = 0.9
/** The family of words that name any agreement: "deal", "accord". */
const anyAgreement = 'agree'

type Promised = ToldIn<'commitments'>

/**
 * Joins commitments of different reports into one with a history: the same parties, and names of which one only says
 * more than the other ("the river deal", "the river agreement of March"), or the same day of agreement.
 */
export function samePromises<T extends Told>(
  entries: readonly T[],
  origins: Origins = new Map(),
  decided?: ListedDecisions,
): Cluster<ToldIn<'commitments', T>>[] {
  const commitments = ofLayer(entries, 'commitments')
  return clustersOf(cluster<ToldIn<'commitments', T>>(commitments, promiseRule, decided), commitments, origins)
}

/** The commitments that were compared with this one and kept apart, the nearest first, with what spoke against. */
export function promisesApart<T extends Told>(
  entry: ToldIn<'commitments', T>,
  entries: readonly T[],
  decided?: ListedDecisions,
): Rival<ToldIn<'commitments', T>>[] {
  return rivals<ToldIn<'commitments', T>>(ofLayer(entries, 'commitments'), promiseRule, entry, decided)
}

const promiseRule: Rule<Promised> = {
  ...entryRule,
  enough: nameInside,
  hooksOf(entry) {
    const parties = [...new Set(participantsOf(entry.body.parties, entry).map(({ top }) => top))].sort().join(' ')
    if (parties === '') return { held: [], sought: [] }
    const day = agreedOn(entry)
    const keys = [...nameWords(entry).keys(), ...(day === null ? [] : [day.from])].map((word) => `${parties}|${word}`)
    return { held: keys, sought: keys }
  },
  judge: (a, b) => judgePromises(a, b),
}

function judgePromises(a: Promised, b: Promised): Opinion {
  const sides = compareSides(
    { sides: [participantsOf(a.body.parties, a)] },
    { sides: [participantsOf(b.body.parties, b)] },
  )
  const when = compareWhen({ days: agreedOn(a) }, { days: agreedOn(b) })
  const inside = insideness(nameWords(a), nameWords(b))
  const named = inside >= nameInside ? ['nearly the same name'] : []
  if (sides !== 'same') return apart(inside, named, 'other parties')
  if (when === 'other') return apart(inside, ['the same parties', ...named], 'agreed on another day')
  if (named.length > 0) return one(inside, 'the same parties', ...named)
  const unnamed = nameWords(a).size === 0 || nameWords(b).size === 0
  if (when === 'same' && unnamed) return one(nameInside, 'the same parties', 'agreed on the same day')
  return apart(inside, ['the same parties'], 'another name')
}

/** The words of the name that tell it from other agreements. */
const nameWords = remembered(
  ({ body }: Promised): WeighedWords =>
    new Map([...weighedText(body.name)].filter(([word]) => !actWords().familiesOf(word).includes(anyAgreement))),
)

function agreedOn({ body }: Promised): Days | null {
  const from = body.agreed?.from ?? body.agreed?.to ?? null
  const to = body.agreed?.to ?? from
  return from === null || to === null ? null : { from, to }
}
