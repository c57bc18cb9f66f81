import type { WirePoint } from '../../api/figures/wire.js'

export type Mark = 'best' | 'stands' | 'disputed' | 'updated'

/** How a number is drawn: brought up to date before all, then disputed; the preferred one has a ring besides. */
export const markOf = ({ disputed, supersededBy }: Pick<WirePoint, 'disputed' | 'supersededBy'>): Mark =>
  supersededBy !== null ? 'updated' : disputed ? 'disputed' : 'stands'

/** A shape of its own for each, about a point at 0, 0. */
const shapes: Readonly<Record<Mark, string>> = {
  best: 'M0-8.500a8.500 8.500 0 1 0 0 17a8.500 8.500 0 0 0 0-17',
  stands: 'M0-4.500a4.500 4.500 0 1 0 0 9a4.500 4.500 0 0 0 0-9',
  disputed: 'M0-5.500L5.500 4.500H-5.500z',
  updated: 'M-4-4L4 4M-4 4L4-4',
}

/** The mark itself; what it means must stand beside it in words. */
export const MarkShape = ({ mark, best }: { mark: Mark; best: boolean }) => (
  <>
    {best && <path className="mark-best" d={shapes.best} />}
    <path className={`mark-${mark}`} d={shapes[mark]} />
  </>
)

const meanings: readonly (readonly [mark: Mark, best: boolean, words: string])[] = [
  ['stands', true, 'preferred by the rule'],
  ['stands', false, 'stands'],
  ['disputed', false, 'disputed'],
  ['updated', false, 'brought up to date later'],
]

export const MarkLegend = () => (
  <p className="mark-legend" aria-label="Marks">
    {meanings.map(([mark, best, words]) => (
      <span key={words}>
        <svg viewBox="-10 -10 20 20" aria-hidden="true">
          <MarkShape mark={mark} best={best} />
        </svg>
        {words}
      </span>
    ))}
    <span>
      <i className="range-swatch" aria-hidden="true" />
      range of what stands
    </span>
  </p>
)
