/** Longest quotation in a sentence of a brief, in characters; references carry the whole. */
const longest = 260

/** A report's words on one line, cut at a word with "…" when long, without quotation marks around the whole. */
export function quotable(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const bare = stripped(line).replace(/(?<=\p{L})[,;:]$/u, '')
  if (bare.length <= longest) return bare
  const cut = bare.slice(0, longest + 1)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest - 40)).replace(/[\s,;:–-]+$/, '')} …`
}

const pairs: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['"', '"'],
  ['‘', '’'],
  ['«', '»'],
  ['„', '“'],
]

function stripped(text: string): string {
  for (const [open, close] of pairs) {
    const inner = text.slice(open.length, -close.length)
    if (
      text.length > 2 &&
      text.startsWith(open) &&
      text.endsWith(close) &&
      !inner.includes(open) &&
      !inner.includes(close)
    )
      return inner
  }
  return text
}
