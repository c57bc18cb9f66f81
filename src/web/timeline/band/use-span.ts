import { useCallback, useEffect, useRef, useState } from 'react'
import { useAddress } from '../../app/address.js'
import { choose } from '../../app/chosen.js'
import { type Span, spanAddress, spanIn, within } from './span.js'

/** How long after the last move the address follows. */
const settleMs = 250
const glideMs = 180

export interface Shown {
  readonly span: Span
  /** Shows another stretch at once, as under a moving hand. */
  show(span: Span): void
  /** Goes there in a short glide. */
  glide(span: Span): void
}

/** The stretch of time that is shown. It stands in the address, which follows without a step in the history. */
export function useSpan(whole: Span, limits: Span): Shown {
  const address = useAddress()
  const wanted = address.query.get('zoom')
  const [span, setSpan] = useState<Span>(() => within(spanIn(wanted) ?? whole, limits))
  const now = useRef({ address, limits, whole, span, timer: 0, frame: 0, written: wanted })
  Object.assign(now.current, { address, limits, whole })

  useEffect(() => {
    const at = now.current
    if (wanted === at.written && wanted !== null) return
    at.written = wanted
    at.span = within(spanIn(wanted) ?? whole, limits)
    setSpan(at.span)
  }, [wanted, whole.from, whole.to, limits.from, limits.to])

  const show = useCallback((next: Span): void => {
    const at = now.current
    cancelAnimationFrame(at.frame)
    at.span = within(next, at.limits)
    setSpan(at.span)
    clearTimeout(at.timer)
    at.timer = window.setTimeout(() => {
      const told = spanAddress(at.span)
      at.written = told === spanAddress(within(at.whole, at.limits)) ? null : told
      choose(at.address, { zoom: at.written }, { replace: true })
    }, settleMs)
  }, [])

  const glide = useCallback((next: Span): void => {
    const { span: from, limits: bounds } = now.current
    const to = within(next, bounds)
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return show(to)
    const begun = performance.now()
    const step = (time: number): void => {
      const share = Math.min(1, (time - begun) / glideMs)
      const eased = 1 - (1 - share) ** 3
      show({ from: from.from + (to.from - from.from) * eased, to: from.to + (to.to - from.to) * eased })
      if (share < 1) now.current.frame = requestAnimationFrame(step)
    }
    now.current.frame = requestAnimationFrame(step)
    return undefined
  }, [])

  useEffect(
    () => () => {
      clearTimeout(now.current.timer)
      cancelAnimationFrame(now.current.frame)
    },
    [],
  )
  return { span, show, glide }
}
