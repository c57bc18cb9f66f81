import { tellCount } from '../entry/days.js'
import { LayerShape } from '../entry/layer-sign.js'
import { allLayers, layerSigns } from '../entry/layers.js'
import { QuadShape } from '../entry/quad-sign.js'
import { allQuads, quadSigns } from '../entry/quads.js'
import { type ColourBy, type Mark, radiusOf } from './marks.js'

/** What the marks mean, only those that are there. */
export function MapLegend({ marks, by }: { marks: readonly Mark[]; by: ColourBy }) {
  const most = Math.max(1, ...marks.map(({ place }) => place.things))
  const kinds = new Set(marks.map(({ place }) => place.kind))
  return (
    <section className="map-legend" aria-label="What the marks mean">
      <ul>
        {kinds.has('point') &&
          sizes(most).map((things) => (
            <li key={things}>
              <svg width={2 * radiusOf(things, most) + 2} height={2 * radiusOf(things, most) + 2} aria-hidden="true">
                <circle
                  cx={radiusOf(things, most) + 1}
                  cy={radiusOf(things, most) + 1}
                  r={radiusOf(things, most)}
                  className="legend-disc"
                />
              </svg>
              {tellCount(things, 'thing told', 'things told')}
            </li>
          ))}
        {kinds.has('around') && (
          <li>
            <svg width="26" height="26" aria-hidden="true">
              <circle cx="13" cy="13" r="12" className="legend-around" />
            </svg>
            a region, around its middle; how far it reaches isn’t known
          </li>
        )}
        {kinds.has('country') && (
          <li>
            <svg width="26" height="20" aria-hidden="true">
              <rect x="1" y="1" width="24" height="18" className="legend-around" />
            </svg>
            somewhere in the country
          </li>
        )}
        {by === 'layer' ? <LayersOf marks={marks} /> : <QuadsOf marks={marks} />}
      </ul>
      <p className="muted">
        Outlines: Natural Earth, from this desk’s own files. They show borders as they are held and settle no claim;
        names are those of the record.
      </p>
    </section>
  )
}

/** One, most, and one between. */
const sizes = (most: number): number[] => [...new Set([most, Math.round(most / 4), 1])].filter((size) => size > 0)

const LayersOf = ({ marks }: { marks: readonly Mark[] }) =>
  allLayers
    .filter((layer) => marks.some((mark) => mark.layer === layer))
    .map((layer) => (
      <li key={layer} className={`layer-${layer}`}>
        <LayerShape layer={layer} /> mostly {layerSigns[layer].many.toLowerCase()}
      </li>
    ))

const QuadsOf = ({ marks }: { marks: readonly Mark[] }) =>
  allQuads
    .filter((quad) => marks.some((mark) => mark.quad === quad))
    .map((quad) => (
      <li key={quad}>
        <QuadShape quad={quad} /> mostly {quadSigns[quad].name.toLowerCase()}
      </li>
    ))
