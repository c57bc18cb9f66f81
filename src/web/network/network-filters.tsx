import { useAddress } from '../app/address.js'
import { choose } from '../app/chosen.js'
import { ActorField } from '../entry/actor-field.js'
import { ChoiceChips } from '../entry/choice-chips.js'
import { QuadShape } from '../entry/quad-sign.js'
import { allQuads, quadSigns, quadsIn } from '../entry/quads.js'

/** What narrows the network, and for whom a person or body counts. The chips are its legend, too. */
export function NetworkFilters({ query }: { query: URLSearchParams }) {
  const address = useAddress()
  return (
    <div className="network-filters" role="search" aria-label="Narrow the network">
      <ChoiceChips
        name="Classes of acts"
        all={allQuads}
        chosen={quadsIn(query.get('quad'))}
        sign={(quad) => <QuadShape quad={quad} />}
        label={(quad) => quadSigns[quad].name}
        choose={(chosen) => choose(address, { quad: chosen.join(',') || null })}
      />
      <label className="network-whole">
        <input
          type="checkbox"
          checked={query.get('whole') !== 'no'}
          onChange={(event) =>
            choose(address, { whole: event.target.checked ? null : 'no', party: null, from: null, to: null })
          }
        />
        Whole states and organisations, their people and bodies with them
      </label>
      <ActorField />
    </div>
  )
}
