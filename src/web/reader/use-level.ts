import { type RefObject, useLayoutEffect, useState } from 'react'

interface LevelOptions {
  readonly text: RefObject<HTMLElement | null>
  readonly margin: RefObject<HTMLElement | null>
  readonly cards: RefObject<HTMLElement | null>
  /** Start of the open segment. */
  readonly openAt: number | null
}

/** How far down the margin the open entries stand, in pixels, so that they are level with their words. */
export function useLevel({ text, margin, cards, openAt }: LevelOptions): number {
  const [top, setTop] = useState(0)
  useLayoutEffect(() => {
    const place = (): void => {
      const words = openAt === null ? null : text.current?.querySelector(`[data-start="${openAt}"]`)
      if (words == null || margin.current === null) return setTop(0)
      const level = (words.getClientRects()[0]?.top ?? 0) - margin.current.getBoundingClientRect().top
      const room = margin.current.clientHeight - (cards.current?.offsetHeight ?? 0)
      setTop(Math.max(0, Math.min(level - 8, room)))
    }
    place()
    const watcher = new ResizeObserver(place)
    for (const { current } of [text, cards]) if (current !== null) watcher.observe(current)
    return () => watcher.disconnect()
  }, [text, margin, cards, openAt])
  return top
}
