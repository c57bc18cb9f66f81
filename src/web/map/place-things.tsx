import { useEffect, useRef, useState } from 'react'
import type { MapAnswer } from '../../api/map/wire.js'
import { useAddress } from '../app/address.js'
import { changed } from '../app/chosen.js'
import { Link } from '../app/link.js'
import { client, read } from '../data/client.js'
import { Failed, Waiting } from '../data/notices.js'
import { useAnswer } from '../data/use-answer.js'
import { tellCount, tellNumber } from '../entry/days.js'
import { ToldList } from '../entry/told-list.js'

interface PlaceThingsProps {
  readonly query: URLSearchParams
  /** What the map is narrowed to. */
  readonly asked: Readonly<Record<string, string>>
  readonly answer: MapAnswer
}

/** What is told of the place chosen, or without a place or a date. */
export function PlaceThings({ query, asked, answer }: PlaceThingsProps) {
  const [place, dated] = [query.get('place'), query.get('dated')]
  const first = useRef(`${place} ${dated}`)
  if (place === null && dated !== 'no') {
    return answer.places.length === 0 ? null : (
      <p className="map-hint">Choose a place on the map or in the list to read what is told of it.</p>
    )
  }
  const question = { ...asked, ...(place !== null && { place }), ...(dated === 'no' && { dated: 'no' as const }) }
  const isChosenHere = first.current !== `${place} ${dated}`
  return (
    <Things
      key={JSON.stringify(question)}
      question={question}
      title={titleOf(place, answer)}
      comesIntoSight={isChosenHere}
    />
  )
}

function titleOf(place: string | null, { places }: MapAnswer): string {
  if (place === null) return 'Without a date'
  if (place === 'none') return 'Without a place'
  const [name] = places.find(({ key }) => key === place)?.names ?? []
  return name ?? 'A place of which nothing fits'
}

const page = 40

interface ThingsProps {
  readonly question: Readonly<Record<string, string>>
  readonly title: string
  /** Where it would open out of sight, as on narrow screens. */
  readonly comesIntoSight: boolean
}

function Things({ question, title, comesIntoSight }: ThingsProps) {
  const address = useAddress()
  const heading = useRef<HTMLHeadingElement>(null)
  const [limit, setLimit] = useState(page)
  const asked = { ...question, limit: String(limit) } as { limit: string; dated?: 'no' }
  const { value, failure, waiting, again } = useAnswer(`map things ${JSON.stringify(asked)}`, (signal) =>
    read(client.api.map.things.$get({ query: asked }, { init: { signal } })),
  )
  useEffect(() => {
    const { current } = heading
    const isOutOfSight = current !== null && current.getBoundingClientRect().top > innerHeight - 60
    if (comesIntoSight && isOutOfSight) current.scrollIntoView({ block: 'center' })
  }, [])
  return (
    <section className="map-things" aria-labelledby="map-things-title" aria-busy={waiting}>
      <div className="map-things-head">
        <h2 id="map-things-title" ref={heading} dir="auto">
          {title}
          {value !== null && <span className="muted"> {tellCount(value.total, 'thing told', 'things told')}</span>}
        </h2>
        <Link to={changed(address, { place: null, dated: null })} className="button small">
          Close
        </Link>
      </div>
      {failure !== null && <Failed failure={failure} again={again} />}
      {value === null && failure === null && <Waiting what="what is told" />}
      {value !== null && <ToldList items={value.items} />}
      {value !== null && value.items.length < value.total && value.items.length < 500 && (
        <button
          type="button"
          className="button more"
          disabled={waiting}
          onClick={() => setLimit(Math.min(500, limit + 80))}
        >
          {tellNumber(value.total - value.items.length)} more
        </button>
      )}
      {value !== null && value.items.length >= 500 && value.total > 500 && (
        <p className="muted">Only the latest 500 are listed. Choose a period or a filter to see others.</p>
      )}
    </section>
  )
}
