import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { Link } from '../app/link.js'
import { client, read } from '../data/client.js'
import { Empty, Failed, Waiting } from '../data/notices.js'
import { useAnswer } from '../data/use-answer.js'
import { tellCount, tellPeriod } from '../entry/days.js'
import { binsOf } from './bins.js'
import { DayList } from './day-list.js'
import { type Filter, filterOf, isNarrowed, noFilter, questionOf, timelineAddress } from './filter.js'
import { Filters } from './filters.js'
import { OverviewStrip } from './overview-strip.js'
import './timeline.css'
import { useTimeline } from './use-timeline.js'

/** Everything that is told, day by day. */
export function TimelinePage({ query }: { query: URLSearchParams }) {
  const filter = filterOf(query)
  const timeline = useTimeline(filter)
  const strip = useOverview({ ...filter, since: null, until: null, undated: false })
  const counted = useOverview({ ...filter, layers: [] })
  const { items, total, waiting, failure } = timeline
  const wide = useWide()
  return (
    <div className="timeline-page">
      <div className="timeline-head">
        <h1>Timeline</h1>
        <p className="result" role="status">
          {total === null ? '' : told(total, filter)}
        </p>
        {!filter.undated && (strip.value?.undated ?? 0) > 0 && (
          <Link to={timelineAddress({ ...filter, undated: true, since: null, until: null })} className="to-undated">
            {tellCount(strip.value?.undated ?? 0, 'entry', 'entries')} without a date
          </Link>
        )}
      </div>
      {strip.value !== null && strip.value.total > 0 && (
        <OverviewStrip bins={binsOf(strip.value.months, strip.value.covered)} filter={filter} />
      )}
      <details className="filter-drawer" open={wide}>
        <summary>Narrow the timeline</summary>
        <Filters filter={filter} counts={counted.value?.layers ?? null} undated={strip.value?.undated ?? 0} />
      </details>
      <section className="entries" aria-label="Entries" aria-busy={waiting}>
        {items.length > 0 && <DayList items={items} stale={waiting && total === null} />}
        {waiting && <Waiting what="the timeline" />}
        {failure !== null && <Failed failure={failure} again={timeline.again} />}
        {!waiting && failure === null && total === 0 && <NothingFound filter={filter} />}
        {!waiting && total !== null && items.length < total && (
          <More more={timeline.more} left={total - items.length} />
        )}
      </section>
    </div>
  )
}

/** Whether the filters have a column of their own, in which they are always open. */
function useWide(): boolean {
  const [query] = useState(() => matchMedia('(min-width: 62.01rem)'))
  return useSyncExternalStore(
    (changed) => {
      query.addEventListener('change', changed)
      return () => query.removeEventListener('change', changed)
    },
    () => query.matches,
  )
}

function useOverview(filter: Filter) {
  const query = questionOf(filter)
  return useAnswer(JSON.stringify(query), (signal) => read(client.api.overview.$get({ query }, { init: { signal } })))
}

function told(total: number, filter: Filter): string {
  const count = tellCount(total, 'thing told', 'things told')
  const parts = [
    filter.actor === null ? null : `of ${filter.actor}`,
    filter.text === null ? null : `with “${filter.text}”`,
    filter.undated ? 'without a date' : tellPeriod(filter.since, filter.until),
  ]
  return [count, ...parts.filter((part) => part !== null)].join(', ')
}

function NothingFound({ filter }: { filter: Filter }) {
  if (!isNarrowed(filter)) {
    return (
      <Empty title="The ledger is empty">
        <p>
          Read some reports into it, for example <code>rapporteur read examples/kosovo-plates</code>, and reload this
          page.
        </p>
      </Empty>
    )
  }
  return (
    <Empty title="Nothing fits all of this">
      <p>
        Take a filter away, or <Link to={timelineAddress({ ...noFilter, order: filter.order })}>show everything</Link>.
      </p>
    </Empty>
  )
}

/** Fetches the next page when it comes near the screen, or on a click. */
function More({ more, left }: { more: () => void; left: number }) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const element = button.current
    if (element === null) return undefined
    const watcher = new IntersectionObserver(
      (seen) => {
        if (seen.some(({ isIntersecting }) => isIntersecting)) more()
      },
      { rootMargin: '600px' },
    )
    watcher.observe(element)
    return () => watcher.disconnect()
  }, [more])
  return (
    <button ref={button} type="button" className="button more" onClick={more}>
      {tellCount(left, 'more', 'more')}
    </button>
  )
}
