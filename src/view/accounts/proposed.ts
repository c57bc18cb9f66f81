import type { LedgerEntry } from '../../ledger/ledger.js'
import { ofLayer, sameActs, type ToldIn } from '../../merging/index.js'
import { responseWords } from '../wording/acts.js'
import { capitalised, namesOf } from '../wording/names.js'
import { askOf } from './asked.js'
import { matterOf, type Telling } from './compose.js'
import { dayOf, type Ground, proofOf } from './ground.js'
import type { Matter } from './shape.js'

type ProposalEntry = ToldIn<'proposals', LedgerEntry>

/** Proposals put to a side by somebody else, with each response. */
export function proposed(ground: Ground): Matter[] {
  return sameActs(ofLayer(ground.entries, 'proposals'), ground.copies, ground.decided)
    .filter(({ members }) => members.some((entry) => sidesAsked(entry, ground).length > 0))
    .map(({ members }) => {
      const asked = [...new Set(members.flatMap((entry) => sidesAsked(entry, ground)))].sort()
      return matterOf(ground, {
        kind: 'demands',
        title: capitalised(titleOf(members[0])),
        day: members.map(dayOf).find((day) => day !== null) ?? null,
        contested: members.some(({ body }) => body.responses.some(({ response }) => refusals.has(response))),
        tellings: members.flatMap((entry) => [offerOf(entry, ground), ...responsesOf(entry, ground)]),
        entries: members,
        concerns: asked,
        ask: askOf(
          ground,
          asked,
          members.map((entry) => ({ entry, by: entry.body.by })),
          members.flatMap((entry) => answersIn(entry, ground)),
        ),
      })
    })
}

const refusals: ReadonlySet<string> = new Set(['rejected', 'countered'])

/** The columns of the sides that are to accept it, and didn't put it forward. */
function sidesAsked(entry: ProposalEntry, { voices }: Ground): number[] {
  const { by, to, responses } = entry.body
  const own = voices.columnsOf(by, entry)
  return voices.sidesOf([...to, ...responses.map(({ actor }) => actor)], entry).filter((side) => !own.includes(side))
}

function titleOf(entry: ProposalEntry): string {
  const { by, to } = entry.body
  const whom = to.length === 0 ? '' : ` to ${namesOf(to, entry)}`
  return by.length === 0 ? `a proposal${whom}` : `${namesOf(by, entry)} made a proposal${whom}`
}

const offerOf = (entry: ProposalEntry, { voices }: Ground): Telling => ({
  entry,
  voice: entry.body.by.length === 0 ? voices.ofReport : voices.of(entry.body.by, entry),
  claim: titleOf(entry),
  sense: 'offers',
  day: dayOf(entry),
  proof: entry.body.evidence[0] ?? proofOf(entry),
})

const answersIn = (entry: ProposalEntry, { voices }: Ground) =>
  entry.body.responses
    .filter(({ response }) => response !== 'none')
    .map(({ actor, response }) => ({ columns: voices.columnsOf([actor], entry), refuses: refusals.has(response) }))

/** Responses are told after the proposal: the last passage proves them best. */
const responsesOf = (entry: ProposalEntry, { voices }: Ground): Telling[] =>
  entry.body.responses
    .filter(({ response }) => response !== 'none')
    .map(({ actor, response }) => ({
      entry,
      voice: voices.of([actor], entry),
      claim: responseWords[response],
      sense: refusals.has(response) ? 'refuses' : 'consents',
      day: dayOf(entry),
      proof: entry.body.evidence.at(-1) ?? proofOf(entry),
    }))
