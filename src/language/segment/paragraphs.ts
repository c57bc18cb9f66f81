/** A stretch of the text; offsets are UTF-16 code units, `end` exclusive. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/**
 * The paragraphs of a text: parted by blank lines and by single line breaks, unless the text is wrapped at a
 * fixed width, where a single line break is only a space.
 */
export function paragraphsOf(text: string): Stretch[] {
  const lines = linesOf(text)
  const wrapped = isWrapped(text, lines)
  const out: Stretch[] = []
  let open: { start: number; end: number } | null = null
  for (const line of lines) {
    const blank = line.start === line.end
    if (open !== null && (blank || !wrapped)) {
      out.push(open)
      open = null
    }
    if (blank) continue
    if (open === null) open = { ...line }
    else open.end = line.end
  }
  if (open !== null) out.push(open)
  return out
}

/** The lines of a text without their white space at both ends; an empty stretch for a blank line. */
function linesOf(text: string): Stretch[] {
  const lines: Stretch[] = []
  let at = 0
  while (at <= text.length) {
    let stop = text.indexOf('\n', at)
    if (stop < 0) stop = text.length
    let start = at
    let end = stop
    while (start < end && isSpace(text.charCodeAt(start))) start++
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--
    lines.push({ start, end })
    at = stop + 1
  }
  return lines
}

/** Whether most lines that a single break ends stop in the middle of a sentence, at about one width. */
function isWrapped(text: string, lines: readonly Stretch[]): boolean {
  let broken = 0
  let seen = 0
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i]
    const next = lines[i + 1]
    if (!line || !next || line.start === line.end || next.start === next.end) continue
    seen++
    const length = line.end - line.start
    if (length >= 50 && length <= 120 && !/[.!?:"”’»)]/.test(text.charAt(line.end - 1))) broken++
  }
  return seen >= 2 && broken / seen > 0.5
}

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0xfeff
