import { Fragment, type RefObject } from 'react'
import { tellCount } from '../entry/days.js'
import { linesUnder } from './line-style.js'
import { isGap, lanesOf, type Mark, paragraphsOf, type Segment } from './segments.js'

interface MarkedTextProps {
  readonly segments: readonly Segment[]
  readonly marks: readonly Mark[]
  /** Start of the segment whose entries are open. */
  readonly openAt: number | null
  /** The entry whose words stand out. */
  readonly entry: string | null
  /** Start of the segment that Tab reaches. */
  readonly reachable: number | null
  readonly frame: RefObject<HTMLElement | null>
  open(segment: Segment): void
}

/** A report's text with the words that prove entries underlined, one line a layer. */
export function MarkedText({ segments, marks, openAt, entry, reachable, frame, open }: MarkedTextProps) {
  const lanes = lanesOf(marks)
  return (
    <article
      ref={frame}
      tabIndex={-1}
      className={entry === null ? 'report-text' : 'report-text has-open'}
      aria-label="Text of the report"
    >
      {paragraphsOf(segments).map((paragraph) => (
        <p key={paragraph[0]?.start}>
          {paragraph
            .filter((segment) => !isGap(segment))
            .map((segment) =>
              segment.marks.length === 0 ? (
                <Fragment key={segment.start}>{segment.text}</Fragment>
              ) : (
                <span
                  key={segment.start}
                  role="button"
                  data-start={segment.start}
                  className={classOf(segment, entry, openAt)}
                  style={linesUnder(segment.marks, lanes)}
                  tabIndex={segment.start === reachable ? 0 : -1}
                  aria-expanded={segment.start === openAt}
                  aria-controls="open-entries"
                  title={tellCount(entriesAt(segment).length, 'entry', 'entries')}
                  onClick={() => open(segment)}
                >
                  {segment.text}
                </span>
              ),
            )}
        </p>
      ))}
    </article>
  )
}

/** Ids of the entries that a segment proves, the closest to its words first. */
export const entriesAt = (segment: Segment): string[] => [...new Set(segment.marks.map((mark) => mark.entry))]

function classOf(segment: Segment, entry: string | null, openAt: number | null): string {
  const own = segment.marks.find((mark) => mark.entry === entry)
  return ['marked', own === undefined ? '' : `of-open tint-${own.layer}`, segment.start === openAt ? 'open' : '']
    .filter((part) => part !== '')
    .join(' ')
}
