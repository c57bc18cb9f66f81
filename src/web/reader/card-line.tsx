import { memo } from 'react'
import type { RulingMark } from '../../api/reader/wire.js'
import type { WireEntry } from '../../api/wire.js'
import { LayerTag } from '../entry/layer-sign.js'
import { telling } from '../entry/telling.js'
import { Who } from '../entry/who.js'
import { RulingMarks } from './ruling-marks.js'

interface CardLineProps {
  readonly entry: WireEntry
  readonly mark: RulingMark | undefined
  readonly reachable: boolean
  choose(entry: string): void
}

/** An entry in one line; opens it. */
export const CardLine = memo(function Line({ entry, mark, reachable, choose }: CardLineProps) {
  const { kind, from, to, matter, words } = telling(entry)
  const unnamed = from.length === 0 && to.length === 0
  return (
    <button type="button" data-focus="" tabIndex={reachable ? 0 : -1} onClick={() => choose(entry.id)}>
      <LayerTag layer={entry.layer} kind={kind} />
      <span className="card-say" dir="auto">
        {unnamed ? <span className="matter">{matter ?? words}</span> : <Who from={from} to={to} />}
      </span>
      <RulingMarks mark={mark} />
    </button>
  )
})
