import { useLayoutEffect, useState } from 'react'

/** The width of an element as it stands, in pixels; 1000 before it is measured. */
export function useWidth(frame: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(1000)
  useLayoutEffect(() => {
    const element = frame.current
    if (element === null) return undefined
    const measure = (): void => setWidth(Math.max(120, element.clientWidth))
    const watcher = new ResizeObserver(measure)
    watcher.observe(element)
    measure()
    return () => watcher.disconnect()
  }, [frame])
  return width
}
