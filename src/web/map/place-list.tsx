import { useEffect, useRef, useState } from 'react'
import type { MapAnswer, MapPlace } from '../../api/map/wire.js'
import { tellCount, tellNumber } from '../entry/days.js'
import { LayerShape } from '../entry/layer-sign.js'
import { allLayers, layerSigns } from '../entry/layers.js'
import { QuadShape } from '../entry/quad-sign.js'
import { allQuads, quadSigns } from '../entry/quads.js'

interface PlaceListProps {
  readonly answer: MapAnswer
  /** Keys of the places that the map shows. */
  readonly drawn: ReadonlySet<string>
  readonly selected: string | null
  select(key: string): void
}

const atFirst = 150

/** The map in words: every place, the most told of first. */
export function PlaceList({ answer: { places, countries }, drawn, selected, select }: PlaceListProps) {
  const [most, setMost] = useState(atFirst)
  const shown = places.slice(0, most)
  return (
    <section className="place-list" aria-label="Places, the most told of first">
      <ol>
        {shown.map((place) => (
          <Row
            key={place.key}
            place={place}
            country={place.country === null ? null : (countries[place.country] ?? place.country)}
            isDrawn={drawn.has(place.key)}
            isChosen={place.key === selected}
            select={select}
          />
        ))}
      </ol>
      {places.length > most && (
        <button type="button" className="button small" onClick={() => setMost(most + atFirst)}>
          {tellNumber(places.length - most)} more
        </button>
      )}
    </section>
  )
}

interface RowProps {
  readonly place: MapPlace
  readonly country: string | null
  readonly isDrawn: boolean
  readonly isChosen: boolean
  select(key: string): void
}

function Row({ place, country, isDrawn, isChosen, select }: RowProps) {
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    const list = row.current?.closest('.place-list')
    if (isChosen && row.current !== null && list !== null && list !== undefined) bringIntoSight(row.current, list)
  }, [isChosen])
  const [name = '', ...others] = place.names
  return (
    <li ref={row}>
      <button type="button" className="place-row" aria-pressed={isChosen} onClick={() => select(place.key)}>
        <span className="place-name" dir="auto">
          {name}
          {others.length > 0 && (
            <small title={others.join(', ')}> and {tellCount(others.length, 'other name', 'other names')} there</small>
          )}
        </span>
        <span className="place-count">{tellNumber(place.things)}</span>
        <span className="place-kind">{kindOf(place, country, isDrawn)}</span>
        <span className="place-parts">
          {allLayers
            .filter((layer) => (place.layers[layer] ?? 0) > 0)
            .map((layer) => (
              <span key={layer} className={`place-part layer-${layer}`}>
                <LayerShape layer={layer} />
                {tellCount(place.layers[layer] ?? 0, layerSigns[layer].one, layerSigns[layer].many).toLowerCase()}
              </span>
            ))}
          {allQuads
            .filter((quad) => (place.quads[quad] ?? 0) > 0)
            .map((quad) => (
              <span key={quad} className="place-part">
                <QuadShape quad={quad} />
                {tellNumber(place.quads[quad] ?? 0)} {quadSigns[quad].name.toLowerCase()}
              </span>
            ))}
        </span>
      </button>
    </li>
  )
}

/** Scrolls the list alone: the page stays where it is. */
function bringIntoSight(row: HTMLElement, list: Element): void {
  const [inside, outside] = [row.getBoundingClientRect(), list.getBoundingClientRect()]
  if (inside.top < outside.top || inside.bottom > outside.bottom) list.scrollTop += inside.top - outside.top - 40
}

/** How exactly it is known, and whether the map could show it. */
function kindOf({ kind }: MapPlace, country: string | null, isDrawn: boolean): string {
  if (kind === 'nowhere') return 'not found: on no map'
  const unseen = isDrawn ? '' : ' (no outline to draw it by)'
  if (kind === 'country') return `somewhere in the country${unseen}`
  return [kind === 'around' ? 'region, no exact place' : null, country].filter((part) => part !== null).join(' · ')
}
