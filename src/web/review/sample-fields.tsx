import { type FormEvent } from 'react'
import { useAddress } from '../app/address.js'
import { choose } from '../app/chosen.js'
import { allLayers, layerSigns } from '../entry/layers.js'
import type { Layer } from '../../record/index.js'

/** Which sample: everybody who gives the same three gets the same entries in the same order. */
export function SampleFields({ sample, seed, layer }: { sample: number; seed: number; layer: Layer | null }) {
  const address = useAddress()
  const draw = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    const text = (name: string): string | null => {
      const value = given.get(name)
      return typeof value === 'string' && value !== '' ? value : null
    }
    choose(address, { sample: text('sample'), seed: text('seed'), layer: text('layer'), item: null })
  }
  return (
    <form className="compare-bar" aria-label="The sample" key={`${sample} ${seed} ${layer ?? ''}`} onSubmit={draw}>
      <label>
        Sample of <input type="number" name="sample" min={1} max={200} defaultValue={sample} required />
      </label>
      <label>
        seed <input type="number" name="seed" min={1} max={1_000_000} defaultValue={seed} required />
      </label>
      <label>
        Layer{' '}
        <select name="layer" defaultValue={layer ?? ''}>
          <option value="">all</option>
          {allLayers.map((one) => (
            <option key={one} value={one}>
              {layerSigns[one].many}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="button small">
        Draw
      </button>
      <span className="muted">The same numbers draw the same entries for every coder.</span>
    </form>
  )
}
