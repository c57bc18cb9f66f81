import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { WireTimeline } from '../../../api/timeline/wire.js'
import type { Clock } from '../filter.js'
import { PartHead, PassageRow } from './line.js'
import { type Item, linesOf } from './lines.js'

interface ListProps {
  readonly items: readonly Item[]
  readonly parts: WireTimeline['parts']
  readonly total: number
  readonly clock: Clock
  /** An older answer stands here until the new one has come. */
  readonly stale: boolean
  /** Fetches what comes next. */
  more(): void
}

/** The entries by day. Only those near the screen are drawn, however many there are. */
export function EntryList({ items, parts, total, clock, stale, more }: ListProps) {
  const lines = useMemo(() => linesOf(items, clock), [items, clock])
  const list = useRef<HTMLOListElement>(null)
  const [top, setTop] = useState(0)
  useLayoutEffect(() => {
    const place = (list.current?.getBoundingClientRect().top ?? 0) + scrollY
    if (Math.abs(place - top) > 1) setTop(place)
  })
  const rows = useWindowVirtualizer({
    count: lines.length,
    estimateSize: (at) => (lines[at]?.kind === 'part' ? 56 : 104),
    overscan: 6,
    scrollMargin: top,
    getItemKey: (at) => lines[at]?.key ?? at,
  })
  const drawn = rows.getVirtualItems()
  const last = drawn.at(-1)?.index ?? 0
  useEffect(() => {
    if (items.length < total && last >= lines.length - 8) more()
  }, [items.length, total, last, lines.length, more])
  return (
    <ol ref={list} className={stale ? 'lines stale' : 'lines'} style={{ height: rows.getTotalSize() }}>
      {drawn.map(({ index, key, start }) => {
        const line = lines[index]
        if (line === undefined) return null
        return (
          <li
            key={key}
            ref={rows.measureElement}
            data-index={index}
            aria-setsize={items.length < total ? -1 : lines.length}
            aria-posinset={index + 1}
            style={{ transform: `translateY(${start - top}px)` }}
          >
            {line.kind === 'part' ? (
              <PartHead part={line.part} count={parts[line.part]} />
            ) : (
              <PassageRow line={line} clock={clock} />
            )}
          </li>
        )
      })}
    </ol>
  )
}
