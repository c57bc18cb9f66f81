/** Longest line that is good to read. */
const longest = 100

/**
 * A text in lines of at most `columns` characters, broken between words; from the second line on `hang` spaces stand
 * before them. Styles are to be applied after wrapping, as their marks would be counted.
 */
export function wrapped(text: string, columns: number, hang = 0): string {
  const width = Math.max(20, Math.min(columns, longest))
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/[ \t]+/)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = ' '.repeat(hang) + word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line].join('\n')
}
