import type { WireTimeline } from '../../../api/timeline/wire.js'
import { laidSpan, type Mark } from './marks.js'
import type { Lane } from './counted.js'
import { type Laid, packed, rowsNeeded, shared } from './packed.js'
import type { Span } from './span.js'

/** Where a lane is drawn, in pixels from the top. */
export interface LanePlace {
  readonly lane: Lane
  readonly top: number
  readonly height: number
}

export const rowHeight = 20
const lanePad = 4

/** Lanes of one height, when counts are drawn. */
export function evenly(lanes: readonly Lane[], height: number): LanePlace[] {
  const each = Math.floor(height / Math.max(1, lanes.length))
  return lanes.map((lane, at) => ({ lane, top: at * each, height: each }))
}

export interface MarkedLane extends LanePlace {
  readonly marks: readonly Laid<Mark>[]
}

/** Lanes as high as their entries need, when those are drawn one by one. */
export function byNeed(
  lanes: readonly Lane[],
  items: WireTimeline['items'],
  clock: 'happened' | 'learned',
  field: { readonly span: Span; readonly width: number; readonly height: number },
): MarkedLane[] {
  const rows = Math.max(lanes.length, Math.floor((field.height - lanes.length * lanePad) / rowHeight))
  const marks = lanes.map(({ key }) =>
    items
      .filter((item) => item.lanes.includes(key))
      .flatMap((item) => laidSpan(item, clock, field) ?? [])
      .sort((one, other) => one.start - other.start),
  )
  const needs = marks.map((own) => rowsNeeded(own, rows))
  const given = shared(needs, rows)
  let top = 0
  return lanes.map((lane, at) => {
    const own = given[at] ?? 1
    const place = {
      lane,
      top,
      height: own * rowHeight + lanePad,
      marks: packed(marks[at] ?? [], own, field.width),
    }
    top += place.height
    return place
  })
}
