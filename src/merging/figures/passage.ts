import type { Told, ToldIn } from '../told.js'

/** The text of a report by its id; without it, a figure is read in the evidence of its report's entries alone. */
export type Texts = ReadonlyMap<string, string>

/** A figure in its words. */
export interface Passage {
  /** The sentence up to the figure, the figure as printed, and the sentence after it. */
  readonly before: string
  readonly figure: string
  readonly after: string
  /** Where the sentence stands in its report, as UTF-16 code units. */
  readonly start: number
  readonly end: number
  /** The sentences around it, the nearest first: those before it, the one after it, the report's first. */
  readonly around: readonly string[]
}

/** Sentences before the figure's own that may tell where and when. */
const sentencesBefore = 3

/** The passage of a figure; `proofs` are the entries of its report, which may quote more of the sentence. */
export function passageOf(entry: ToldIn<'figures'>, texts: Texts, proofs: readonly Told[]): Passage {
  const [span] = entry.body.evidence
  if (span === undefined) throw new RangeError(`figure ${entry.id} has no evidence`)
  const text = texts.get(entry.report.id)
  if (text !== undefined && text.slice(span.start, span.end) === span.text) return inText(text, span.start, span.end)
  const widest = proofs
    .flatMap(({ body }) => body.evidence)
    .filter(({ start, end }) => start <= span.start && span.end <= end)
    .reduce((one, other) => (other.text.length > one.text.length ? other : one), span)
  const at = span.start - widest.start
  return {
    before: widest.text.slice(0, at),
    figure: span.text,
    after: widest.text.slice(at + span.text.length),
    start: widest.start,
    end: widest.end,
    around: [],
  }
}

function inText(text: string, start: number, end: number): Passage {
  const sentences = sentencesOf(text)
  const at = sentences.findLastIndex((sentence) => sentence.start <= start)
  const own = sentences[at] ?? { start: 0, end: text.length }
  const told = (sentence: Stretch | undefined): string[] =>
    sentence === undefined || sentence === own ? [] : [text.slice(sentence.start, sentence.end)]
  const before = sentences.slice(Math.max(0, at - sentencesBefore), at).reverse()
  return {
    before: text.slice(own.start, start),
    figure: text.slice(start, end),
    after: text.slice(end, Math.max(end, own.end)),
    start: own.start,
    end: own.end,
    around: [...before, sentences[at + 1], at > sentencesBefore ? sentences[0] : undefined].flatMap(told),
  }
}

interface Stretch {
  readonly start: number
  readonly end: number
}

/** The last text cut, since the figures of one report come one after the other. */
let last: { readonly text: string; readonly sentences: readonly Stretch[] } = { text: '', sentences: [] }

/** Rough sentences: a dot behind a whole word or a number before a capital, an empty line, the dash of a dateline. */
function sentencesOf(text: string): readonly Stretch[] {
  if (last.text === text) return last.sentences
  const sentences: Stretch[] = []
  let start = 0
  const dateline = /^[^.\n]{2,60}? (?:-{1,2}|[–—]) /u.exec(text)?.[0].length ?? 0
  const ends = [...text.matchAll(/(?<=[\p{Ll}\d)%][\p{L}\d)%]?[.!?]["”’')]*)\s+(?=["“‘'(]?[\p{Lu}\d])|\n\s*\n/gu)]
  for (const end of [...(dateline > 0 ? [{ index: dateline, 0: '' }] : []), ...ends]) {
    if (end.index < start) continue
    sentences.push({ start, end: end.index })
    start = end.index + end[0].length
  }
  sentences.push({ start, end: text.length })
  last = { text, sentences }
  return sentences
}
