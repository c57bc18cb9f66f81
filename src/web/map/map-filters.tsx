import { useAddress } from '../app/address.js'
import { choose } from '../app/chosen.js'
import { ActorField } from '../entry/actor-field.js'
import { ChoiceChips } from '../entry/choice-chips.js'
import { LayerShape } from '../entry/layer-sign.js'
import { allLayers, isLayer, layerSigns } from '../entry/layers.js'
import { QuadShape } from '../entry/quad-sign.js'
import { allQuads, quadSigns, quadsIn } from '../entry/quads.js'

/** What narrows the map, and by what its marks are coloured. */
export function MapFilters({ query }: { query: URLSearchParams }) {
  const address = useAddress()
  const layers = (query.get('layer') ?? '').split(',').filter(isLayer)
  const quads = quadsIn(query.get('quad'))
  return (
    <div className="map-filters" role="search" aria-label="Narrow the map">
      <ChoiceChips
        name="Layers"
        all={allLayers}
        chosen={layers}
        sign={(layer) => <LayerShape layer={layer} />}
        label={(layer) => layerSigns[layer].many}
        choose={(chosen) => choose(address, { layer: chosen.join(',') || null })}
      />
      <ChoiceChips
        name="Classes of acts"
        all={allQuads}
        chosen={quads}
        sign={(quad) => <QuadShape quad={quad} />}
        label={(quad) => quadSigns[quad].name}
        choose={(chosen) => choose(address, { quad: chosen.join(',') || null })}
      />
      <div className="map-tools">
        <ActorField />
        <label>
          Colour by{' '}
          <select
            value={query.get('by') === 'quad' ? 'quad' : 'layer'}
            onChange={(event) => choose(address, { by: event.target.value === 'quad' ? 'quad' : null })}
          >
            <option value="layer">layer</option>
            <option value="quad">class of acts</option>
          </select>
        </label>
      </div>
    </div>
  )
}
