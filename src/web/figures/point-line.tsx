import type { WirePoint, WireSeries } from '../../api/figures/wire.js'
import { reportAddress } from '../app/address.js'
import { Link } from '../app/link.js'
import { tellCount, tellDay } from '../entry/days.js'
import { Quote } from '../entry/evidence.js'
import { MarkShape, markOf } from './marks.js'
import { greatestOf, leastOf, type Scale } from './scale.js'

interface PointProps {
  readonly point: WirePoint
  readonly range: WireSeries['range']
  /** Null where there is nothing to compare it with. */
  readonly scale: Scale | null
}

/** One number on one claimant's word: its place in the range, and its words. */
export function PointLine({ point, range, scale }: PointProps) {
  const { number, claimant, learned, words, tellers, more, best, disputed, supersededBy } = point
  const [first, ...others] = tellers
  return (
    <li className={scale === null ? 'point alone' : 'point'}>
      {scale !== null && <Lane point={point} range={range} scale={scale} />}
      <div className="point-told">
        {scale !== null && (
          <p className="point-line">
            {scale !== null && <strong>{number}</strong>}
            <span dir="auto">{wordOf(claimant)}</span>
            <span className="muted">learned {tellDay(learned)}</span>
            {scale !== null && best && <em>preferred</em>}
            {disputed && <em className="is-disputed">disputed</em>}
            {supersededBy !== null && (
              <em>brought up to date{supersededBy.number === '' ? '' : `: ${supersededBy.number}`}</em>
            )}
          </p>
        )}
        {first !== undefined && <Quote proof={{ report: first.report, entry: first.entry, words }} />}
        {others.length > 0 && (
          <p className="muted also-told">
            also told by{' '}
            {others.map(({ report, entry, learned: day }, at) => (
              <span key={entry}>
                {at > 0 && ', '}
                <Link to={reportAddress(report.id, entry)}>{report.outlet ?? report.agency ?? report.id}</Link>,{' '}
                {tellDay(day)}
              </span>
            ))}
            {more > 0 && ` and ${tellCount(more, 'other report', 'other reports')}`}
          </p>
        )}
      </div>
    </li>
  )
}

/** On whose word a number stands. */
export const wordOf = (claimant: string | null): string =>
  claimant === null ? 'the report’s own word' : `according to ${claimant}`

/** A strip from the least to the greatest number told, with the range of what stands and this number's mark. */
function Lane({ point, range, scale }: { point: WirePoint; range: PointProps['range']; scale: Scale }) {
  const [least, greatest] = [leastOf(point), greatestOf(point)]
  const mark = markOf(point)
  return (
    <div className="lane">
      <svg aria-hidden="true">
        {range !== null && (
          <rect
            className="lane-range"
            x={`${scale(range.low)}%`}
            width={`${Math.max(0.8, scale(range.high) - scale(range.low))}%`}
            y="0"
            height="100%"
          />
        )}
        <line className="lane-axis" x1="0" x2="100%" y1="1.1rem" y2="1.1rem" />
        {least !== null && greatest !== null && (
          <>
            {greatest > least && (
              <line className="lane-span" x1={`${scale(least)}%`} x2={`${scale(greatest)}%`} y1="1.1rem" y2="1.1rem" />
            )}
            <svg x={`${scale((least + greatest) / 2)}%`} y="1.1rem" overflow="visible">
              <Bound bound={point.bound} />
              <MarkShape mark={mark} best={point.best} />
            </svg>
          </>
        )}
      </svg>
    </div>
  )
}

/** An arrow towards where the true number lies by the words: "at least" upwards, "fewer than" downwards. */
function Bound({ bound }: Pick<WirePoint, 'bound'>) {
  const up = bound === 'at-least' || bound === 'more-than'
  if (!up && bound !== 'at-most' && bound !== 'fewer-than') return null
  return (
    <path className="lane-bound" d={up ? 'M0 0H18M14-3.500L18 0L14 3.500' : 'M0 0H-18M-14-3.500L-18 0L-14 3.500'} />
  )
}
