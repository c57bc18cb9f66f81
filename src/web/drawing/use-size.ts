import { type RefObject, useLayoutEffect, useState } from 'react'

/** The size of an element on the screen, in pixels; zero before it is known. */
export function useSize(element: RefObject<Element | null>): { readonly width: number; readonly height: number } {
  const [size, setSize] = useState({ width: 0, height: 0 })
  useLayoutEffect(() => {
    const { current } = element
    if (current === null) return undefined
    const measure = (): void => setSize({ width: current.clientWidth, height: current.clientHeight })
    const watcher = new ResizeObserver(measure)
    watcher.observe(current)
    measure()
    return () => watcher.disconnect()
  }, [element])
  return size
}
