import type { Sentence } from './analysis.js'
import type { LanguageData } from './language-data.js'
import { type PartedParagraph, partAsides } from './segment/asides.js'
import { type Stretch, paragraphsOf } from './segment/paragraphs.js'
import { sentencesOf } from './segment/sentences.js'

/** What parting a text into sentences needs to know of its language. */
export type Cutting = Pick<LanguageData, 'abbreviations' | 'asides'>

/** The paragraphs and sentences of a text, in its order; what is not the story is one sentence a paragraph. */
export function partIntoSentences(
  text: string,
  data: Cutting,
): { readonly paragraphs: readonly PartedParagraph[]; readonly sentences: readonly SentenceStretch[] } {
  const paragraphs = partAsides(text, paragraphsOf(text), data.asides)
  return { paragraphs, sentences: sentenceStretches(text, paragraphs, data) }
}

/** A sentence before its words are looked at. */
export type SentenceStretch = Stretch & Pick<Sentence, 'paragraph' | 'part'>

function sentenceStretches(text: string, paragraphs: readonly PartedParagraph[], data: Cutting): SentenceStretch[] {
  const stories = paragraphs.filter((paragraph) => paragraph.story !== null)
  const first = stories[0]
  const title =
    first?.story && stories.length > 1 && isHeadline(text.slice(first.story.start, first.story.end)) ? first : null
  const lead = stories.find((paragraph) => paragraph !== title)
  return paragraphs.flatMap((paragraph, index): SentenceStretch[] => {
    if (paragraph.story === null)
      return [{ start: paragraph.start, end: paragraph.end, paragraph: index, part: 'aside' }]
    const found = sentencesOf(text, paragraph.story, data.abbreviations)
    const alone = stories.length === 1
    return found.map((stretch, i) => ({
      ...stretch,
      paragraph: index,
      part: paragraph === title ? 'title' : paragraph === lead && (!alone || i === 0) ? 'lead' : 'body',
    }))
  })
}

/** A headline is short, does not end as a sentence ends, and is followed by a story. */
const isHeadline = (words: string): boolean =>
  words.length <= 180 && !/[.!?…:;,]["”’)]?$/u.test(words) && words.split(/\s+/u).length >= 3
