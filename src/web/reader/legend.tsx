import type { WireEntry } from '../../api/wire.js'
import type { Layer } from '../../record/index.js'
import { LayerShape } from '../entry/layer-sign.js'
import { allLayers, layerSigns } from '../entry/layers.js'
import { sampleLine } from './line-style.js'

interface LegendProps {
  readonly entries: readonly WireEntry[]
  readonly hidden: ReadonlySet<Layer>
  toggle(layer: Layer): void
}

/** What each line means, and which are shown. Layers without entries in this report are left out. */
export const Legend = ({ entries, hidden, toggle }: LegendProps) => (
  <fieldset className="legend">
    <legend className="visually-hidden">Layers shown</legend>
    {allLayers.map((layer) => {
      const count = entries.filter((entry) => entry.layer === layer).length
      if (count === 0) return null
      return (
        <label key={layer} className={`layer-${layer}`} title={layerSigns[layer].about}>
          <input type="checkbox" checked={!hidden.has(layer)} onChange={() => toggle(layer)} />
          <LayerShape layer={layer} />
          <span className="legend-name" style={sampleLine(layer)}>
            {layerSigns[layer].many}
          </span>
          <span className="count">{count}</span>
        </label>
      )
    })}
  </fieldset>
)
