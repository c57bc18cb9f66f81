import { useAddress } from '../app/address.js'
import { Link } from '../app/link.js'
import { tellNumber } from '../entry/days.js'
import { QuadShape } from '../entry/quad-sign.js'
import { Who } from '../entry/who.js'
import { tellQuads, type Tie } from './counts.js'
import { tieAddress } from './matrix.js'

const shown = 12

/** Where most acts go, until something is chosen. */
export function TopTies({ ties }: { ties: readonly Tie[] }) {
  const address = useAddress()
  return (
    <section className="network-acts" aria-labelledby="network-top-title">
      <h2 id="network-top-title">Most acts</h2>
      <p className="muted">Choose an actor or an arrow, here, in the drawing or in the table, to read the acts.</p>
      <ol className="top-ties">
        {ties.slice(0, shown).map((tie) => (
          <li key={`${tie.from.id} ${tie.to.id}`}>
            <Link to={tieAddress(address, tie)}>
              {tie.from.id === tie.to.id ? (
                <span className="who">within {tie.from.name}</span>
              ) : (
                <Who from={[tie.from.name]} to={[tie.to.name]} />
              )}
            </Link>
            <span className="top-counts" title={tellQuads(tie.quads)}>
              {tie.quads.map(({ quad, count }) => (
                <span key={quad}>
                  <QuadShape quad={quad} />
                  {tellNumber(count)}
                  <span className="visually-hidden"> {quad}</span>
                </span>
              ))}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
