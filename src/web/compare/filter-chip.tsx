import type { ReactNode } from 'react'
import { tellNumber } from '../entry/days.js'

interface ChipProps {
  readonly pressed: boolean
  readonly count?: number | undefined
  readonly children: ReactNode
  onPress(): void
}

/** A choice that narrows a list, with how many it would leave. */
export const FilterChip = ({ pressed, count, children, onPress }: ChipProps) => (
  <button type="button" className="chip" aria-pressed={pressed} onClick={onPress}>
    <span className="chip-tick" aria-hidden="true">
      {pressed ? '✓' : ''}
    </span>
    {children}
    {count !== undefined && <span className="chip-count">{tellNumber(count)}</span>}
  </button>
)

/** Something chosen elsewhere on the page that narrows the list, and the way to take it away. */
export const Taken = ({ children, onTakeAway }: { children: ReactNode; onTakeAway: () => void }) => (
  <button type="button" className="chip taken" onClick={onTakeAway}>
    {children}
    <span aria-hidden="true">×</span>
    <span className="visually-hidden">(take this filter away)</span>
  </button>
)
