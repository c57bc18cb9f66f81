import { useAddress } from '../app/address.js'
import { changed, choose } from '../app/chosen.js'
import { Link } from '../app/link.js'
import { PageHead } from '../app/page-head.js'
import type { PageProps } from '../app/pages.js'
import { client, read } from '../data/client.js'
import { Empty, Failed, Waiting } from '../data/notices.js'
import { useAnswer } from '../data/use-answer.js'
import { tellCount, tellNumber, tellPeriod } from '../entry/days.js'
import { Band } from './band/band.js'
import {
  changesFor,
  type Clock,
  densityQuestionOf,
  type Filter,
  filterOf,
  isNarrowed,
  type LanesBy,
  widened,
} from './filter.js'
import { Filters } from './filters.js'
import { EntryList } from './list/entry-list.js'
import './timeline.css'
import { type Timeline, useTimeline } from './use-timeline.js'

/** Everything that is told, along one line of time and day by day. */
export function TimelinePage({ query }: PageProps) {
  const filter = filterOf(query)
  const timeline = useTimeline(filter)
  const density = useDensity({ ...filter, undated: false })
  const base = useDensity({
    ...filter,
    layers: [],
    type: null,
    actor: null,
    text: null,
    undated: false,
    lanes: 'layer',
  })
  const { value } = timeline
  return (
    <div className="timeline-page">
      <PageHead title="Timeline" tools={<Layout filter={filter} />} />
      <Filters filter={filter} counts={value?.layers ?? null} undated={density.value?.undated ?? 0} />
      {density.value !== null && base.value !== null && base.value.total > 0 && (
        <div className={density.waiting ? 'band-frame stale' : 'band-frame'} aria-busy={density.waiting}>
          <Band filter={filter} density={density.value} base={base.value} />
        </div>
      )}
      {density.failure !== null && <Failed failure={density.failure} again={density.again} />}
      {density.value === null && density.failure === null && <div className="band-place" />}
      <section className="entries" aria-label="Entries" aria-busy={timeline.waiting}>
        <ListHead filter={filter} timeline={timeline} />
        {value !== null && value.items.length > 0 && (
          <EntryList
            items={value.items}
            parts={value.parts}
            total={value.total}
            clock={filter.clock}
            stale={timeline.stale}
            more={timeline.more}
          />
        )}
        {value === null && timeline.failure === null && <Waiting what="the timeline" />}
        {timeline.failure !== null && <Failed failure={timeline.failure} again={timeline.again} />}
        {!timeline.waiting && value?.total === 0 && <NothingFound filter={filter} />}
      </section>
    </div>
  )
}

function useDensity(filter: Filter) {
  const query = { ...densityQuestionOf(filter), lanes: filter.lanes }
  return useAnswer(`timeline density ${JSON.stringify(query)}`, (signal) =>
    read(client.api.timeline.density.$get({ query }, { init: { signal } })),
  )
}

const clocks: Readonly<Record<Clock, string>> = { happened: 'it happened', learned: 'it was learned' }
const lanesNames: Readonly<Record<LanesBy, string>> = { layer: 'layers', kind: 'kinds', actor: 'actors' }

/** By which clock it is laid out, and in which lanes. */
function Layout({ filter }: { filter: Filter }) {
  const address = useAddress()
  return (
    <>
      <fieldset className="two-clocks">
        <legend className="visually-hidden">Clock</legend>
        <span className="muted" aria-hidden="true">
          By when
        </span>
        {(['happened', 'learned'] as const).map((clock) => (
          <label key={clock}>
            <input
              type="radio"
              name="clock"
              className="visually-hidden"
              aria-label={`By when ${clocks[clock]}`}
              checked={filter.clock === clock}
              onChange={() => choose(address, { ...changesFor({ clock }), zoom: null })}
            />
            {clocks[clock]}
          </label>
        ))}
      </fieldset>
      <label>
        Lanes
        <select
          value={filter.lanes}
          onChange={(event) => choose(address, { lanes: event.target.value === 'layer' ? null : event.target.value })}
        >
          {Object.entries(lanesNames).map(([by, name]) => (
            <option key={by} value={by}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </>
  )
}

/** How many things are told, in what, and how far they were compared. */
function ListHead({ filter, timeline: { value, stale } }: { filter: Filter; timeline: Timeline }) {
  const address = useAddress()
  return (
    <div className="list-head">
      <p className="result" role="status">
        {value !== null && told(value, filter)}
        {value?.comparing === true && !stale && (
          <span className="comparing">
            {' '}
            Comparing accounts… until then, what several reports tell stands here several times.
          </span>
        )}
      </p>
      {value?.limited != null && (
        <p className="result">
          Accounts were compared for {tellPeriod(value.limited.since, value.limited.until)} only; choose a shorter
          period to have its accounts compared.
        </p>
      )}
      <label className="order">
        <span className="visually-hidden">Order</span>
        <select
          value={filter.order}
          onChange={(event) => choose(address, { order: event.target.value === 'oldest' ? 'oldest' : null })}
        >
          <option value="newest">latest first</option>
          <option value="oldest">earliest first</option>
        </select>
      </label>
    </div>
  )
}

function told({ total, parts, comparing, entries }: NonNullable<Timeline['value']>, filter: Filter): string {
  const count = comparing ? tellCount(total, 'entry', 'entries') : tellCount(total, 'thing told', 'things told')
  const period = tellPeriod(filter.since, filter.until)
  const among = [
    filter.actor === null ? null : `of ${filter.actor}`,
    filter.text === null ? null : `with “${filter.text}”`,
    filter.undated
      ? 'without a date'
      : period === null
        ? null
        : `${filter.clock === 'learned' ? 'learned ' : ''}${period}`,
  ].filter((part) => part !== null)
  const apart = [
    parts.before > 0 ? `${tellNumber(parts.before)} of them begun earlier` : null,
    parts.undated > 0 && !filter.undated ? `${tellNumber(parts.undated)} of them without a date` : null,
  ].filter((part) => part !== null)
  const joined = !comparing && entries > total ? `, by ${tellNumber(entries)} entries` : ''
  return `${[`${count}${joined}`, ...among].join(', ')}${apart.length === 0 ? '' : ` (${apart.join(', ')})`}.`
}

function NothingFound({ filter }: { filter: Filter }) {
  const address = useAddress()
  if (!isNarrowed(filter)) {
    return (
      <Empty title={filter.asOf === null ? 'The ledger is empty' : 'Nothing was known by then'}>
        {filter.asOf === null ? (
          <p>
            Read some reports into it, for example <code>rapporteur read examples/kosovo-plates</code>, and reload this
            page.
          </p>
        ) : (
          <p>
            Move the clock of learning on, or{' '}
            <Link to={changed(address, { asOf: null })}>go back to all that is known</Link>.
          </p>
        )}
      </Empty>
    )
  }
  return (
    <Empty title="Nothing fits all of this">
      <p>
        Take a filter away, or <Link to={changed(address, widened)}>show everything</Link>.
      </p>
    </Empty>
  )
}
