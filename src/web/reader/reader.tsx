import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { ReportRead } from '../../api/reader/wire.js'
import { useAddress } from '../app/address.js'
import { choose as chooseIn } from '../app/chosen.js'
import { intoView } from './into-view.js'
import { Legend } from './legend.js'
import { Margin } from './margin.js'
import { entriesAt, MarkedText } from './marked-text.js'
import { OpenCard } from './open-card.js'
import { ReportHead } from './report-head.js'
import { beginOf, marksOf, type Segment, segmentsOf } from './segments.js'
import { shownIn, toggled } from './shown.js'
import { Untouched } from './untouched.js'
import { useLayout } from './use-layout.js'
import { useLight } from './use-light.js'
import { useSteps } from './use-steps.js'

/** The text with its entries in the margin, level with their words. */
export function Reader({ answer, query }: { answer: ReportRead; query: URLSearchParams }) {
  const { report, sentences } = answer
  const address = useAddress()
  const root = useRef<HTMLDivElement>(null)
  const text = useRef<HTMLElement>(null)
  const margin = useRef<HTMLDivElement>(null)
  const [said, setSaid] = useState('')
  const part = `${query.get('hide')} ${query.get('with')}`
  const shown = useMemo(() => shownIn(query), [part])

  const entries = useMemo(() => {
    const all = shown.setAside ? [...answer.entries, ...answer.setAside] : answer.entries
    return all.filter(({ layer }) => !shown.hidden.has(layer)).sort((one, other) => beginOf(one) - beginOf(other))
  }, [answer, shown])
  const ids = useMemo(() => entries.map(({ id }) => id), [entries])
  const rulings = useMemo(() => new Map(answer.marks.map((mark) => [mark.entry, mark])), [answer])
  const marks = useMemo(() => marksOf(entries), [entries])
  const untouched = useMemo(() => (shown.untouched ? answer.untouched : []), [answer, shown])
  const segments = useMemo(
    () =>
      segmentsOf(
        report.text,
        marks,
        untouched.flatMap(({ start, end }) => [start, end]),
      ),
    [report.text, marks, untouched],
  )
  const untouchedAt = useMemo(() => new Set(untouched.map(({ start }) => start)), [untouched])

  const wanted = query.get('entry')
  const chosen =
    entries.find(({ id }) => id === wanted || (wanted !== null && wanted.length >= 4 && id.startsWith(wanted))) ?? null
  const open = chosen?.id ?? null
  // Opening is a step that Back undoes; from entry to entry it is one and the same step.
  const now = useRef({ address, open })
  now.current = { address, open }
  const choose = useCallback((entry: string | null): void => {
    chooseIn(now.current.address, { entry }, { replace: now.current.open !== null })
  }, [])
  const chooseAt = useCallback(
    (segment: Segment): void => {
      const here = entriesAt(segment)
      const at = here.indexOf(now.current.open ?? '')
      choose(here[(at + 1) % here.length] ?? null)
    },
    [choose],
  )
  const steps = useSteps({ entries: ids, root, open, choose })
  const layout = useLayout(text, segments)
  useLight(root)

  // The keys for stepping work inside the reader only; so it has the focus from the start.
  useEffect(() => text.current?.focus({ preventScroll: true }), [])
  useEffect(() => intoView(root.current, open === null ? -1 : ids.indexOf(open)), [open, ids, layout])

  const at = chosen === null ? -1 : entries.indexOf(chosen)
  const nextUntouched = useNextUntouched(text, report.text, setSaid)
  return (
    <div className={open === null ? 'reader' : 'reader has-open'} ref={root} onKeyDown={steps.onKeyDown}>
      <ReportHead answer={answer} query={query} />
      <Legend
        entries={answer.entries}
        shown={shown}
        sentences={sentences}
        untouched={answer.untouched.length}
        setAside={answer.setAside.length}
        toggle={(one) => chooseIn(address, toggled(query, one))}
        next={nextUntouched}
      />
      <p className="visually-hidden" role="status">
        {said}
      </p>
      <div className="report-column">
        <MarkedText
          segments={segments}
          marks={marks}
          entries={ids}
          untouched={untouchedAt}
          open={open}
          current={steps.current}
          frame={text}
          choose={chooseAt}
        />
        <Untouched layout={layout} />
      </div>
      <Margin
        entries={entries}
        marks={rulings}
        layout={layout}
        open={open}
        current={steps.current}
        frame={margin}
        choose={choose}
      >
        {chosen !== null && (
          <OpenCard
            entry={chosen}
            mark={rulings.get(chosen.id)}
            query={query}
            place={at}
            of={entries.length}
            step={(by) => choose(ids[at + by] ?? open)}
            close={() => choose(null)}
          />
        )}
      </Margin>
      <Keys entries={entries.length} />
    </div>
  )
}

/** Goes from one sentence that nothing was made of to the next, and reads it out. */
function useNextUntouched(
  text: React.RefObject<HTMLElement | null>,
  key: string,
  say: (words: string) => void,
): () => void {
  const last = useRef(-1)
  useEffect(() => {
    last.current = -1
  }, [key])
  return () => {
    const all = [...(text.current?.querySelectorAll<HTMLElement>('[data-untouched]') ?? [])]
    last.current = all.length === 0 ? -1 : (last.current + 1) % all.length
    const sentence = all[last.current]
    sentence?.focus({ preventScroll: true })
    sentence?.scrollIntoView({ block: 'center' })
    say(sentence === undefined ? '' : `Not understood: ${sentence.textContent}`)
  }
}

const Keys = ({ entries }: { entries: number }) =>
  entries === 0 ? (
    <p className="keys">Nothing was taken from this report, or all of it is hidden.</p>
  ) : (
    <p className="keys">
      <span>
        <kbd>j</kbd> <kbd>k</kbd> next and last entry
      </span>
      <span>
        <kbd>Enter</kbd> open
      </span>
      <span>
        <kbd>Esc</kbd> close
      </span>
    </p>
  )
