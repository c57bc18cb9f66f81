import type { Style } from './style.js'
import { wrapped } from './wrap.js'

/** The Markdown of a brief made readable on a terminal: wrapped, headings bold, references dim. */
export function readable(markdown: string, style: Style, columns: number): string {
  let inReferences = false
  return markdown
    .split('\n')
    .map((line) => {
      if (line.startsWith('## ')) inReferences = line === '## References'
      return inReferences && /^\d+\. /.test(line)
        ? style.dim(wrapped(unescaped(line), columns, 4))
        : lineOf(line, style, columns)
    })
    .join('\n')
}

function lineOf(line: string, style: Style, columns: number): string {
  const heading = /^(#{1,3}) (.*)$/.exec(line)
  if (heading) {
    const words = wrapped(unescaped(heading[2] ?? ''), columns)
    return heading[1] === '###' ? style.bold(words) : style.head(heading[1] === '#' ? words.toUpperCase() : words)
  }
  const emphasis = /^_(.*)_$/.exec(line)
  if (emphasis) return style.dim(wrapped(unescaped(emphasis[1] ?? ''), columns))
  const bullet = line.startsWith('- ')
  return dimReferences(wrapped(unescaped(bullet ? `• ${line.slice(2)}` : line), columns, bullet ? 2 : 0), style)
}

const dimReferences = (text: string, style: Style): string =>
  text.replace(/(?:\[\d+\])+/g, (numbers) => style.dim(numbers))

const unescaped = (text: string): string => text.replace(/\\([\\`*_[\]<>#|~])/g, '$1').replaceAll('&amp;', '&')
