import { changed } from '../../app/chosen.js'
import type { Address } from '../../app/address.js'
import { Link } from '../../app/link.js'
import { tellCount, tellNumber } from '../../entry/days.js'
import { LayerShape } from '../../entry/layer-sign.js'
import { layerSigns } from '../../entry/layers.js'
import { changesFor, type Filter, type LanesBy } from '../filter.js'
import type { Counted, Lane } from './counted.js'
import type { LanePlace } from './layout.js'
import { tellStretch } from './readout.js'
import type { Unit } from './units.js'

interface HeadsProps {
  readonly address: Address
  readonly filter: Filter
  readonly places: readonly LanePlace[]
  /** By lane, in the order of the places. */
  readonly counted: readonly Counted[]
  readonly edges: readonly number[]
  readonly unit: Unit
}

/** The names of the lanes with what each holds in the stretch that is shown; a name leads to its entries alone. */
export function LaneHeads({ address, filter, places, counted, edges, unit }: HeadsProps) {
  return (
    <ul className="band-heads" aria-label="Lanes">
      {places.map(({ lane, top, height }, at) => {
        const count = counted[at]?.sum ?? 0
        const name = laneName(lane, filter.lanes)
        const alone = aloneIn(lane, filter)
        const most = counted[at] === undefined ? '' : mostIn(counted[at], edges, unit)
        const inside = (
          <>
            {lane.layer !== null && <LayerShape layer={lane.layer} />}
            <span className="lane-name" dir="auto">
              {name}
            </span>
            <span className="count">
              {tellNumber(count)}
              <span className="visually-hidden">
                {count === 1 ? ' entry' : ' entries'} shown{most}
                {alone !== null && (alone.chosen ? '; show the others too' : '; show these alone')}
              </span>
            </span>
          </>
        )
        const about = `${name}: ${tellCount(count, 'entry', 'entries')} shown${most}`
        return (
          <li key={lane.key} style={{ insetBlockStart: top, height }}>
            {alone === null ? (
              <span className="lane-head" title={about}>
                {inside}
              </span>
            ) : (
              <Link
                to={changed(address, changesFor(alone.chosen ? alone.off : alone.on))}
                className="lane-head"
                aria-current={alone.chosen ? 'true' : undefined}
                title={about}
              >
                {inside}
              </Link>
            )}
          </li>
        )
      })}
    </ul>
  )
}

export function laneName({ key, name, layer }: Lane, by: LanesBy): string {
  if (key === 'others') return by === 'actor' ? 'others, or nobody named' : 'other kinds'
  if (by === 'actor' || layer === null) return name
  const { one, many } = layerSigns[layer]
  return by === 'layer' || name === layer ? many : `${name.replaceAll('-', ' ')} · ${one.toLowerCase()}`
}

/** What shows a lane's entries alone, and what undoes it; null for the lane of all others. */
function aloneIn(
  { key, name, layer }: Lane,
  filter: Filter,
): { on: Partial<Filter>; off: Partial<Filter>; chosen: boolean } | null {
  if (key === 'others') return null
  if (filter.lanes === 'actor') return { on: { actor: name }, off: { actor: null }, chosen: filter.actor === name }
  if (layer === null) return null
  const type = filter.lanes === 'kind' && name !== layer ? name : null
  return {
    on: { layers: [layer], type },
    off: { layers: [], type: null },
    chosen: filter.layers.length === 1 && filter.layers[0] === layer && filter.type === type,
  }
}

function mostIn({ sure, vague }: Counted, edges: readonly number[], unit: Unit): string {
  let [most, at] = [0, -1]
  for (let place = 0; place < sure.length; place++) {
    const count = (sure[place] ?? 0) + (vague[place] ?? 0)
    if (count > most) [most, at] = [count, place]
  }
  return at < 0 ? '' : `, most of them ${tellStretch(unit, edges[at] ?? 0)} (${tellNumber(most)})`
}
