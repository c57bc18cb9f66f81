import { type RefObject, useEffect, useState } from 'react'

/** How far beyond the screen things are drawn, in pixels, and how far it is scrolled before more are. */
const beyond = 1200
const step = 500

/** Whether a place, in pixels from the top of the frame, is on the screen or near it; always, unless `many`. */
export function useNear(frame: RefObject<HTMLElement | null>, many: boolean): (top: number) => boolean {
  const [at, setAt] = useState(0)
  useEffect(() => {
    if (!many) return
    const look = (): void => {
      const above = -(frame.current?.getBoundingClientRect().top ?? 0)
      setAt(Math.round(above / step) * step)
    }
    look()
    addEventListener('scroll', look, { passive: true })
    return () => removeEventListener('scroll', look)
  }, [frame, many])
  return (top) => !many || (top > at - beyond && top < at + innerHeight + beyond)
}
