import { type KeyboardEvent, type RefObject, useCallback, useState } from 'react'
import { entriesAt } from './marked-text.js'
import type { Segment } from './segments.js'

interface StepsOptions {
  readonly segments: readonly Segment[]
  readonly frame: RefObject<HTMLElement | null>
  /** Start of the open segment. */
  readonly openAt: number | null
  open(segment: Segment): void
  close(): void
  /** Moves into the open entries. */
  enter(): void
}

export interface Steps {
  /** Start of the highlight that Tab reaches. */
  readonly reachable: number | null
  /** Puts the keyboard on a highlight. */
  goTo(segment: Segment): void
  onKeyDown(event: KeyboardEvent): void
}

/** Steps from highlight to highlight: j and k or the arrows; Enter opens, Enter again goes in, Escape closes. */
export function useSteps({ segments, frame, openAt, open, close, enter }: StepsOptions): Steps {
  const [last, setLast] = useState<number | null>(null)
  const stops = segments.filter((segment) => entriesAt(segment).length > 0)
  const reachable = stops.find(({ start }) => start === (last ?? openAt))?.start ?? stops[0]?.start ?? null

  const goTo = useCallback(
    (segment: Segment): void => {
      setLast(segment.start)
      const element = frame.current?.querySelector<HTMLElement>(`[data-start="${segment.start}"]`)
      element?.focus({ preventScroll: true })
      element?.scrollIntoView({ block: 'nearest', behavior: calm() ? 'auto' : 'smooth' })
    },
    [frame],
  )

  const step = (by: 1 | -1): void => {
    const at = last ?? openAt
    const now = at === null ? -1 : stops.findIndex(({ start }) => start === at)
    const next =
      stops[now === -1 ? (by === 1 ? 0 : stops.length - 1) : Math.min(stops.length - 1, Math.max(0, now + by))]
    if (next === undefined) return
    if (openAt !== null) open(next)
    goTo(next)
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    const onText = event.target instanceof Element && event.target.closest('.report-text') !== null
    const here = onText ? stops.find(({ start }) => String(start) === dataStart(event.target)) : undefined
    if (event.key === 'j' || (onText && (event.key === 'ArrowRight' || event.key === 'ArrowDown'))) step(1)
    else if (event.key === 'k' || (onText && (event.key === 'ArrowLeft' || event.key === 'ArrowUp'))) step(-1)
    else if (event.key === 'Escape' && openAt !== null) {
      const from = stops.find(({ start }) => start === openAt)
      close()
      if (from !== undefined) goTo(from)
    } else if (here !== undefined && (event.key === 'Enter' || event.key === ' ')) {
      if (here.start === openAt) enter()
      else open(here)
    } else return
    event.preventDefault()
  }
  return { reachable, goTo, onKeyDown }
}

const dataStart = (target: EventTarget): string | undefined =>
  target instanceof HTMLElement ? target.dataset['start'] : undefined
const isTyping = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('input:not([type=checkbox]), select, textarea') !== null
const calm = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches
