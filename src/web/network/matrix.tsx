import { memo } from 'react'
import type { NetworkNode } from '../../api/network/wire.js'
import { type Address, useAddress } from '../app/address.js'
import { changed } from '../app/chosen.js'
import { Link } from '../app/link.js'
import { QuadShape } from '../entry/quad-sign.js'
import { tellNumber } from '../entry/days.js'
import { tellQuads, type Tie } from './counts.js'
import type { Selected } from './drawing.js'

/** Who acts (rows) towards whom (columns), with the number of acts of each class; each leads to the acts. */
export function Matrix({
  nodes,
  ties,
  selected,
}: {
  nodes: readonly NetworkNode[]
  ties: readonly Tie[]
  selected: Selected
}) {
  const address = useAddress()
  const by = new Set(ties.map(({ from }) => from.id))
  const towards = new Set(ties.map(({ to }) => to.id))
  const [rows, columns] = [nodes.filter(({ id }) => by.has(id)), nodes.filter(({ id }) => towards.has(id))]
  const cells = new Map(ties.map((tie) => [`${tie.from.id} ${tie.to.id}`, tie]))
  return (
    <div className="matrix-frame" role="region" aria-label="Who acts towards whom, as a table" tabIndex={0}>
      <table className="matrix">
        <caption className="visually-hidden">
          Rows act, columns are acted upon; the numbers are acts of each class.
        </caption>
        <thead>
          <tr>
            <th scope="col" className="matrix-corner">
              by <span className="muted">↓ towards →</span>
            </th>
            {columns.map(({ id, name }) => (
              <th key={id} scope="col" dir="auto">
                <span>{name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row" dir="auto">
                <Link
                  to={changed(address, { party: row.id === selected.party ? null : row.id, ...nothingElse })}
                  aria-current={row.id === selected.party ? 'true' : undefined}
                >
                  {row.name}
                </Link>
              </th>
              {columns.map((column) => {
                const tie = cells.get(`${row.id} ${column.id}`)
                return (
                  <td key={column.id} className={row.id === column.id ? 'matrix-own' : undefined}>
                    {tie !== undefined && (
                      <Cell
                        tie={tie}
                        to={tieAddress(address, tie)}
                        isChosen={row.id === selected.from && column.id === selected.to}
                      />
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const nothingElse = { from: null, to: null, standing: null }

/** The address at which the acts of one actor towards another are listed. */
export const tieAddress = (address: Address, { from, to }: Tie): string =>
  changed(address, { from: from.id, to: to.id, party: null, standing: null })

interface CellProps {
  readonly tie: Tie
  readonly to: string
  readonly isChosen: boolean
}

const Cell = memo(({ tie: { from, to: target, quads }, to, isChosen }: CellProps) => (
  <Link to={to} className="matrix-cell" aria-current={isChosen ? 'true' : undefined}>
    <span className="visually-hidden">
      {`${from.name} towards ${from.id === target.id ? 'itself' : target.name}: ${tellQuads(quads)}`}
    </span>
    {quads.map(({ quad, count }) => (
      <span key={quad} aria-hidden="true">
        <QuadShape quad={quad} />
        {tellNumber(count)}
      </span>
    ))}
  </Link>
))
