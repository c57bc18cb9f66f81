import type { NewsReport } from '../../record/index.js'
import { wordHash } from './hashes.js'

/** A text cut into words for comparison. Offsets are UTF-16 code units of the report's text. */
export interface Prepared {
  readonly report: NewsReport
  readonly lines: readonly Line[]
  /** Of each word: its hash, where it begins and ends, and whether it stands between quotation marks. */
  readonly words: Int32Array
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly quoted: Uint8Array
}

/** A line of a text that holds a word. `hash` is the same for lines of the same words. */
export interface Line {
  readonly hash: number
  readonly first: number
  /** How many words. */
  readonly size: number
}

/** Words of scripts written without spaces are single signs. */
const unspaced = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]`
const pieces = new RegExp(String.raw`${unspaced}|(?:(?!${unspaced})[\p{L}\p{N}\p{M}])+|["“”„«»\n\r]`, 'gu')

/** Cuts a report's text into words and lines. Each text is gone through once. */
export function prepare(report: NewsReport): Prepared {
  const words: number[] = []
  const starts: number[] = []
  const ends: number[] = []
  const quoted: number[] = []
  const lines: Line[] = []
  let [lineFirst, lineHash, inQuotes] = [0, 0, false]
  const endLine = (): void => {
    if (words.length > lineFirst) lines.push({ hash: lineHash, first: lineFirst, size: words.length - lineFirst })
    ;[lineFirst, lineHash, inQuotes] = [words.length, 0, false]
  }
  for (const { 0: piece, index } of report.text.matchAll(pieces)) {
    if (piece === '\n' || piece === '\r') endLine()
    else if (quoteMarks.test(piece)) inQuotes = afterMark(piece, inQuotes)
    else {
      const hash = wordHash(piece)
      words.push(hash)
      starts.push(index)
      ends.push(index + piece.length)
      quoted.push(inQuotes ? 1 : 0)
      lineHash = (Math.imul(lineHash, 0x01000193) ^ hash) | 0
    }
  }
  endLine()
  const typed = { words: Int32Array.from(words), starts: Int32Array.from(starts), ends: Int32Array.from(ends) }
  return { report, lines, ...typed, quoted: Uint8Array.from(quoted) }
}

/** The same text without the lines of these hashes. */
export function without(prepared: Prepared, dropped: ReadonlySet<number>): Prepared {
  const kept = prepared.lines.filter(({ hash }) => !dropped.has(hash))
  if (kept.length === prepared.lines.length) return prepared
  let size = 0
  const lines = kept.map((line) => ({ ...line, first: (size += line.size) - line.size }))
  const pick = <T extends Int32Array | Uint8Array>(from: T, into: T): T => {
    for (const [at, line] of kept.entries())
      into.set(from.subarray(line.first, line.first + line.size), lines[at]?.first)
    return into
  }
  return {
    report: prepared.report,
    lines,
    words: pick(prepared.words, new Int32Array(size)),
    starts: pick(prepared.starts, new Int32Array(size)),
    ends: pick(prepared.ends, new Int32Array(size)),
    quoted: pick(prepared.quoted, new Uint8Array(size)),
  }
}

/** The hashes of the words that tell one text from another, of those from one place to another: four letters or more. */
export function tellingHashes({ words, starts, ends }: Prepared, from = 0, to = words.length): Set<number> {
  const telling = new Set<number>()
  for (let at = from; at < to; at++) if ((ends[at] ?? 0) - (starts[at] ?? 0) >= 4) telling.add(words[at] ?? 0)
  return telling
}

const quoteMarks = /^["“”„«»]$/u

/** A straight mark opens and closes in turn; a line's end closes all. */
function afterMark(mark: string, inQuotes: boolean): boolean {
  if (mark === '"') return !inQuotes
  // German closes with the mark by which English opens.
  if (mark === '“' || mark === '»' || mark === '«') return !inQuotes
  return mark === '„'
}
