import type { Claim } from '../../record/index.js'
import { promises, type PromiseView } from '../promises.js'
import { claimWords } from '../wording/acts.js'
import { capitalised } from '../wording/names.js'
import { matterOf, type Telling } from './compose.js'
import type { Ground } from './ground.js'
import type { Matter } from './shape.js'

/** Commitments of whose fate a side says something. */
export function promised(ground: Ground): Matter[] {
  return promises(ground.entries, ground.copies.origins, ground.decided)
    .map((view) => ({ view, tellings: tellingsOf(view, ground) }))
    .filter(({ tellings }) => tellings.some(({ voice }) => voice.columns.some(ground.voices.isSide)))
    .map(({ view, tellings }) => {
      const { members } = view.cluster
      const agreed = members.map(({ body }) => body.agreed?.from ?? null).find((day) => day !== null) ?? null
      const bound = members.flatMap((entry) =>
        ground.voices.sidesOf([...entry.body.parties, ...entry.body.owed_by], entry),
      )
      return matterOf(ground, {
        kind: 'promises',
        title: capitalised(view.name),
        day: agreed,
        contested: isContested(view, ground),
        tellings,
        entries: members,
        concerns: [...new Set(bound)].sort(),
      })
    })
}

const tellingsOf = ({ claims }: PromiseView, { voices }: Ground): Telling[] =>
  claims.flatMap(({ claim, entry }) => {
    const [proof] = claim.evidence
    if (proof === undefined) return []
    const voice = claim.by.length === 0 ? voices.ofReport : voices.of(claim.by, entry)
    const day = claim.date?.from ?? claim.date?.to ?? null
    return [{ entry, voice, claim: claimWords[claim.status], sense: 'says', day, proof }]
  })

/** Kept and still to be done are no two opinions. */
const opinionOf = (status: Claim['status']): string => (status === 'pending' ? 'kept' : status)

/** Somebody says that it is in dispute, or voices differ on what became of it. */
function isContested({ claims }: PromiseView, { voices }: Ground): boolean {
  const said = claims.map(({ claim, entry }) => ({
    opinion: opinionOf(claim.status),
    columns: claim.by.length === 0 ? [voices.reports] : voices.columnsOf(claim.by, entry),
  }))
  return said.some(
    (one) =>
      one.opinion === 'disputed' ||
      said.some((other) => one.opinion !== other.opinion && !one.columns.some((at) => other.columns.includes(at))),
  )
}
