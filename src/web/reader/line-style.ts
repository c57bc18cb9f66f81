import type { CSSProperties } from 'react'
import type { Layer } from '../../record/index.js'
import { type Lanes, laneKey, type Mark } from './segments.js'

/** Each layer's line: how long a stroke repeats, in pixels, and how much of it is drawn, in per cent. */
const strokes: Readonly<Record<Layer, readonly [length: number, drawn: number]>> = {
  statements: [4, 50],
  events: [8, 100],
  talks: [14, 78],
  proposals: [9, 62],
  commitments: [22, 88],
  measures: [18, 60],
  figures: [3, 34],
  positions: [7, 40],
}

const lineHeight = 2
const laneHeight = 3.5
const mostLanes = 4

const stroke = (layer: Layer): string => {
  const [, drawn] = strokes[layer]
  return `linear-gradient(90deg, var(--${layer}) ${drawn}%, transparent ${drawn}%)`
}

/** One line under each of the marks, at its lane's height. */
export function linesUnder(marks: readonly Mark[], lanes: Lanes): CSSProperties {
  const drawn = [...new Map(marks.map((mark) => [laneKey(mark), mark])).values()]
    .map((mark) => ({ layer: mark.layer, lane: lanes.get(laneKey(mark)) ?? 0 }))
    .filter(({ lane }) => lane < mostLanes)
  return {
    backgroundImage: drawn.map(({ layer }) => stroke(layer)).join(', '),
    backgroundPosition: drawn.map(({ lane }) => `0 calc(100% - ${(mostLanes - 1 - lane) * laneHeight}px)`).join(', '),
    backgroundSize: drawn.map(({ layer }) => `${strokes[layer][0]}px ${lineHeight}px`).join(', '),
  }
}

/** A sample of a layer's line, for the legend. */
export const sampleLine = (layer: Layer): CSSProperties => ({
  backgroundImage: stroke(layer),
  backgroundSize: `${strokes[layer][0]}px ${lineHeight}px`,
})
