import type { ReviewItem } from '../../api/review/wire.js'
import type { WireEntry } from '../../api/wire.js'
import { reportAddress } from '../app/address.js'
import { Link } from '../app/link.js'
import { sourceOf } from '../entry/evidence.js'
import type { Layer } from '../../record/index.js'

interface PassagesProps {
  readonly layer: Layer
  readonly report: WireEntry['report']
  readonly passages: ReviewItem['passages']
  /** The entry to be opened in the reader; without one the words lead to the report alone. */
  readonly entry: string | null
}

/** The words that prove an entry, marked, in the words around them. */
export const Passages = ({ layer, report, passages, entry }: PassagesProps) => (
  <figure className={`passages layer-${layer}`}>
    <blockquote dir="auto">
      {passages.map((pieces, at) => (
        <p key={at}>
          {at > 0 && <span className="muted">… </span>}
          {pieces.map(({ text, proof }, place) =>
            proof ? <mark key={place}>{lined(text)}</mark> : <span key={place}>{lined(text)}</span>,
          )}
        </p>
      ))}
    </blockquote>
    <figcaption>
      <Link to={entry === null ? reportAddress(report.id) : reportAddress(report.id, entry)} dir="auto">
        {sourceOf(report)}
      </Link>
      {report.title !== null && report.outlet !== null && (
        <span className="muted passages-title" dir="auto">
          {report.title}
        </span>
      )}
    </figcaption>
  </figure>
)

/** Paragraphs stay apart by one line; lines that the report broke within one run on. */
const lined = (text: string): string =>
  text.replace(/[^\S\n]*\n[^\S\n]*(\n?)\s*/g, (_, empty: string) => (empty === '' ? ' ' : '\n'))
