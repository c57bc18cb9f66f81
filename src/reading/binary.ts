/** First bytes of files that people mistake for text, in Latin-1, and what to call them. */
const kinds: readonly (readonly [magic: string, name: string])[] = [
  ['%PDF-', 'a PDF document'],
  ['PK\u0003\u0004', 'a ZIP archive (or a Word, Excel or EPUB file, which are ZIP archives)'],
  ['\u0089PNG', 'a PNG picture'],
  ['\u00ff\u00d8\u00ff', 'a JPEG picture'],
  ['GIF8', 'a GIF picture'],
  ['RIFF', 'a picture, sound or film (RIFF)'],
  ['\u001f\u008b', 'a gzip archive'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old Word or Excel file'],
  ['{\\rtf', 'an RTF document'],
  ['WARC/', 'a WARC web archive'],
  ['SQLite format 3', 'an SQLite database'],
]

/** What the bytes are, when they begin like a well-known format that isn't text; else null. */
export function knownBinary(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1')
  return kinds.find(([magic]) => head.startsWith(magic))?.[1] ?? null
}

/** Whether decoded text is none: it has a NUL, or control characters beyond a stray few and one in a hundred. */
export function looksBinary(text: string): boolean {
  let controls = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0) return true
    if (code < 9 || (code > 13 && code < 32) || (code > 126 && code < 160 && code !== 0x85)) controls++
  }
  return controls > Math.max(2, text.length / 100)
}
