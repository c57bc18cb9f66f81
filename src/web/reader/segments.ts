import type { WireEntry } from '../../api/wire.js'
import type { Layer, Span } from '../../record/index.js'

/** A stretch of the text that proves an entry. Offsets are UTF-16 code units of the text. */
export interface Mark {
  readonly entry: string
  readonly layer: Layer
  readonly start: number
  readonly end: number
}

/** A piece of the text under one and the same marks. */
export interface Segment {
  readonly start: number
  readonly end: number
  readonly text: string
  /** The marks that cover it, the shortest first: what is closest to these very words. */
  readonly marks: readonly Mark[]
}

/** Every span that proves an entry, as marks of the text. */
export function marksOf(entries: readonly WireEntry[]): Mark[] {
  return entries.flatMap((entry) =>
    distinct(spansOf(entry)).map(({ start, end }) => ({ entry: entry.id, layer: entry.layer, start, end })),
  )
}

function spansOf({ layer, body }: WireEntry): readonly Span[] {
  if (layer === 'commitments') return [...body.evidence, ...body.claims.flatMap(({ evidence }) => evidence)]
  return body.evidence
}

/** Where the first of its words stand. */
export const beginOf = (entry: WireEntry): number => Math.min(...spansOf(entry).map(({ start }) => start))

const distinct = (spans: readonly Span[]): Span[] => [
  ...new Map(spans.map((span) => [`${span.start}-${span.end}`, span])).values(),
]

/**
 * Cuts a text wherever a mark or paragraph begins or ends, and at `cuts`. The segments tile the text exactly, in order;
 * each knows all marks that cover it. Marks that reach beyond the text are cut at its end.
 */
export function segmentsOf(text: string, marks: readonly Mark[], cuts: readonly number[] = []): Segment[] {
  const ends = marks.flatMap(({ start, end }) => [start, end])
  const inside = [...ends, ...cuts].filter((cut) => cut > 0 && cut < text.length)
  const places = [...new Set([0, text.length, ...paragraphEnds(text), ...inside])].sort((a, b) => a - b)
  const waiting = [...marks].sort((one, other) => one.start - other.start)
  let [next, open] = [0, [] as Mark[]]
  return places.slice(0, -1).map((start, at) => {
    const end = places[at + 1] ?? text.length
    for (let mark = waiting[next]; mark !== undefined && mark.start < end; mark = waiting[++next]) open.push(mark)
    open = open.filter((mark) => mark.end > start)
    return {
      start,
      end,
      text: text.slice(start, end),
      marks: [...open].sort((one, other) => length(one) - length(other)),
    }
  })
}

const length = ({ start, end }: Mark): number => end - start

/** Where the empty space between two paragraphs begins and ends. */
const paragraphEnds = (text: string): number[] =>
  [...text.matchAll(/\n[^\S\n]*\n\s*/g)].flatMap(({ index, 0: gap }) => [index, index + gap.length])

/** Whether a segment is the empty space between two paragraphs. */
export const isGap = ({ text }: Segment): boolean => /^[^\S\n]*\n[^\S\n]*\n\s*$/.test(text)

/** Segments by paragraph; the space between paragraphs ends the one before. Nothing is left out. */
export function paragraphsOf(segments: readonly Segment[]): Segment[][] {
  const paragraphs: Segment[][] = []
  let open: Segment[] = []
  for (const segment of segments) {
    open.push(segment)
    if (isGap(segment)) {
      paragraphs.push(open)
      open = []
    }
  }
  return open.length === 0 ? paragraphs : [...paragraphs, open]
}

/** A mark's line under the text: which layer's, and how far down. */
export type Lanes = ReadonlyMap<string, number>

export const laneKey = ({ layer, start, end }: Mark): string => `${layer} ${start} ${end}`

/**
 * Gives each mark a lane of its own, so that lines of overlapping marks never cover one another and each
 * keeps its height from word to word. Marks of one layer over the same words share a lane.
 */
export function lanesOf(marks: readonly Mark[]): Lanes {
  const lanes = new Map<string, number>()
  const busyUntil: number[] = []
  for (const mark of [...marks].sort((one, other) => one.start - other.start || other.end - one.end)) {
    if (lanes.has(laneKey(mark))) continue
    const free = busyUntil.findIndex((end) => end <= mark.start)
    const lane = free === -1 ? busyUntil.length : free
    busyUntil[lane] = mark.end
    lanes.set(laneKey(mark), lane)
  }
  return lanes
}
