import { type FormEvent, lazy, Suspense, useState, useSyncExternalStore } from 'react'
import type { Layer } from '../../record/index.js'
import { useAddress } from '../app/address.js'
import { changed, choose } from '../app/chosen.js'
import { Link } from '../app/link.js'
import { PeriodField } from '../app/period-field.js'
import { TypedField } from '../app/typed-field.js'
import { tellNumber } from '../entry/days.js'
import { LayerShape } from '../entry/layer-sign.js'
import { allLayers, layerSigns } from '../entry/layers.js'
import { changesFor, type Filter, isNarrowed, widened } from './filter.js'

const ActorField = lazy(async () => ({ default: (await import('./actor-field.js')).ActorField }))

interface FiltersProps {
  readonly filter: Filter
  /** How many entries each layer has under the other filters; null while unknown. */
  readonly counts: Readonly<Partial<Record<Layer, number>>> | null
  /** How many have no date, under the other filters and in any period. */
  readonly undated: number
}

/** All that narrows the timeline. Every change goes into the address. */
export function Filters({ filter, counts, undated }: FiltersProps) {
  const address = useAddress()
  const wide = useWide()
  const change = (part: Partial<Filter>, replace = false): void => choose(address, changesFor(part), { replace })
  return (
    <form
      className="filters"
      role="search"
      aria-label="Narrow the timeline"
      onSubmit={(event: FormEvent) => event.preventDefault()}
    >
      <details className="filter-drawer" open={wide}>
        <summary>Narrow the timeline</summary>
        <div className="filter-fields">
          <div className="layer-chips" role="group" aria-label="Layers">
            {allLayers.map((layer) => (
              <label key={layer} className={`layer-chip layer-${layer}`} title={layerSigns[layer].about}>
                <input
                  type="checkbox"
                  className="visually-hidden"
                  checked={filter.layers.includes(layer)}
                  onChange={() => change({ layers: toggled(filter.layers, layer), type: null })}
                />
                <LayerShape layer={layer} />
                <span>{layerSigns[layer].many}</span>
                <span className="count">{counts === null ? '' : tellNumber(counts[layer] ?? 0)}</span>
              </label>
            ))}
            {filter.type !== null && (
              <button type="button" className="button small" onClick={() => change({ type: null })}>
                kind: {filter.type} <span aria-hidden="true">×</span>
                <span className="visually-hidden">, take away</span>
              </button>
            )}
            {isNarrowed(filter) && (
              <Link to={changed(address, widened)} className="button small">
                Show everything
              </Link>
            )}
          </div>
          <TypedField
            className="words-field"
            label="Words"
            hint="Words in quotes, names, titles"
            value={filter.text}
            onChange={(text) => change({ text }, true)}
          />
          <Suspense fallback={<ActorWaiting value={filter.actor} />}>
            <ActorField value={filter.actor} onChange={(actor) => change({ actor })} />
          </Suspense>
          <PeriodField />
          <label className="layer-chip undated-chip" title="Entries of which no report tells a day">
            <input
              type="checkbox"
              className="visually-hidden"
              checked={filter.undated}
              onChange={() => change({ undated: !filter.undated, since: null, until: null })}
            />
            <span>Only without a date</span>
            <span className="count">{tellNumber(undated)}</span>
          </label>
        </div>
      </details>
    </form>
  )
}

/** Whether there is room for the filters to be always open. */
function useWide(): boolean {
  const [query] = useState(() => matchMedia('(min-width: 44.01rem)'))
  return useSyncExternalStore(
    (changes) => {
      query.addEventListener('change', changes)
      return () => query.removeEventListener('change', changes)
    },
    () => query.matches,
  )
}

/** From "all", the first click shows that layer alone; further ones add and remove. */
function toggled(chosen: readonly Layer[], layer: Layer): readonly Layer[] {
  const next = chosen.includes(layer) ? chosen.filter((one) => one !== layer) : [...chosen, layer]
  return next.length === allLayers.length ? [] : next
}

/** Holds the place of the field until it has come. */
const ActorWaiting = ({ value }: { value: string | null }) => (
  <input type="search" className="actor-waiting" aria-label="Actor" value={value ?? ''} disabled />
)
