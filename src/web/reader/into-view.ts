/** Room kept free above words and below cards, in pixels: the bar of the page lies over the top. */
const above = 80
const below = 16

/** Scrolls, if it must, so that an entry's words and its open card are both seen; on a narrow screen above the sheet. */
export function intoView(root: HTMLElement | null, entry: number): void {
  const words = root?.querySelector(`[data-entries~="${entry}"]`)?.getClientRects()[0]
  const card = root?.querySelector<HTMLElement>('.card')
  if (words === undefined || card == null) return
  const sheet = getComputedStyle(card).position === 'fixed'
  const until = sheet ? card.getBoundingClientRect().top - below : innerHeight - below
  const bottom = sheet ? words.bottom : Math.max(words.bottom, words.top + card.offsetHeight)
  const down = Math.min(bottom - until, words.top - above)
  if (words.top < above) scrollBy(0, words.top - above)
  else if (down > 0) scrollBy(0, down)
}
