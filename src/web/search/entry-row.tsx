import type { EntryHit } from '../../api/search/wire.js'
import { reportAddress } from '../app/address.js'
import { Link } from '../app/link.js'
import { tellCount, tellPeriod } from '../entry/days.js'
import { sourceOf } from '../entry/evidence.js'
import { LayerTag } from '../entry/layer-sign.js'
import { telling } from '../entry/telling.js'
import { Status, Who } from '../entry/who.js'
import { Marked } from './marked.js'

/** One entry: what it is, and its words with those searched for marked; they lead to their place in the report. */
export function EntryRow({ hit: { entry, passages, why, same } }: { hit: EntryHit }) {
  const { kind, from, to, matter, status } = telling(entry)
  const when = tellPeriod(entry.from, entry.to) ?? 'undated'
  return (
    <li className="search-hit">
      <p className="search-hit-head">
        <LayerTag layer={entry.layer} kind={kind} />
        <bdi>
          <Who from={from} to={to} />
        </bdi>
        {matter !== null && <span dir="auto">{matter}</span>}
        {status !== null && <Status status={status} />}
      </p>
      <blockquote dir="auto">
        <Link to={reportAddress(entry.report.id, entry.id)} data-hit="">
          {passages.map(({ start, text, marks }, at) => (
            <span key={start}>
              {at > 0 && ' … '}
              <Marked text={text} marks={marks} />
            </span>
          ))}
        </Link>
      </blockquote>
      <p className="search-source muted" dir="auto">
        {when} · {sourceOf(entry.report)}
        {why === 'names' && ' · found partly in names or kind'}
        {same > 0 && ` · in the same words in ${tellCount(same, 'more report', 'more reports')}`}
      </p>
    </li>
  )
}
