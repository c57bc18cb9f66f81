import type { WireEntry } from '../../api/wire.js'
import { tellCount, tellNumber } from '../entry/days.js'
import { LayerShape } from '../entry/layer-sign.js'
import { allLayers, layerSigns } from '../entry/layers.js'
import { sampleLine } from './line-style.js'
import type { Shown } from './shown.js'

interface LegendProps {
  readonly entries: readonly WireEntry[]
  readonly shown: Shown
  readonly sentences: number
  readonly untouched: number
  readonly setAside: number
  toggle(part: string): void
  /** Goes to the next sentence that no entry touches. */
  next(): void
}

/** What each line means, and which are shown. Layers without entries in this report are left out. */
export const Legend = ({ entries, shown, sentences, untouched, setAside, toggle, next }: LegendProps) => (
  <fieldset className="legend">
    <legend className="visually-hidden">What is shown</legend>
    {allLayers.map((layer) => {
      const count = entries.filter((entry) => entry.layer === layer).length
      if (count === 0) return null
      return (
        <label key={layer} className={`layer-${layer}`} title={layerSigns[layer].about}>
          <input type="checkbox" checked={!shown.hidden.has(layer)} onChange={() => toggle(layer)} />
          <LayerShape layer={layer} />
          <span className="legend-name" style={sampleLine(layer)}>
            {layerSigns[layer].many}
          </span>
          <span className="count">{tellNumber(count)}</span>
        </label>
      )
    })}
    {sentences > 0 && (
      <span className="legend-untouched">
        <label title="Sentences that no entry’s words reach into: the machine made nothing of them">
          <input
            type="checkbox"
            checked={shown.untouched}
            disabled={untouched === 0}
            onChange={() => toggle('untouched')}
          />
          <span className="untouched-sample" aria-hidden="true" />
          Not understood
          <span className="count">
            {tellNumber(untouched)} of {tellCount(sentences, 'sentence', 'sentences')}
          </span>
        </label>
        {shown.untouched && untouched > 0 && (
          <button type="button" className="button small" onClick={next}>
            Next
          </button>
        )}
      </span>
    )}
    {setAside > 0 && (
      <label title="Entries that a person rejected; they no longer count">
        <input type="checkbox" checked={shown.setAside} onChange={() => toggle('rejected')} />
        Rejected
        <span className="count">{tellNumber(setAside)}</span>
      </label>
    )}
  </fieldset>
)
