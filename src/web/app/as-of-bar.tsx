import { Slider } from 'radix-ui'
import { useEffect, useState } from 'react'
import { tellDay } from '../entry/days.js'
import type { Address } from './address.js'
import { choose } from './chosen.js'

interface AsOfProps {
  readonly address: Address
  /** Days on which something was learned, in order. */
  readonly learned: readonly string[]
}

/** The clock of learning: what was known by the end of a day. At its right end all that is known now. */
export function AsOfBar({ address, learned }: AsOfProps) {
  const asOf = address.query.get('asOf')
  const last = Math.max(0, learned.length - 1)
  const [at, setAt] = useState(last)
  useEffect(() => setAt(placeIn(learned, asOf)), [learned, asOf])
  const day = learned[at]
  const moved = asOf !== null || at < last
  const take = (place: number): void =>
    choose(address, { asOf: place >= last ? null : (learned[place] ?? null) }, { replace: true })
  return (
    <section className={moved ? 'as-of as-of-past' : 'as-of'} aria-label="What was known when">
      <span className="as-of-label">Known by</span>
      <input
        type="date"
        className="as-of-day"
        aria-label="Known by the end of this day"
        value={asOf ?? day ?? ''}
        min={learned[0]}
        max={learned.at(-1)}
        onChange={(event) => choose(address, { asOf: event.target.value || null }, { replace: true })}
      />
      <Slider.Root
        className="slider"
        min={0}
        max={Math.max(1, last)}
        value={[at]}
        disabled={learned.length < 2}
        onValueChange={([place = last]) => setAt(place)}
        onValueCommit={([place = last]) => take(place)}
      >
        <Slider.Track className="slider-track">
          <Slider.Range className="slider-range" />
        </Slider.Track>
        <Slider.Thumb
          className="slider-thumb"
          aria-label="Known by the end of"
          aria-valuetext={day === undefined ? 'nothing learned yet' : tellDay(day)}
        />
      </Slider.Root>
      {moved ? (
        <button type="button" className="button small" onClick={() => choose(address, { asOf: null })}>
          Back to all that is known
        </button>
      ) : (
        <span className="muted">all that is known</span>
      )}
    </section>
  )
}

/** The last day of learning on or before the day. */
function placeIn(learned: readonly string[], asOf: string | null): number {
  const last = Math.max(0, learned.length - 1)
  if (asOf === null) return last
  const after = learned.findIndex((day) => day > asOf)
  return after === -1 ? last : Math.max(0, after - 1)
}
