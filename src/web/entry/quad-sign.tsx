import type { QuadClass } from '../../record/index.js'
import { quadSigns } from './quads.js'
import './quad-sign.css'

/** A quad class's shape in its colour; says nothing to those who can't see it, so a word must stand by. */
export const QuadShape = ({ quad }: { quad: QuadClass }) => {
  const { css, isFilled, shape } = quadSigns[quad]
  return (
    <svg className={`quad-shape ${css} ${isFilled ? 'quad-filled' : ''}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={shape} />
    </svg>
  )
}

/** A quad class's shape and name. */
export const QuadTag = ({ quad }: { quad: QuadClass }) => (
  <span className={`quad-tag ${quadSigns[quad].css}`}>
    <QuadShape quad={quad} />
    {quadSigns[quad].name}
  </span>
)
