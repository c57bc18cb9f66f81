import { placeLabels } from '../drawing/labels.js'
import { layerSigns } from '../entry/layers.js'
import { quadSigns } from '../entry/quads.js'
import type { ColourBy, Mark } from './marks.js'
import { type Field, onScreen, type View, type WorldPoint } from './view.js'

interface MapMarksProps {
  readonly marks: readonly Mark[]
  readonly view: View
  readonly field: Field
  readonly by: ColourBy
  readonly selected: string | null
  select(key: string): void
}

/** Circles for places; hatched with a broken edge where only a region is known. The smaller ones lie above. */
export function MapMarks({ marks, view, field, by, selected, select }: MapMarksProps) {
  const seen = marks
    .map((mark) => ({ mark, ...onScreen(mark.at, view, field) }))
    .filter(({ x, y }) => x > -40 && y > -40 && x < field.width + 40 && y < field.height + 40)
  const labels = placeLabels(
    seen
      .toSorted((a, b) => Number(b.mark.place.key === selected) - Number(a.mark.place.key === selected))
      .map(({ mark, x, y }) => ({ key: mark.place.key, x, y, r: drawnRadius(mark), text: mark.label })),
    field,
  )
  const textOf = new Map(marks.map(({ place, label }) => [place.key, label]))
  return (
    <>
      {seen.map(({ mark, x, y }) => (
        <Circle key={mark.place.key} {...{ mark, x, y, by, select }} chosen={mark.place.key === selected} />
      ))}
      {labels.map(({ key, x, y, anchor }) => (
        <text
          key={key}
          x={x}
          y={y}
          textAnchor={anchor}
          className={key === selected ? 'map-label map-label-chosen' : 'map-label'}
          onClick={() => select(key)}
        >
          {textOf.get(key)}
        </text>
      ))}
    </>
  )
}

/** A country is its hatched outline; only its label needs a point. */
const drawnRadius = ({ place, r }: Mark): number => (place.kind === 'country' ? 1 : r)

interface CircleProps extends WorldPoint {
  readonly mark: Mark
  readonly by: ColourBy
  readonly chosen: boolean
  select(key: string): void
}

function Circle({ mark: { place, r, layer, quad, label }, x, y, by, chosen, select }: CircleProps) {
  if (place.kind === 'country') return null
  const sign = by === 'layer' ? `layer-${layer}` : quad === null ? 'quad-none' : quadSigns[quad].css
  const shape = by === 'layer' ? layerSigns[layer].shape : quad === null ? null : quadSigns[quad].shape
  return (
    <g
      className={`map-spot spot-${place.kind} by-${by} ${sign} ${chosen ? 'spot-chosen' : ''}`}
      transform={`translate(${x} ${y})`}
      onClick={() => select(place.key)}
    >
      <title>{place.kind === 'point' ? `${label}: ${place.things}` : label}</title>
      <circle r={Math.max(r, 12)} className="spot-reach" />
      <circle r={r} className="spot-disc" />
      {place.kind === 'around' && <circle r={r} className="spot-hatch" />}
      {r >= 9 && shape !== null && (
        <path
          d={shape}
          transform={`translate(${-r / 2} ${-r / 2}) scale(${r / 16})`}
          className={`spot-sign ${quad !== null && by === 'quad' && quadSigns[quad].isFilled ? 'spot-sign-filled' : ''}`}
        />
      )}
    </g>
  )
}
