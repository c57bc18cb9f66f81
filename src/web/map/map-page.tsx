import { useEffect, useMemo, useRef, useState } from 'react'
import type { MapAnswer } from '../../api/map/wire.js'
import { useAddress } from '../app/address.js'
import { asQuery, changed, choose } from '../app/chosen.js'
import { Link } from '../app/link.js'
import { PageHead } from '../app/page-head.js'
import type { PageProps } from '../app/pages.js'
import { PeriodField } from '../app/period-field.js'
import '../compare/compare.css'
import { LongWait } from '../compare/long-wait.js'
import { client, read } from '../data/client.js'
import { Empty, Failed } from '../data/notices.js'
import { useAnswer } from '../data/use-answer.js'
import { tellCount, tellNumber, tellPeriod } from '../entry/days.js'
import { MapFilters } from './map-filters.js'
import './map.css'
import { MapLegend } from './map-legend.js'
import { type ColourBy, marksOf } from './marks.js'
import { PlaceList } from './place-list.js'
import { PlaceThings } from './place-things.js'
import { useLands } from './use-lands.js'
import { tellView, type View, viewIn } from './view.js'
import { WorldMap } from './world-map.js'

/** Where things are told to have happened; what has no place is counted and listed, never put somewhere. */
export function MapPage({ query }: PageProps) {
  const asked = askedIn(query)
  const { value, failure, waiting, again } = useAnswer(`map ${JSON.stringify(asked)}`, (signal) =>
    read(client.api.map.$get({ query: asked }, { init: { signal } })),
  )
  return (
    <div className="map-page">
      <PageHead title="Map" tools={<PeriodField />}>
        Where it happened, as far as reports tell. A thing told by several reports counts once.
      </PageHead>
      <MapFilters query={query} />
      {failure !== null && <Failed failure={failure} again={again} />}
      {value === null && failure === null && <LongWait doing="Placing" />}
      {value !== null && (
        <div aria-busy={waiting} className={waiting ? 'map-body stale' : 'map-body'}>
          <Counters answer={value} />
          {value.places.length === 0 ? <NoPlace answer={value} /> : <Drawn answer={value} query={query} />}
          <PlaceThings query={query} asked={asked} answer={value} />
        </div>
      )}
    </div>
  )
}

/** What the address narrows the map to, as a question to the server. */
function askedIn(query: URLSearchParams) {
  const [layer, quad] = [query.get('layer') ?? '', query.get('quad') ?? '']
  return { ...asQuery(query), ...(layer !== '' && { layer }), ...(quad !== '' && { quad }) }
}

function Counters({ answer: { total, placeless, undated, places, limited } }: { answer: MapAnswer }) {
  const address = useAddress()
  return (
    <div className="map-counts">
      <p role="status">
        <b>{tellCount(total, 'thing told', 'things told')}</b>, {tellNumber(total - placeless)} of them at{' '}
        {tellCount(places.length, 'place', 'places')}
      </p>
      {placeless > 0 && (
        <Link to={changed(address, { place: 'none', dated: null })}>{tellNumber(placeless)} without a place</Link>
      )}
      {undated > 0 && (
        <Link to={changed(address, { place: null, dated: 'no' })}>{tellNumber(undated)} without a date</Link>
      )}
      {limited !== null && (
        <p className="map-limited">
          This ledger is too large to be drawn at once: only {tellPeriod(limited.since, limited.until)} is shown. Choose
          a period to see another.
        </p>
      )}
    </div>
  )
}

function NoPlace({ answer: { total } }: { answer: MapAnswer }) {
  const address = useAddress()
  const everything = changed(address, { layer: null, quad: null, actor: null, since: null, until: null })
  return (
    <Empty title={total === 0 ? 'Nothing fits all of this' : 'None of this is told with a place'}>
      <p>
        {total > 0 && 'The reports say what happened, but not where; the links above list it. '}
        Take a filter away, or <Link to={everything}>show everything</Link>.
      </p>
    </Empty>
  )
}

function Drawn({ answer, query }: { answer: MapAnswer; query: URLSearchParams }) {
  const address = useAddress()
  const { view, isMoving, look } = useView(query.get('view'))
  const [near, setNear] = useState(0)
  const told = answer.places.flatMap(({ kind, country }) => (kind === 'country' && country !== null ? [country] : []))
  const { lands, coarse, missing } = useLands(near, told)
  const marks = useMemo(() => marksOf(answer, lands), [answer, lands])
  const by: ColourBy = query.get('by') === 'quad' ? 'quad' : 'layer'
  const selected = query.get('place')
  const select = (place: string): void => choose(address, { place: place === selected ? null : place, dated: null })
  const summary = `${tellCount(marks.length, 'place', 'places')} on the map; most is told of ${marks
    .slice(0, 3)
    .map(({ label }) => label)
    .join(', ')}`
  return (
    <>
      <div className="map-and-list">
        <div>
          <WorldMap
            {...{ lands, marks, drawnLands: isMoving ? coarse : lands, by, selected, view, summary, select, look }}
            onNear={setNear}
          />
          {missing && (
            <p role="alert">The outlines of the countries could not be loaded; the places stand where they lie.</p>
          )}
        </div>
        <PlaceList
          answer={answer}
          drawn={new Set(marks.map(({ place }) => place.key))}
          selected={selected}
          select={select}
        />
      </div>
      <MapLegend marks={marks} by={by} />
    </>
  )
}

const pauseMs = 250

/** What is seen of the world stands in the address, once the map has come to rest. */
function useView(told: string | null): {
  readonly view: View | null
  readonly isMoving: boolean
  look(view: View | null): void
} {
  const address = useAddress()
  const [moving, setMoving] = useState<View | null>(null)
  const latest = useRef(address)
  latest.current = address
  useEffect(() => {
    if (moving === null) return undefined
    const timer = setTimeout(() => {
      choose(latest.current, { view: tellView(moving) }, { replace: true })
      setMoving(null)
    }, pauseMs)
    return () => clearTimeout(timer)
  }, [moving])
  const look = (view: View | null): void => {
    setMoving(view)
    if (view === null) choose(latest.current, { view: null }, { replace: true })
  }
  return { view: moving ?? viewIn(told), isMoving: moving !== null, look }
}
