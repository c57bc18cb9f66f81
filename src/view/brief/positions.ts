import type { LedgerEntry } from '../../ledger/ledger.js'
import { ofLayer, sameActs, type ToldIn } from '../../merging/index.js'
import { stanceWords } from '../wording/acts.js'
import { arePlural, capitalised, namesOf } from '../wording/names.js'
import { quotable } from '../wording/quotes.js'
import { type Desk, sentenceOn } from './desk.js'
import type { Section } from './shape.js'

/** Lasting attitudes: who recognises, supports, opposes or claims what. */
export function positions(desk: Desk): Section {
  const clusters = sameActs(ofLayer(desk.entries, 'positions'), desk.copies, desk.decided)
  const sentences = clusters.map((cluster) =>
    sentenceOn(
      desk,
      cluster,
      positionText(cluster.members[0]),
      quotable(cluster.members[0].body.evidence[0]?.text ?? ''),
    ),
  )
  return { id: 'positions', title: 'Positions', groups: sentences.length === 0 ? [] : [{ heading: null, sentences }] }
}

function positionText(entry: ToldIn<'positions', LedgerEntry>): string {
  const { holder, stance, issue, toward } = entry.body
  const [one, several] = stanceWords[stance]
  const holders = namesOf(holder, entry) || 'a party not named'
  const verb = arePlural(holder, entry) ? several : one
  const others = namesOf(
    toward.filter((id) => !holder.includes(id)),
    entry,
  )
  if (stance === 'member' || stance === 'partner') {
    return capitalised(`${holders} ${verb}${others === '' ? '' : ` of ${others}`} (${issue})`)
  }
  return capitalised(
    `${holders} ${verb} ${issue}${others === '' || issue.includes(others) ? '' : ` (towards ${others})`}`,
  )
}
