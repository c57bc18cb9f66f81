import { Fragment, memo, type RefObject, useMemo } from 'react'
import { tellCount } from '../entry/days.js'
import { linesUnder } from './line-style.js'
import { isGap, type Lanes, lanesOf, type Mark, paragraphsOf, type Segment } from './segments.js'

interface MarkedTextProps {
  readonly segments: readonly Segment[]
  readonly marks: readonly Mark[]
  /** Ids of the entries shown; their places in this list stand at their words. */
  readonly entries: readonly string[]
  /** Where sentences begin that no entry touches; none while they are not shown. */
  readonly untouched: ReadonlySet<number>
  /** The entry that is open, and the one that Tab reaches. */
  readonly open: string | null
  readonly current: string | null
  readonly frame: RefObject<HTMLElement | null>
  choose(segment: Segment): void
}

/** A report's text with the words that prove entries underlined, one line a layer. */
export function MarkedText({ segments, marks, entries, untouched, open, current, frame, choose }: MarkedTextProps) {
  const lanes = useMemo(() => lanesOf(marks), [marks])
  const paragraphs = useMemo(() => paragraphsOf(segments), [segments])
  const places = useMemo(() => new Map(entries.map((id, at) => [id, at])), [entries])
  const reachable = segments.find((segment) => (current === null ? isMarked(segment) : proves(segment, current)))
  return (
    <article ref={frame} tabIndex={-1} className="report-text" aria-label="Text of the report">
      {paragraphs.map((paragraph) => (
        <Paragraph
          key={paragraph[0]?.start}
          segments={paragraph}
          lanes={lanes}
          places={places}
          untouched={untouched}
          open={open !== null && paragraph.some((segment) => proves(segment, open)) ? open : null}
          reachable={reachable !== undefined && paragraph.includes(reachable) ? reachable.start : null}
          choose={choose}
        />
      ))}
    </article>
  )
}

interface ParagraphProps extends Pick<MarkedTextProps, 'untouched' | 'open' | 'choose'> {
  readonly segments: readonly Segment[]
  readonly lanes: Lanes
  readonly places: ReadonlyMap<string, number>
  readonly reachable: number | null
}

/** Drawn again only when something in it changes: a step must not cost what a long text holds. */
const Paragraph = memo(function OneParagraph({
  segments,
  lanes,
  places,
  untouched,
  open,
  reachable,
  choose,
}: ParagraphProps) {
  return (
    <p dir="auto">
      {segments
        .filter((segment) => !isGap(segment))
        .map((segment) =>
          isMarked(segment) ? (
            <span
              key={segment.start}
              role="button"
              className={classOf(segment, open)}
              data-entries={entriesAt(segment)
                .map((id) => places.get(id))
                .join(' ')}
              style={linesUnder(segment.marks, lanes)}
              tabIndex={segment.start === reachable ? 0 : -1}
              aria-expanded={open !== null && proves(segment, open)}
              title={tellCount(entriesAt(segment).length, 'entry', 'entries')}
              onClick={() => choose(segment)}
            >
              {segment.text}
            </span>
          ) : untouched.has(segment.start) ? (
            <span key={segment.start} data-untouched="" className="untouched" tabIndex={-1}>
              {segment.text}
            </span>
          ) : (
            <Fragment key={segment.start}>{segment.text}</Fragment>
          ),
        )}
    </p>
  )
})

const isMarked = ({ marks }: Segment): boolean => marks.length > 0
const proves = ({ marks }: Segment, entry: string): boolean => marks.some((mark) => mark.entry === entry)

/** Ids of the entries that a segment proves, the closest to its words first. */
export const entriesAt = (segment: Segment): string[] => [...new Set(segment.marks.map((mark) => mark.entry))]

function classOf(segment: Segment, open: string | null): string {
  const own = segment.marks.find((mark) => mark.entry === open)
  return own === undefined ? 'marked' : `marked of-open tint-${own.layer}`
}
