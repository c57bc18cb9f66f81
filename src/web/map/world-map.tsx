import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from 'react'
import { useSize } from '../drawing/use-size.js'
import type { Land } from './atlas.js'
import { Lands } from './lands.js'
import { MapMarks } from './map-marks.js'
import type { ColourBy, Mark } from './marks.js'
import { bounded, fitted, moved, onScreen, type View, zoomed } from './view.js'

interface WorldMapProps {
  readonly lands: readonly Land[]
  /** Those drawn now: coarser ones while the map moves. */
  readonly drawnLands: readonly Land[]
  readonly marks: readonly Mark[]
  readonly by: ColourBy
  readonly selected: string | null
  /** Null where nobody chose one: then all marks are shown. */
  readonly view: View | null
  readonly summary: string
  select(key: string): void
  /** Told how many pixels one unit of the world takes. */
  onNear(k: number): void
  /** Null goes back to all marks. */
  look(view: View | null): void
}

const step = 70

/** The map: moved by dragging and the arrow keys, nearer and farther by the wheel, by plus and minus, by buttons. */
export function WorldMap({
  lands,
  drawnLands,
  marks,
  by,
  selected,
  view,
  summary,
  select,
  look,
  onNear,
}: WorldMapProps) {
  const frame = useRef<HTMLDivElement>(null)
  const field = useSize(frame)
  const shown = view === null ? fitted(pointsOf(marks, lands), field) : bounded(view, field)
  useEffect(() => onNear(shown.k), [shown.k, onNear])
  const latest = useRef({ shown, field, look })
  latest.current = { shown, field, look }
  useWheel(frame, latest)
  const drag = useDrag(latest)
  const nearer = (by: number): void => look(zoomed(shown, by, { x: field.width / 2, y: field.height / 2 }, field))
  useSelectedInSight(selected, marks, latest)
  const keys = (event: KeyboardEvent): void => {
    const todo = keyed(event.key, latest.current)
    if (todo === null || event.ctrlKey || event.metaKey || event.altKey || event.target !== event.currentTarget) return
    event.preventDefault()
    todo()
  }
  return (
    <div className="world-frame">
      <div
        ref={frame}
        className="world"
        role="group"
        tabIndex={0}
        aria-label="Map. Arrow keys move it, plus and minus bring it nearer and farther, 0 shows all places. The list of places says the same in words."
        onKeyDown={keys}
        {...drag}
      >
        <svg
          width={field.width}
          height={field.height}
          viewBox={`0 0 ${field.width} ${field.height}`}
          role="img"
          aria-label={summary}
        >
          <Hatches k={shown.k} />
          {field.width > 0 && (
            <Lands
              lands={drawnLands}
              view={shown}
              field={field}
              areas={areasOf(marks)}
              selected={selected}
              select={select}
            />
          )}
          {field.width > 0 && (
            <MapMarks marks={marks} view={shown} field={field} by={by} selected={selected} select={select} />
          )}
        </svg>
      </div>
      <div className="world-buttons" role="group" aria-label="Nearer and farther">
        <button type="button" onClick={() => nearer(1.6)} aria-label="Nearer" title="Nearer (+)">
          +
        </button>
        <button type="button" onClick={() => nearer(1 / 1.6)} aria-label="Farther" title="Farther (−)">
          −
        </button>
        <button type="button" onClick={() => look(null)} aria-label="Show all places" title="Show all places (0)">
          ⤢
        </button>
      </div>
    </div>
  )
}

/** What stands for "somewhere here": one pattern for lands, which grow with the map, and one for circles. */
const Hatches = ({ k }: { k: number }) => (
  <defs>
    {[
      ['hatch-land', 1 / k],
      ['hatch-mark', 1],
    ].map(([id, scale]) => (
      <pattern
        key={id}
        id={`${id}`}
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform={`scale(${scale}) rotate(45)`}
      >
        <path d="M0 0V6" className="hatch-line" />
      </pattern>
    ))}
  </defs>
)

