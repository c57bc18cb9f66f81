import { fold } from '../../ledger/fold.js'

/** A text as it is searched, and where each of its letters stands in the text as it is. */
export interface Letters {
  readonly folded: string
  /** By place in `folded`: the offset in the text of the letter that it came from. */
  readonly at: Uint32Array
}

/** Signs that people type in one way and papers print in another. */
const typed: Readonly<Record<string, string>> = {
  ς: 'σ',
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
}

const letters = new Map<string, string>()

/** One letter without case and accents, as `fold` gives it; "" for an accent by itself. */
function letterOf(letter: string): string {
  const known = letters.get(letter)
  if (known !== undefined) return known
  const plain = /\s/.test(letter) ? ' ' : fold(letter).replace(/[ς‘’“”„«»‐‑–—]/g, (sign) => typed[sign] ?? sign)
  letters.set(letter, plain)
  return plain
}

/** The text as it is searched: no case, no accents, single spaces. */
export const searched = (text: string): string =>
  text.replace(beyondAscii, letterOf).toLowerCase().replace(/\s+/g, ' ').replace(/^ | $/g, '')

const beyondAscii = /[^\p{ASCII}]/gu

/** The same, with the way back to the text's own offsets: for what is shown. */
export function lettersOf(text: string): Letters {
  const folded = searched(text)
  const at = new Uint32Array(folded.length + 1)
  let [offset, place, spaced] = [0, 0, true]
  for (const letter of text) {
    const plain = letterOf(letter)
    if (!(plain === ' ' && spaced)) {
      for (let nth = 0; nth < plain.length && place < folded.length; nth++) at[place++] = offset
      if (plain !== '') spaced = plain === ' '
    }
    offset += letter.length
  }
  at[folded.length] = text.trimEnd().length
  return { folded, at }
}
