import type { Point } from './layout.js'

interface Circle extends Point {
  readonly r: number
}

/** An arrow that bends to the right of its way, so that those back and forth, and those of other classes, lie apart. */
export interface Arrow {
  readonly line: string
  readonly head: string
}

const bendFirst = 14
const bendNext = 13

/** `lane` counts the arrows that go the same way, from 0; `width` is that of the line, in pixels. */
export function arrowBetween(from: Circle, to: Circle, { lane, width }: { lane: number; width: number }): Arrow {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = Math.hypot(dx, dy) || 1
  const bend = bendFirst + lane * bendNext
  const middle = {
    x: (from.x + to.x) / 2 - (dy / length) * bend * 2,
    y: (from.y + to.y) / 2 + (dx / length) * bend * 2,
  }
  const start = towards(from, middle, from.r + 1)
  const tip = towards(to, middle, to.r + 2)
  const size = 5 + width
  const foot = towards(tip, middle, size)
  const [hx, hy] = [((tip.x - foot.x) / size) * (size / 2), ((tip.y - foot.y) / size) * (size / 2)]
  return {
    line: `M${at(start)}Q${at(middle)} ${at(foot)}`,
    head: `M${at(tip)}L${at({ x: foot.x - hy, y: foot.y + hx })}L${at({ x: foot.x + hy, y: foot.y - hx })}Z`,
  }
}

/** The point so far from one on the way to another. */
function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  return { x: from.x + ((to.x - from.x) / length) * distance, y: from.y + ((to.y - from.y) / length) * distance }
}

const at = ({ x, y }: Point): string => `${x.toFixed(1)} ${y.toFixed(1)}`
