import { useEffect, useMemo, useRef, useState } from 'react'
import type { ReportAnswer } from '../../api/wire.js'
import type { Layer } from '../../record/index.js'
import { goTo, reportAddress } from '../app/address.js'
import { EntryCard } from './entry-card.js'
import { EntryList } from './entry-list.js'
import { Legend } from './legend.js'
import { entriesAt, MarkedText } from './marked-text.js'
import { ReportHead } from './report-head.js'
import { marksOf, type Segment, segmentsOf } from './segments.js'
import { useLevel } from './use-level.js'
import { useSteps } from './use-steps.js'

interface ReaderProps {
  readonly answer: ReportAnswer
  readonly entry: string | null
}

/** The text in the middle, its entries beside: open a highlight and its entries stand level with the words. */
export function Reader({ answer, entry: wanted }: ReaderProps) {
  const { report, entries } = answer
  const [hidden, setHidden] = useState<ReadonlySet<Layer>>(new Set())
  const [place, setPlace] = useState<number | null>(null)
  const text = useRef<HTMLElement>(null)
  const margin = useRef<HTMLDivElement>(null)
  const cards = useRef<HTMLElement>(null)

  const shown = useMemo(() => entries.filter(({ layer }) => !hidden.has(layer)), [entries, hidden])
  const marks = useMemo(() => marksOf(shown), [shown])
  const segments = useMemo(() => segmentsOf(report.text, marks), [report.text, marks])
  const chosen =
    shown.find(({ id }) => id === wanted || (wanted !== null && wanted.length >= 4 && id.startsWith(wanted))) ?? null
  const opened = chosen === null ? null : segmentFor(segments, chosen.id, place)
  const openAt = opened?.start ?? null

  const choose = (entry: string | null): void => goTo(reportAddress(report.id, entry ?? undefined), { replace: true })
  const open = (segment: Segment): void => {
    setPlace(segment.start)
    const here = entriesAt(segment)
    choose(chosen !== null && here.includes(chosen.id) && segment.start !== openAt ? chosen.id : (here[0] ?? null))
  }
  const close = (): void => choose(null)
  const enter = (): void => cards.current?.focus()
  const steps = useSteps({ segments, frame: text, openAt, open, close, enter })
  const top = useLevel({ text, margin, cards, openAt })

  // The keys for stepping work inside the reader only; so it has the focus from the start.
  useEffect(() => text.current?.focus({ preventScroll: true }), [])
  // A deep link shows its words at once; on a narrow screen the open entries must not hide them.
  useEffect(() => {
    if (openAt !== null) text.current?.querySelector(`[data-start="${openAt}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [openAt])

  const fromList = (entry: string): void => {
    setPlace(null)
    choose(entry)
  }
  const toggle = (layer: Layer): void =>
    setHidden((last) => {
      const next = new Set(last)
      if (!next.delete(layer)) next.add(layer)
      return next
    })
  const here = opened === null ? [] : entriesAt(opened).flatMap((id) => shown.filter((entry) => entry.id === id))
  const ordered = chosen === null ? here : [chosen, ...here.filter(({ id }) => id !== chosen.id)]
  return (
    <div className="reader" onKeyDown={steps.onKeyDown}>
      <ReportHead answer={answer} />
      <Legend entries={entries} hidden={hidden} toggle={toggle} />
      <MarkedText
        segments={segments}
        marks={marks}
        openAt={openAt}
        entry={chosen?.id ?? null}
        reachable={steps.reachable}
        frame={text}
        open={open}
      />
      <div className="reader-margin" ref={margin}>
        <aside
          ref={cards}
          id="open-entries"
          className={opened === null ? 'open-entries none' : 'open-entries'}
          tabIndex={-1}
          aria-label="Entries at these words"
          style={{ top }}
        >
          {opened === null ? (
            <Hint count={shown.length} />
          ) : (
            <>
              <button type="button" className="quiet-button close" onClick={close} aria-label="Close">
                ×
              </button>
              <ul>
                {ordered.map((entry) => (
                  <EntryCard key={entry.id} entry={entry} chosen={entry === chosen} choose={() => choose(entry.id)} />
                ))}
              </ul>
            </>
          )}
        </aside>
      </div>
      <section className="reader-list">
        <h2>
          {shown.length === entries.length
            ? 'Everything taken from this report'
            : `${shown.length} of ${entries.length} entries shown`}
        </h2>
        <EntryList entries={shown} chosen={chosen?.id ?? null} choose={fromList} />
      </section>
    </div>
  )
}

/** The segment at which an entry is opened: the one pointed at, else the first of its words. */
function segmentFor(segments: readonly Segment[], entry: string, place: number | null): Segment | null {
  const proving = segments.filter(({ marks }) => marks.some((mark) => mark.entry === entry))
  return proving.find(({ start }) => start === place) ?? proving[0] ?? null
}

const Hint = ({ count }: { count: number }) => (
  <div className="hint">
    {count === 0 ? (
      <p>Nothing was taken from this report.</p>
    ) : (
      <p>Open underlined words to see what was taken from them.</p>
    )}
    {count > 0 && (
      <p className="keys">
        <span>
          <kbd>j</kbd> <kbd>k</kbd> step
        </span>
        <span>
          <kbd>Enter</kbd> open
        </span>
        <span>
          <kbd>Esc</kbd> close
        </span>
      </p>
    )}
  </div>
)
