import { type ReactNode, type RefObject, useEffect, useMemo, useState } from 'react'
import type { RulingMark } from '../../api/reader/wire.js'
import type { WireEntry } from '../../api/wire.js'
import { CardLine } from './card-line.js'
import { placeCards } from './place-cards.js'
import type { Layout } from './use-layout.js'
import { useNear } from './use-near.js'

interface MarginProps {
  readonly entries: readonly WireEntry[]
  readonly marks: ReadonlyMap<string, RulingMark>
  readonly layout: Layout
  readonly open: string | null
  readonly current: string | null
  readonly frame: RefObject<HTMLDivElement | null>
  choose(entry: string): void
  /** The open entry's card. */
  readonly children: ReactNode
}

/** A card's line, in rem; the same as in the sheet. */
const lineHeight = 1.75
/** More cards than this are drawn only near what is on the screen. */
const manyCards = 150

/** The entries in the margin, each level with its words. */
export function Margin({ entries, marks, layout, open, current, frame, choose, children }: MarginProps) {
  const [openHeight, setOpenHeight] = useState(320)
  const rem = useMemo(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize), [])
  const slots = useMemo(
    () =>
      entries.map(({ id }, at) => ({
        id,
        level: (layout.levels.get(at) ?? 0) - 2,
        height: id === open ? openHeight : lineHeight * rem,
      })),
    [entries, layout, open, openHeight, rem],
  )
  const tops = useMemo(() => placeCards(slots, open), [slots, open])
  const bottom = slots.reduce((most, { id, height }) => Math.max(most, (tops.get(id) ?? 0) + height), 0)
  const near = useNear(frame, entries.length > manyCards)
  useEffect(() => {
    const card = frame.current?.querySelector<HTMLElement>('.card')
    if (open === null || card == null) return
    const watcher = new ResizeObserver(() => setOpenHeight(card.offsetHeight))
    watcher.observe(card)
    return () => watcher.disconnect()
  }, [open, frame])
  return (
    <div className="reader-margin" ref={frame} style={{ minHeight: Math.max(bottom, layout.height) }}>
      <h2 className="visually-hidden">Entries of this report</h2>
      <ol className="cards" id="entry-cards" aria-label="Entries in the order of the text">
        {entries.map((entry, at) => {
          const top = tops.get(entry.id) ?? 0
          const isOpen = entry.id === open
          if (!isOpen && entry.id !== current && !near(top)) return null
          return (
            <li
              key={entry.id}
              className={isOpen ? `card layer-${entry.layer}` : `card-line layer-${entry.layer}`}
              style={{ top }}
              data-card={at}
              data-layer={entry.layer}
              aria-current={isOpen ? 'true' : undefined}
            >
              {isOpen ? (
                children
              ) : (
                <CardLine
                  entry={entry}
                  mark={marks.get(entry.id)}
                  reachable={entry.id === (current ?? entries[0]?.id)}
                  choose={choose}
                />
              )}
            </li>
          )
        })}
      </ol>
    </div>
  )
}