/** Codes of the countries told of without a place, with the keys of their marks. */
const areasOf = (marks: readonly Mark[]): ReadonlyMap<string, string> =>
  new Map(marks.flatMap(({ place }) => (place.kind === 'country' ? [[place.country ?? '', place.key] as const] : [])))

/** The marks and, of countries as a whole, their ends. */
function pointsOf(marks: readonly Mark[], lands: readonly Land[]) {
  const areas = areasOf(marks)
  const ends = lands.flatMap(({ code, mainBox: [left, top, right, bottom] }) =>
    code !== null && areas.has(code)
      ? [
          { x: left, y: top },
          { x: right, y: bottom },
        ]
      : [],
  )
  return [...marks.map(({ at }) => at), ...ends]
}

interface Latest {
  readonly current: {
    readonly shown: View
    readonly field: { readonly width: number; readonly height: number }
    look(view: View | null): void
  }
}

function keyed(key: string, { shown, field, look }: Latest['current']): (() => void) | null {
  const middle = { x: field.width / 2, y: field.height / 2 }
  const ways: Readonly<Record<string, () => View | null>> = {
    ArrowLeft: () => moved(shown, step, 0, field),
    ArrowRight: () => moved(shown, -step, 0, field),
    ArrowUp: () => moved(shown, 0, step, field),
    ArrowDown: () => moved(shown, 0, -step, field),
    '+': () => zoomed(shown, 1.4, middle, field),
    '=': () => zoomed(shown, 1.4, middle, field),
    '-': () => zoomed(shown, 1 / 1.4, middle, field),
    '0': () => null,
  }
  const way = ways[key]
  return way === undefined ? null : () => look(way())
}

/** React's own wheel handlers can't keep the page from scrolling. */
function useWheel(frame: React.RefObject<HTMLDivElement | null>, latest: Latest): void {
  useEffect(() => {
    const { current } = frame
    const turn = (event: WheelEvent): void => {
      event.preventDefault()
      const { left, top } =
        event.currentTarget instanceof Element ? event.currentTarget.getBoundingClientRect() : { left: 0, top: 0 }
      const { shown, field, look } = latest.current
      const by = Math.exp(-Math.max(-60, Math.min(60, event.deltaY)) * 0.006)
      look(zoomed(shown, by, { x: event.clientX - left, y: event.clientY - top }, field))
    }
    current?.addEventListener('wheel', turn, { passive: false })
    return () => current?.removeEventListener('wheel', turn)
  }, [frame, latest])
}

/** A press that stays in place is a click; only one that moves drags. */
function useDrag(latest: Latest) {
  const from = useRef<{ x: number; y: number; dragging: boolean } | null>(null)
  return {
    onPointerDown: ({ clientX, clientY, button }: PointerEvent) => {
      if (button === 0) from.current = { x: clientX, y: clientY, dragging: false }
    },
    onPointerMove: ({ clientX, clientY, currentTarget, pointerId }: PointerEvent) => {
      const start = from.current
      if (start === null) return
      const [dx, dy] = [clientX - start.x, clientY - start.y]
      if (!start.dragging && Math.hypot(dx, dy) < 4) return
      if (!start.dragging) currentTarget.setPointerCapture(pointerId)
      from.current = { x: clientX, y: clientY, dragging: true }
      latest.current.look(moved(latest.current.shown, dx, dy, latest.current.field))
    },
    onPointerUp: () => {
      from.current = null
    },
    onPointerCancel: () => {
      from.current = null
    },
  }
}

/** Brings a place chosen in the list into sight. */
function useSelectedInSight(selected: string | null, marks: readonly Mark[], latest: Latest): void {
  const mark = marks.find(({ place }) => place.key === selected)
  useEffect(() => {
    const { shown, field, look } = latest.current
    if (mark === undefined || field.width === 0) return
    const { x, y } = onScreen(mark.at, shown, field)
    if (x < 20 || y < 20 || x > field.width - 20 || y > field.height - 20)
      look(bounded({ ...mark.at, k: shown.k }, field))
    // Only a new choice moves the map, not the map's own moving.
  }, [selected, mark === undefined, latest])
}
