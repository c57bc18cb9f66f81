import type { Counted } from './counted.js'
import { type Span, widthOf } from './span.js'

interface Field {
  readonly span: Span
  readonly width: number
  readonly height: number
  /** The highest count of all lanes; bars grow with the square root, so that the few are seen beside the many. */
  readonly most: number
}

/** The bars of a lane as two outlines: what is told for certain, and on top of it what isn't. */
export function barsOf(
  { sure, vague }: Counted,
  edges: readonly number[],
  { span, width, height, most }: Field,
): { sure: string; vague: string } {
  const scale = width / widthOf(span)
  const [solid, pale]: [string[], string[]] = [[], []]
  for (let at = 0; at < sure.length; at++) {
    const [certain, open] = [sure[at] ?? 0, vague[at] ?? 0]
    if (certain + open === 0) continue
    const left = ((edges[at] ?? 0) - span.from) * scale
    const wide = ((edges[at + 1] ?? 0) - span.from) * scale - left
    const gap = wide > 6 ? 1 : wide > 3 ? 0.5 : 0
    const full = Math.max(3, Math.sqrt((certain + open) / most) * height)
    const low = (full * certain) / (certain + open)
    if (certain > 0) solid.push(bar(left, height - low, wide - gap, low))
    if (open > 0) pale.push(bar(left, height - full, wide - gap, full - low))
  }
  return { sure: solid.join(''), vague: pale.join('') }
}

const bar = (x: number, y: number, width: number, height: number): string =>
  `M${x.toFixed(1)} ${y.toFixed(1)}h${width.toFixed(1)}v${height.toFixed(1)}h-${width.toFixed(1)}z`
