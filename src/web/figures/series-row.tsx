import { useId } from 'react'
import type { WireSeries } from '../../api/figures/wire.js'
import { tellCount, tellDay, tellNumber } from '../entry/days.js'
import { Disputes } from './disputes.js'
import { OverTime } from './over-time.js'
import { PointLine, wordOf } from './point-line.js'
import { scaleOf } from './scale.js'

/** One thing counted: the preferred number, the range, and every number with its words. */
export function SeriesRow({ series }: { series: WireSeries }) {
  const id = useId()
  const { title, range, points, more, disputes, sources, grounds } = series
  const scale = scaleOf(points)
  const several = points.length > 1
  return (
    <article className={several ? 'series several' : 'series'} aria-labelledby={id}>
      <div className="series-best">
        <p className="best-number">{range === null ? 'no number stands' : range.best}</p>
        {several && range !== null && (
          <>
            <p className="muted">{range.grounds}</p>
            <p className="best-range">
              {range.low === range.high
                ? 'no other number stands'
                : `range ${tellNumber(range.low)} – ${tellNumber(range.high)}`}
            </p>
          </>
        )}
      </div>
      <div className="series-body">
        <header className="series-head">
          <h2 id={id} dir="auto">
            {title}
          </h2>
          {disputes.length > 0 && (
            <span className="contested-mark">
              <span aria-hidden="true">⇄</span> disputed
            </span>
          )}
          {!several && <Alone point={points[0]} />}
          {several && (
            <span className="muted series-sources" dir="auto">
              {tellCount(sources.length, 'independent source', 'independent sources')}: {sources.slice(0, 6).join(', ')}
              {sources.length > 6 && ' …'}
            </span>
          )}
        </header>
        <ol className="points">
          {points.map((point) => (
            <PointLine
              key={point.tellers[0]?.entry ?? point.words}
              point={point}
              range={range}
              scale={several ? scale : null}
            />
          ))}
        </ol>
        {more > 0 && <p className="muted">and {tellCount(more, 'further number', 'further numbers')}</p>}
        {several && <OverTime points={points} />}
        <Disputes disputes={disputes} />
        {several && <p className="muted series-grounds">Held to count the same: {grounds}.</p>}
      </div>
    </article>
  )
}

/** On whose word, and when learned where that isn't the day of the report; a number alone needs no line of its own. */
function Alone({ point }: { point: WireSeries['points'][number] | undefined }) {
  if (point === undefined) return null
  const { claimant, learned, tellers } = point
  return (
    <span className="muted series-sources" dir="auto">
      {wordOf(claimant)}
      {learned !== tellers[0]?.report.published && `, learned ${tellDay(learned)}`}
    </span>
  )
}
