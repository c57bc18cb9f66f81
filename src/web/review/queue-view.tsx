import { useCallback, useEffect, useRef, useState } from 'react'
import type { ReviewItem } from '../../api/review/wire.js'
import { useAddress } from '../app/address.js'
import { changed, choose } from '../app/chosen.js'
import { Link } from '../app/link.js'
import { Empty, Failed, Waiting } from '../data/notices.js'
import { tellCount, tellNumber } from '../entry/days.js'
import { LimitedNote } from '../compare/long-wait.js'
import { isAt, type EntryPlace, placeIn, placeKey, placeOf } from './addresses.js'
import { EntryPanel } from './entry-panel.js'
import { QueueFilters } from './queue-filters.js'
import { QueueList } from './queue-list.js'
import type { TabProps } from './review-page.js'
import { useQueue } from './use-queue.js'
import { type Rulings, useRulings } from './use-rulings.js'

/** The queue: one entry large, the next ones beside it, and keys for all that can be said of it. */
export function QueueView({ query, reviewer, readOnly, askName }: TabProps) {
  const address = useAddress()
  const moved = useRef(false)
  const [limit, setLimit] = useState(30)
  const { value, failure, waiting, again } = useQueue(query, limit)
  const go = useCallback(
    (place: EntryPlace | null, replace = false): void =>
      choose(address, { entry: place?.entry ?? null, in: place?.report ?? null }, { replace }),
    [address],
  )
  const rulings = useRulings(go)
  const { gone } = rulings
  const chosen = placeIn(query)
  const open = (value?.items ?? []).filter(({ entry }) => !gone.has(placeKey(placeOf(entry))))
  const first = open[0]
  useEffect(() => {
    if (chosen === null && first !== undefined) go(placeOf(first.entry), true)
  }, [chosen === null, first])

  if (failure !== null && value === null) return <Failed failure={failure} again={again} />
  if (value === null) return <Waiting what="the queue" />

  const at = chosen === null ? -1 : value.items.findIndex(({ entry }) => isAt(entry, chosen))
  /** The next after the one at hand that is still open; from the top again at the end. */
  const nextAfter = (item: ReviewItem): ReviewItem | null => {
    const place = value.items.findIndex(({ entry }) => isAt(entry, placeOf(item.entry)))
    const others = [...value.items.slice(place + 1), ...value.items.slice(0, Math.max(0, place))]
    return others.find(({ entry }) => !gone.has(placeKey(placeOf(entry))) && !isAt(entry, placeOf(item.entry))) ?? null
  }
  const moveOn = (item: ReviewItem): void => {
    const next = nextAfter(item)
    if (value.items.length < value.total && at >= value.items.length - 6) setLimit(Math.min(200, limit + 30))
    moved.current = true
    go(next === null ? null : placeOf(next.entry))
  }
  return (
    <div className="review-queue">
      <QueueFilters query={query} queue={value} />
      <LimitedNote limited={value.limited} compared={value.entries} />
      <Done rulings={rulings} />
      <div className="review-columns">
        {chosen === null ? (
          <div>
            <NothingLeft narrowed={isNarrowed(query)} settled={value.settled} />
            {rulings.canUndo && reviewer !== null && (
              <p className="undo-last">
                <button type="button" className="button" onClick={() => rulings.undo(reviewer)}>
                  Undo the last ruling
                </button>
              </p>
            )}
          </div>
        ) : (
          <EntryPanel
            key={placeKey(chosen)}
            moved={moved}
            place={chosen}
            queued={at === -1 ? null : (value.items[at] ?? null)}
            rulings={rulings}
            reviewer={reviewer}
            readOnly={readOnly}
            askName={askName}
            onNext={moveOn}
          />
        )}
        <QueueList items={open} total={value.total} current={chosen} busy={waiting} comparing={value.comparing} />
      </div>
      <p className="muted queue-size">
        {tellNumber(value.settled)} of {tellCount(value.entries, 'entry is', 'entries are')} settled by people.{' '}
        <Link to={changed(address, { tab: 'log' })}>To the log of rulings</Link>
      </p>
    </div>
  )
}

/** What was done last, and what the ledger refused. */
const Done = ({ rulings: { told, failure, canUndo } }: { rulings: Rulings }) => (
  <div className="done">
    <p role="status">
      {told !== null && (
        <>
          <span dir="auto">{told}</span>
          {canUndo && !told.startsWith('Taken back') && (
            <span className="muted">
              {' '}
              · <kbd>U</kbd> undo
            </span>
          )}
        </>
      )}
    </p>
    {failure !== null && (
      <p role="alert" className="refused">
        {failure.message} {failure.hint}
      </p>
    )}
  </div>
)

const isNarrowed = (query: URLSearchParams): boolean =>
  ['layer', 'actor', 'since', 'until', 'report', 'reason'].some((name) => query.has(name))

const NothingLeft = ({ narrowed, settled }: { narrowed: boolean; settled: number }) => (
  <Empty title={settled > 0 || narrowed ? 'Nothing is left to check here' : 'There is nothing to check'}>
    {narrowed ? (
      <p>Take a filter away to see the rest of the queue, or open what is settled as well.</p>
    ) : settled > 0 ? (
      <p>Every entry was accepted, rejected or amended by somebody. The log tells by whom and why.</p>
    ) : (
      <p>
        The ledger holds no entries yet. Read reports into it with <code>rapporteur read</code>.
      </p>
    )}
  </Empty>
)
