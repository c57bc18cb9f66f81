import type { Layer } from '../../record/index.js'
import { layerSigns } from './layers.js'

/** A layer's shape in its colour; says nothing to those who can't see it, so a word must stand by. */
export const LayerShape = ({ layer }: { layer: Layer }) => (
  <svg className={`layer-shape layer-${layer}`} viewBox="0 0 16 16" aria-hidden="true">
    <path d={layerSigns[layer].shape} fillRule="evenodd" />
  </svg>
)

/** A layer's shape and name, and the kind within the layer. */
export const LayerTag = ({ layer, kind }: { layer: Layer; kind?: string | null }) => (
  <span className={`layer-tag layer-${layer}`}>
    <LayerShape layer={layer} />
    {layerSigns[layer].one}
    {kind != null && kind !== '' && <span className="layer-kind">{kind}</span>}
  </span>
)
