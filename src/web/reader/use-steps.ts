import { type KeyboardEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { isTyping } from '../app/top-bar.js'

interface StepsOptions {
  /** Ids of the entries shown, in the order of the text. */
  readonly entries: readonly string[]
  readonly root: RefObject<HTMLElement | null>
  /** The entry that is open. */
  readonly open: string | null
  choose(entry: string | null): void
}

export interface Steps {
  /** The entry that the keyboard is on; Tab reaches it. */
  readonly current: string | null
  onKeyDown(event: KeyboardEvent): void
}

/** Steps from entry to entry: j and k or the arrows; Enter opens, Enter again goes into the card, Escape closes. */
export function useSteps({ entries, root, open, choose }: StepsOptions): Steps {
  const [last, setLast] = useState<string | null>(null)
  const toFocus = useRef<'text' | 'cards' | null>(null)
  const current = open ?? entries.find((entry) => entry === last) ?? null

  const focus = useCallback(
    (where: 'text' | 'cards', entry: string): void => {
      const at = entries.indexOf(entry)
      const selector = where === 'text' ? `[data-entries~="${at}"]` : `[data-card="${at}"] [data-focus]`
      const element = root.current?.querySelector<HTMLElement>(selector)
      element?.focus({ preventScroll: true })
      element?.scrollIntoView({ block: 'nearest', behavior: calm() ? 'auto' : 'smooth' })
    },
    [root, entries],
  )
  // A card is drawn anew when it opens or closes, so it is focused once it stands there.
  useEffect(() => {
    if (toFocus.current !== null && current !== null) focus(toFocus.current, current)
    toFocus.current = null
  }, [current, open, focus])

  const step = (by: 1 | -1, where: 'text' | 'cards'): void => {
    const now = current === null ? -1 : entries.indexOf(current)
    const from = now === -1 && by === -1 ? entries.length : now
    const next = entries[Math.min(entries.length - 1, Math.max(0, from + by))]
    if (next === undefined) return
    setLast(next)
    toFocus.current = where
    if (next === current) focus(where, next)
    else if (open !== null) choose(next)
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    const target = event.target instanceof Element ? event.target : null
    const where = target?.closest('.cards') == null ? 'text' : 'cards'
    const onWords = target?.closest<HTMLElement>('[data-entries]') ?? null
    const stepping = target?.closest('.report-text, .card-line') != null
    if (event.key === 'j' || (stepping && forward.has(event.key))) step(1, where)
    else if (event.key === 'k' || (stepping && back.has(event.key))) step(-1, where)
    else if (event.key === 'Escape' && open !== null) {
      setLast(open)
      toFocus.current = where
      choose(null)
    } else if (onWords !== null && (event.key === 'Enter' || event.key === ' ')) {
      const here = (onWords.dataset['entries'] ?? '').split(' ').map((at) => entries[Number(at)])
      const wanted = here.includes(current ?? undefined) ? current : (here[0] ?? null)
      if (wanted === open && open !== null) focus('cards', open)
      else choose(wanted)
    } else return
    event.preventDefault()
  }
  return { current, onKeyDown }
}

const forward = new Set(['ArrowRight', 'ArrowDown'])
const back = new Set(['ArrowLeft', 'ArrowUp'])
const calm = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches
