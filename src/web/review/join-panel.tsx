import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { WireEntry } from '../../api/wire.js'
import { isTyping } from '../app/top-bar.js'
import { client, read } from '../data/client.js'
import { useAnswer } from '../data/use-answer.js'
import { tellPeriod } from '../entry/days.js'
import { sourceOf } from '../entry/evidence.js'
import { telling } from '../entry/telling.js'
import { Status, Who } from '../entry/who.js'
import { optionAt, optionSigns } from './keys.js'

interface JoinPanelProps {
  readonly entry: WireEntry
  onJoin(other: WireEntry): void
  onCancel(): void
}

/** Entries that may tell the same thing: those that came nearest and were kept apart, or found by words. */
export function JoinPanel({ entry, onJoin, onCancel }: JoinPanelProps) {
  const [text, setText] = useState('')
  const box = useRef<HTMLInputElement>(null)
  const panel = useRef<HTMLElement>(null)
  const { value, failure, waiting } = useAnswer(`review like ${entry.report.id} ${entry.id} ${text}`, (signal) =>
    read(
      client.api.review.candidates[':id'].$get(
        {
          param: { id: encodeURIComponent(entry.id) },
          query: { report: entry.report.id, ...(text !== '' && { text }) },
        },
        { init: { signal } },
      ),
    ),
  )
  const candidates = waiting ? null : (value?.candidates ?? [])
  useEffect(() => panel.current?.focus(), [])
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') return onCancel()
      if (isTyping(event.target) || candidates === null) return
      const other = candidates[optionAt(event, Math.min(9, candidates.length)) ?? -1]
      if (other === undefined) return
      event.preventDefault()
      onJoin(other.entry)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [candidates, onJoin, onCancel])
  const search = (event: FormEvent): void => {
    event.preventDefault()
    setText(box.current?.value.trim() ?? '')
  }
  return (
    <section ref={panel} className="join" aria-label="Join with another entry" tabIndex={-1}>
      <h3>Which entry tells the same?</h3>
      <form role="search" aria-label="Find an entry to join" onSubmit={search}>
        <input ref={box} type="search" aria-label="Words of the other entry" placeholder="Words, names or an outlet" />
        <button type="submit" className="button small">
          Find
        </button>
        <button type="button" className="button small" onClick={onCancel}>
          Leave it <kbd>Esc</kbd>
        </button>
      </form>
      {failure !== null && <p role="alert">{failure.message}</p>}
      <p role="status" className="muted">
        {candidates === null
          ? 'Comparing…'
          : candidates.length === 0
            ? text === ''
              ? 'Nothing came near it. Look for it by words.'
              : 'No entry of this kind holds all these words.'
            : text === ''
              ? 'The nearest that were kept apart. Press a number, or look for others by words.'
              : 'Entries that hold all these words. Press a number.'}
      </p>
      <ol>
        {(candidates ?? []).map(({ entry: other, against, grounds }, at) => (
          <li key={`${other.report.id} ${other.id}`}>
            <Candidate entry={other} sign={at < 9 ? (optionSigns[at] ?? '') : ''} onJoin={() => onJoin(other)} />
            {against.length > 0 && <p className="muted">Kept apart: {against.join('; ')}</p>}
            {grounds.length > 0 && <p className="muted">In common: {grounds.join('; ')}</p>}
          </li>
        ))}
      </ol>
    </section>
  )
}

function Candidate({ entry, sign, onJoin }: { entry: WireEntry; sign: string; onJoin: () => void }) {
  const { kind, from, to, matter, status, words } = telling(entry)
  return (
    <div className="candidate">
      <button type="button" className="button small" onClick={onJoin}>
        {sign !== '' && <kbd aria-hidden="true">{sign}</kbd>} Join
        <span className="visually-hidden"> with: {words}</span>
      </button>
      <div>
        <p>
          <strong>{kind}</strong> <Who from={from} to={to} /> {matter !== null && <span dir="auto">{matter}</span>}{' '}
          {status !== null && <Status status={status} />}{' '}
          <span className="muted">{tellPeriod(entry.from, entry.to) ?? 'undated'}</span>
        </p>
        <blockquote dir="auto">{words}</blockquote>
        <p className="muted" dir="auto">
          {sourceOf(entry.report)}
        </p>
      </div>
    </div>
  )
}
