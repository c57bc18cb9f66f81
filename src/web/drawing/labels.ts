/** A mark that would like a label beside it; the more important ones come first. Lengths in pixels. */
export interface Labelled {
  readonly key: string
  readonly x: number
  readonly y: number
  readonly r: number
  readonly text: string
}

/** Where a label's words begin, end or have their middle. */
export interface PlacedLabel {
  readonly key: string
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
}

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const height = 15
const gap = 4
/** Of a letter at 12 pixels, on the wide side. */
const letterWidth = 6.7

/** Labels beside their marks, so that none lies upon another or upon a mark; those without room have none. */
export function placeLabels(marks: readonly Labelled[], field: { width: number; height: number }): PlacedLabel[] {
  const taken: Box[] = marks.map(({ x, y, r }) => ({ left: x - r, top: y - r, right: x + r, bottom: y + r }))
  const placed: PlacedLabel[] = []
  for (const [at, mark] of marks.entries()) {
    const free = placesBeside(mark).find(
      ({ box }) => isInside(box, field) && !taken.some((other, own) => own !== at && overlap(box, other)),
    )
    if (free === undefined) continue
    taken.push(free.box)
    placed.push({ key: mark.key, x: free.x, y: free.y, anchor: free.anchor })
  }
  return placed
}

function placesBeside({ x, y, r, text }: Labelled): (Omit<PlacedLabel, 'key'> & { box: Box })[] {
  const width = [...text].length * letterWidth
  const half = height / 2
  const [right, left] = [x + r + gap, x - r - gap]
  return [
    { x: right, y, anchor: 'start', box: { left: right, right: right + width, top: y - half, bottom: y + half } },
    { x: left, y, anchor: 'end', box: { left: left - width, right: left, top: y - half, bottom: y + half } },
    ...[y - r - gap - half, y + r + gap + half].flatMap((middle) => {
      const [top, bottom] = [middle - half, middle + half]
      return [
        { x, y: middle, anchor: 'middle' as const, box: { left: x - width / 2, right: x + width / 2, top, bottom } },
        { x: x + r, y: middle, anchor: 'start' as const, box: { left: x + r, right: x + r + width, top, bottom } },
        { x: x - r, y: middle, anchor: 'end' as const, box: { left: x - r - width, right: x - r, top, bottom } },
      ]
    }),
  ]
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

const isInside = ({ left, top, right, bottom }: Box, field: { width: number; height: number }): boolean =>
  left >= 0 && top >= 0 && right <= field.width && bottom <= field.height
