import { type RefObject, useLayoutEffect, useState } from 'react'

/** Where things stand in the text as it is laid out, in pixels from its top. */
export interface Layout {
  /** By place of the entry in the list of those shown: the top of the line of its first words. */
  readonly levels: ReadonlyMap<number, number>
  /** Each sentence that no entry touches. */
  readonly untouched: readonly { readonly top: number; readonly bottom: number }[]
  readonly height: number
}

const nothing: Layout = { levels: new Map(), untouched: [], height: 0 }

/** The layout of a text, measured anew when `content` or its width changes, and when the letters have come. */
export function useLayout(text: RefObject<HTMLElement | null>, content: unknown): Layout {
  const [layout, setLayout] = useState(nothing)
  useLayoutEffect(() => {
    const frame = text.current
    if (frame === null) return
    let size = ''
    const measure = (): void => {
      const now = `${frame.clientWidth} ${frame.clientHeight}`
      if (now === size) return
      size = now
      setLayout(layoutOf(frame))
    }
    measure()
    const watcher = new ResizeObserver(measure)
    watcher.observe(frame)
    return () => watcher.disconnect()
  }, [text, content])
  return layout
}

function layoutOf(frame: HTMLElement): Layout {
  const base = frame.getBoundingClientRect().top
  const levels = new Map<number, number>()
  for (const words of frame.querySelectorAll<HTMLElement>('[data-entries]')) {
    const fresh = (words.dataset['entries'] ?? '')
      .split(' ')
      .map(Number)
      .filter((entry) => !levels.has(entry))
    if (fresh.length === 0) continue
    const top = (words.getClientRects()[0]?.top ?? base) - base
    for (const entry of fresh) levels.set(entry, top)
  }
  const untouched = [...frame.querySelectorAll('[data-untouched]')].map((sentence) => {
    const { top, bottom } = sentence.getBoundingClientRect()
    return { top: top - base, bottom: bottom - base }
  })
  return { levels, untouched, height: frame.offsetHeight }
}
