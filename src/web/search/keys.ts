import type { KeyboardEvent } from 'react'

/** Arrows go from one result to the next, from the box too; Escape goes back to the box. Enter follows the link. */
export function moveAmongHits(event: KeyboardEvent, page: HTMLElement | null): void {
  if (page === null || event.altKey || event.ctrlKey || event.metaKey || !(event.target instanceof HTMLElement)) return
  const box = page.querySelector<HTMLInputElement>('.search-form input')
  const hits = [...page.querySelectorAll<HTMLElement>('[data-hit]')]
  const at = hits.indexOf(event.target)
  if (at < 0 && event.target !== box) return
  const next = event.key === 'ArrowDown' ? hits[at + 1] : event.key === 'ArrowUp' ? (hits[at - 1] ?? box) : null
  if (event.key === 'Escape' && at >= 0) box?.focus()
  else if (next != null && !(event.target === box && event.key === 'ArrowUp')) {
    next.focus()
    next.scrollIntoView({ block: 'nearest' })
  } else return
  event.preventDefault()
}
