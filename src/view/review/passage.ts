import type { Span } from '../../record/index.js'

/** A piece of a report's text; `proof` where it is among the words that prove an entry. */
export interface Piece {
  readonly text: string
  readonly proof: boolean
}

/** A sentence this long (in UTF-16 code units) is cut at a word. */
const longest = 420

/**
 * The proof with the sentence before and after it, as stretches of the text in its order; spans that lie near one another
 * share a stretch. The pieces of a stretch, put together, are the text as it stands, line breaks and all.
 */
export function passagesOf(text: string, proof: readonly Span[]): Piece[][] {
  const windows = proof.map(({ start, end }) => ({ from: sentenceBefore(text, start), to: sentenceAfter(text, end) }))
  windows.sort((one, other) => one.from - other.from)
  const joined: { from: number; to: number }[] = []
  for (const window of windows) {
    const last = joined.at(-1)
    if (last !== undefined && window.from <= last.to) last.to = Math.max(last.to, window.to)
    else joined.push({ ...window })
  }
  return joined.map(({ from, to }) => piecesOf(text, from, to, proof))
}

function piecesOf(text: string, from: number, to: number, proof: readonly Span[]): Piece[] {
  const cuts = new Set([from, to])
  for (const { start, end } of proof) for (const cut of [start, end]) if (cut > from && cut < to) cuts.add(cut)
  const places = [...cuts].sort((one, other) => one - other)
  const pieces: { text: string; proof: boolean }[] = []
  for (const [at, start] of places.slice(0, -1).entries()) {
    const end = places[at + 1] ?? to
    const proves = proof.some((span) => span.start < end && span.end > start)
    const last = pieces.at(-1)
    if (last?.proof === proves) last.text += text.slice(start, end)
    else pieces.push({ text: text.slice(start, end), proof: proves })
  }
  return pieces
}

/** Where the sentence before the one that holds `start` begins. */
function sentenceBefore(text: string, start: number): number {
  const floor = Math.max(0, start - longest)
  const ends = [...text.slice(floor, start + 1).matchAll(sentenceEnd)].map(
    ({ index, 0: end }) => floor + index + end.length,
  )
  // The last of them ends where the proof's own sentence begins.
  const from = ends.at(-2) ?? (floor === 0 ? 0 : ends.at(-1))
  return from ?? wordFrom(text, floor)
}

/** Where the sentence after the one that holds `end` ends. */
function sentenceAfter(text: string, end: number): number {
  const ceiling = Math.min(text.length, end + longest)
  // From the mark before the end on: the proof may end with its sentence.
  const ends = [...text.slice(end - 1, ceiling).matchAll(sentenceEnd)].map(
    ({ index, 0: mark }) => end - 1 + index + mark.length,
  )
  const to = ends.at(1) ?? (ceiling === text.length ? text.length : ends.at(0))
  return to ?? text.lastIndexOf(' ', ceiling)
}

/** A full stop before a capital; not that of an initial or a short title ("Mr. N."). An empty line ends a sentence, too. */
const sentenceEnd =
  /(?<![\s.][\p{Lu}]|\b(?:Mr|Mrs|Ms|Dr|Gen|Col|Lt|St|No))[.!?…]["”’»)\]]*\s+(?=["“‘«(]?[\p{Lu}\d])|\n\s*\n\s*/gu

function wordFrom(text: string, at: number): number {
  const space = text.indexOf(' ', at)
  return space === -1 ? at : space + 1
}
