import { useEffect, useRef } from 'react'
import type { Shown } from './use-span.js'
import { moved, type Span, within, widthOf, zoomed } from './span.js'

interface Gestures extends Shown {
  readonly limits: Span
  /** A stretch is being drawn over; null when that was given up. */
  draw(span: Span | null): void
  /** A stretch was drawn over. */
  drawn(span: Span): void
  /** A place was clicked without drawing. */
  clicked(day: number): void
}

/** Pixels that a hand may tremble. */
const tremble = 4
/** A turn of the wheel that began elsewhere goes on scrolling the page. */
const pauseMs = 300

/** Wheel, pinch, and drawing over a stretch; on the axis a drag moves along. */
export function useGestures(surface: React.RefObject<HTMLElement | null>, gestures: Gestures): void {
  const latest = useRef(gestures)
  latest.current = gestures
  useEffect(() => {
    const element = surface.current
    if (element === null) return undefined
    const hands = new Map<number, number>()
    let begun: { x: number; span: Span; axis: boolean; link: boolean; moved: boolean; apart: number } | null = null
    let scrolledAt = -pauseMs
    const dayAt = (x: number, span: Span = latest.current.span): number => {
      const { left, width } = element.getBoundingClientRect()
      return span.from + ((x - left) / width) * widthOf(span)
    }
    const wheel = (event: WheelEvent): void => {
      const { span, limits, show } = latest.current
      const sideways = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)
      const [dx, dy] = [event.shiftKey ? event.deltaY : event.deltaX, event.deltaY]
      const next = sideways
        ? moved(span, (dx / element.clientWidth) * widthOf(span))
        : zoomed(span, Math.exp(Math.max(-60, Math.min(60, dy)) * (event.ctrlKey ? 0.01 : 0.004)), dayAt(event.clientX))
      const fitted = within(next, limits)
      // What can't go further leaves the wheel to the page, and so does one that was scrolling it.
      const still = Math.abs(fitted.from - span.from) + Math.abs(fitted.to - span.to) < widthOf(span) * 1e-4
      if (!event.ctrlKey && (still || event.timeStamp - scrolledAt < pauseMs)) return
      event.preventDefault()
      show(next)
    }
    const scrolled = (): void => {
      scrolledAt = performance.now()
    }
    const apart = (): number => {
      const [one = 0, other = 0] = [...hands.values()]
      return Math.max(1, Math.abs(one - other))
    }
    const down = (event: PointerEvent): void => {
      if (event.button !== 0 || (event.target instanceof Element && event.target.closest('button, [role=slider]')))
        return
      const axis = event.target instanceof Element && event.target.closest('.band-axis') !== null
      const link = event.target instanceof Element && event.target.closest('a') !== null
      hands.set(event.pointerId, event.clientX)
      begun = { x: event.clientX, span: latest.current.span, axis, link, moved: false, apart: apart() }
    }
    const move = (event: PointerEvent): void => {
      if (begun === null || !hands.has(event.pointerId)) return
      hands.set(event.pointerId, event.clientX)
      const { show, draw } = latest.current
      if (hands.size > 1) {
        begun.moved = true
        const middle = [...hands.values()].reduce((sum, x) => sum + x, 0) / hands.size
        return show(zoomed(begun.span, begun.apart / apart(), dayAt(middle, begun.span)))
      }
      if (!begun.moved && Math.abs(event.clientX - begun.x) < tremble) return undefined
      if (!begun.moved) element.setPointerCapture(event.pointerId)
      begun.moved = true
      if (begun.axis) return show(moved(begun.span, dayAt(begun.x, begun.span) - dayAt(event.clientX, begun.span)))
      return draw(between(dayAt(begun.x), dayAt(event.clientX)))
    }
    const up = (event: PointerEvent): void => {
      if (begun === null || !hands.delete(event.pointerId)) return
      const { x, axis, link, moved: hasMoved } = begun
      const { draw, drawn, clicked } = latest.current
      if (hands.size > 0) return
      begun = null
      draw(null)
      if (event.type === 'pointercancel' || axis) return
      if (hasMoved) drawn(between(dayAt(x), dayAt(event.clientX)))
      else if (!link) clicked(dayAt(event.clientX))
    }
    element.addEventListener('wheel', wheel, { passive: false })
    element.addEventListener('pointerdown', down)
    element.addEventListener('pointermove', move)
    element.addEventListener('pointerup', up)
    element.addEventListener('pointercancel', up)
    addEventListener('scroll', scrolled, { passive: true })
    return () => {
      element.removeEventListener('wheel', wheel)
      element.removeEventListener('pointerdown', down)
      element.removeEventListener('pointermove', move)
      element.removeEventListener('pointerup', up)
      element.removeEventListener('pointercancel', up)
      removeEventListener('scroll', scrolled)
    }
  }, [surface])
}

const between = (one: number, other: number): Span => ({ from: Math.min(one, other), to: Math.max(one, other) })
