import type { Quotation } from '../analysis.js'
import type { Stretch } from './paragraphs.js'

const openers = new Set(['“', '«', '„'])
const enders = new Set(['”', '»'])

/**
 * Passages between quotation marks, paired within their paragraph: straight, curly and guillemets. A mark that
 * is never closed runs to the end of its paragraph (`closed: false`), as when a quotation goes on in the next
 * paragraph. When a straight mark opens while another is open, the writer forgot to close: the earlier ends there.
 * Single quotes are left alone: apostrophes can't be told from them.
 */
export function quotationsOf(text: string, paragraphs: readonly Stretch[]): Quotation[] {
  const out: Quotation[] = []
  for (const { start, end } of paragraphs) {
    let open = -1
    for (let i = start; i < end; i++) {
      const role = roleOf(text, i, start, end, open >= 0)
      if (role === null) continue
      if (role === 'open') {
        if (open >= 0) add(out, text, open, i, false)
        open = i + 1
      } else if (open >= 0) {
        add(out, text, open, i, true)
        open = -1
      }
    }
    if (open >= 0) add(out, text, open, end, false)
  }
  return out
}

/**
 * Whether the mark at `i` opens or closes. A straight one opens before a letter and after white space or a bracket;
 * a curly one of the wrong side, as in „so“ or ”so”, is read by where it stands.
 */
function roleOf(text: string, i: number, start: number, end: number, inside: boolean): 'open' | 'close' | null {
  const sign = text.charAt(i)
  if (sign !== '"' && !openers.has(sign) && !enders.has(sign)) return null
  const before = i === start || /[\s([{–—-]/u.test(text.charAt(i - 1))
  const after = i + 1 < end && /[\p{L}\p{N}([$€£.…'’‘]/u.test(text.charAt(i + 1))
  if (openers.has(sign)) return inside && !before && !after ? 'close' : 'open'
  if (enders.has(sign)) return !inside && before && after ? 'open' : 'close'
  if (before && after) return 'open'
  if (!inside) return after ? 'open' : null
  return 'close'
}

function add(out: Quotation[], text: string, start: number, end: number, closed: boolean): void {
  let from = start
  let to = end
  while (from < to && /\s/u.test(text.charAt(from))) from++
  while (to > from && /\s/u.test(text.charAt(to - 1))) to--
  if (from < to) out.push({ start: from, end: to, closed })
}
