import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { Layer } from '../../record/index.js'
import { goTo } from '../app/address.js'
import { Link } from '../app/link.js'
import { client, read } from '../data/client.js'
import { useAnswer } from '../data/use-answer.js'
import { tellNumber } from '../entry/days.js'
import { LayerShape } from '../entry/layer-sign.js'
import { allLayers, layerSigns } from '../entry/layers.js'
import { type Filter, isNarrowed, noFilter, timelineAddress } from './filter.js'

interface FiltersProps {
  readonly filter: Filter
  /** How many entries each layer has under the other filters; null while unknown. */
  readonly counts: Readonly<Partial<Record<Layer, number>>> | null
  readonly undated: number
}

/** All that narrows the timeline. Every change goes into the address. */
export function Filters({ filter, counts, undated }: FiltersProps) {
  const change = (part: Partial<Filter>, replace = false): void =>
    goTo(timelineAddress({ ...filter, ...part }), { replace })
  return (
    <form
      className="filters"
      role="search"
      aria-label="Narrow the timeline"
      onSubmit={(event: FormEvent) => event.preventDefault()}
    >
      <TypedField
        label="Words"
        hint="in quotes, names, titles"
        value={filter.text}
        onChange={(text) => change({ text }, true)}
      />
      <ActorField value={filter.actor} onChange={(actor) => change({ actor }, true)} />
      <fieldset>
        <legend>Layers</legend>
        {allLayers.map((layer) => (
          <label key={layer} className="layer-choice" title={layerSigns[layer].about}>
            <input
              type="checkbox"
              checked={filter.layers.length === 0 || filter.layers.includes(layer)}
              onChange={() => change({ layers: toggled(filter.layers, layer) })}
            />
            <LayerShape layer={layer} />
            <span>{layerSigns[layer].many}</span>
            <span className="count">{counts === null ? '' : tellNumber(counts[layer] ?? 0)}</span>
          </label>
        ))}
      </fieldset>
      <fieldset className="period">
        <legend>Period</legend>
        <label>
          From{' '}
          <input
            type="date"
            value={filter.since ?? ''}
            max={filter.until ?? undefined}
            onChange={(event) => change({ since: event.target.value || null }, true)}
          />
        </label>
        <label>
          To{' '}
          <input
            type="date"
            value={filter.until ?? ''}
            min={filter.since ?? undefined}
            onChange={(event) => change({ until: event.target.value || null }, true)}
          />
        </label>
        <label className="layer-choice">
          <input
            type="checkbox"
            checked={filter.undated}
            onChange={() => change({ undated: !filter.undated, since: null, until: null })}
          />
          <span>Only without a date</span>
          <span className="count">{tellNumber(undated)}</span>
        </label>
      </fieldset>
      <label className="order">
        Order
        <select
          value={filter.order}
          onChange={(event) => change({ order: event.target.value === 'oldest' ? 'oldest' : 'newest' })}
        >
          <option value="newest">latest first</option>
          <option value="oldest">earliest first</option>
        </select>
      </label>
      {isNarrowed(filter) && (
        <Link to={timelineAddress({ ...noFilter, order: filter.order })} className="button">
          Show everything
        </Link>
      )}
    </form>
  )
}

/** From "all", the first click shows that layer alone; further ones add and remove. */
function toggled(chosen: readonly Layer[], layer: Layer): readonly Layer[] {
  if (chosen.length === 0) return [layer]
  const next = chosen.includes(layer) ? chosen.filter((one) => one !== layer) : [...chosen, layer]
  return next.length === allLayers.length ? [] : next
}

interface TypedFieldProps {
  readonly label: string
  readonly hint: string
  readonly value: string | null
  readonly list?: string
  onChange(value: string | null): void
}

const pauseMs = 300

/** A field that waits for a pause in typing. */
function TypedField({ label, hint, value, list, onChange }: TypedFieldProps) {
  const [typed, setTyped] = useState(value ?? '')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => setTyped(value ?? ''), [value])
  useEffect(() => () => clearTimeout(timer.current), [])
  const change = (next: string): void => {
    setTyped(next)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => onChange(next.trim() || null), pauseMs)
  }
  return (
    <label className="typed-field">
      {label}
      <input
        type="search"
        value={typed}
        placeholder={hint}
        list={list}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => change(event.target.value)}
      />
    </label>
  )
}

function ActorField({ value, onChange }: { value: string | null; onChange: (actor: string | null) => void }) {
  const actors = useAnswer('actors', (signal) => read(client.api.actors.$get({}, { init: { signal } })))
  return (
    <>
      <TypedField label="Actor" hint="a name or a code" value={value} list="known-actors" onChange={onChange} />
      <datalist id="known-actors">
        {actors.value?.actors.slice(0, 400).map(({ actor, entries }) => (
          <option key={actor.id} value={actor.name}>{`${entries}`}</option>
        ))}
      </datalist>
    </>
  )
}
