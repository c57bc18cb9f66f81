import type { ReviewItem } from '../../api/review/wire.js'
import { EntryFields } from '../entry/entry-fields.js'
import { LayerTag } from '../entry/layer-sign.js'
import { telling } from '../entry/telling.js'
import { Status, Who } from '../entry/who.js'

/** What the record says the words tell, and what people made of it. */
export function EntryFacts({ item: { entry, ruled } }: { item: ReviewItem }) {
  const { kind, from, to, matter, status } = telling(entry)
  return (
    <section className="entry-facts" aria-label="What the record makes of it">
      <h2>
        <LayerTag layer={entry.layer} kind={kind} /> <Who from={from} to={to} />{' '}
        {matter !== null && <span dir="auto">{matter}</span>} {status !== null && <Status status={status} />}
      </h2>
      {ruled !== null && <p className="ruled">{ruledWords(ruled)}</p>}
      <EntryFields entry={entry} />
    </section>
  )
}

function ruledWords({ accepted, rejected, flagged, amended }: NonNullable<ReviewItem['ruled']>): string {
  const parts = [
    accepted ? 'accepted' : null,
    rejected ? 'rejected, so it counts no more' : null,
    amended.length > 0 ? `amended in ${amended.join(', ').replaceAll('_', ' ')}` : null,
    flagged ? 'flagged' : null,
  ].filter((part) => part !== null)
  return parts.length === 0 ? 'People ruled on it before.' : `By people: ${parts.join('; ')}.`
}
