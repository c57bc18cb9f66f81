import type { Found } from '../../api/search/wire.js'
import { useAddress } from '../app/address.js'
import { changed } from '../app/chosen.js'
import { Link } from '../app/link.js'
import { tellNumber } from '../entry/days.js'
import { LayerShape } from '../entry/layer-sign.js'
import { allLayers, layerSigns } from '../entry/layers.js'

/** How many entries each layer has; one chosen narrows to it, chosen again widens. */
export function LayerFacets({ layers }: Pick<Found['entries'], 'layers'>) {
  const address = useAddress()
  const chosen = address.query.get('layer')
  const present = allLayers.filter((layer) => (layers[layer] ?? 0) > 0 || layer === chosen)
  if (present.length === 0) return null
  return (
    <ul className="search-facets" aria-label="Layers">
      {present.map((layer) => (
        <li key={layer}>
          <Link
            to={changed(address, { layer: layer === chosen ? null : layer, most: null })}
            aria-current={layer === chosen ? 'true' : undefined}
            className={`search-facet layer-${layer}`}
            title={layer === chosen ? 'Show all layers again' : `Only ${layerSigns[layer].many.toLowerCase()}`}
          >
            <LayerShape layer={layer} />
            {layerSigns[layer].many} <span className="search-count">{tellNumber(layers[layer] ?? 0)}</span>
            {layer === chosen && <span aria-hidden="true"> ×</span>}
          </Link>
        </li>
      ))}
    </ul>
  )
}
