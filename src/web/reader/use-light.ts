import { type RefObject, useEffect } from 'react'

/**
 * Pointing at words lights up their cards, and pointing at a card its words; so does the keyboard. Done past React:
 * a long text has thousands of words that would be drawn again at each move.
 */
export function useLight(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const frame = root.current
    if (frame === null) return
    const lit = (event: Event): void => light(frame, event.target)
    const out = (): void => light(frame, null)
    frame.addEventListener('pointerover', lit)
    frame.addEventListener('focusin', lit)
    frame.addEventListener('pointerleave', out)
    frame.addEventListener('focusout', out)
    return () => {
      frame.removeEventListener('pointerover', lit)
      frame.removeEventListener('focusin', lit)
      frame.removeEventListener('pointerleave', out)
      frame.removeEventListener('focusout', out)
    }
  }, [root])
}

function light(frame: HTMLElement, target: EventTarget | null): void {
  for (const old of frame.querySelectorAll('[data-lit]')) old.removeAttribute('data-lit')
  const pointed = target instanceof Element ? target.closest<HTMLElement>('[data-entries], [data-card]') : null
  if (pointed === null) return
  const card = pointed.dataset['card']
  const entries = card === undefined ? (pointed.dataset['entries'] ?? '').split(' ') : [card]
  for (const entry of entries) mark(frame, `[data-card="${entry}"]`, '')
  // Of several entries at the same words, the closest to them: the others would light up whole paragraphs.
  const layer = frame.querySelector<HTMLElement>(`[data-card="${entries[0]}"]`)?.dataset['layer'] ?? ''
  mark(frame, `[data-entries~="${entries[0]}"]`, layer)
}

function mark(frame: HTMLElement, selector: string, value: string): void {
  for (const element of frame.querySelectorAll(selector)) element.setAttribute('data-lit', value)
}
