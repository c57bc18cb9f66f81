import type { NewsReport } from '../record/index.js'
import type { Analysis, NameMention, Quotation, Sentence, TimeMention, Token } from './analysis.js'
import type { LanguageData } from './language-data.js'
import { namesOf } from './names.js'
import { findQuantities } from './quantities/index.js'
import { type NameChunk, type ParsedName, shortenForParsing } from './segment/chunks.js'
import { type Writing, asInSentence, isHeadlineCase, writingOf } from './segment/headline.js'
import { quotationsOf } from './segment/quotations.js'
import { type SentenceStretch, partIntoSentences } from './sentences.js'
import { tokensOf } from './segment/tokens.js'
import { findTimes, publishedFromClues } from './times/index.js'

/** Finds the known names in a sentence. */
export type NameFinder = (words: readonly string[]) => NameChunk[]

/**
 * Works out the language of a report: paragraphs, sentences, words, parse, times, quantities, quotations. An undated
 * report gets its day where clues inside force it: `Analysis.report` has it.
 */
export function analyse(given: NewsReport, data: LanguageData, findNames: NameFinder = () => []): Analysis {
  const { text } = given
  const { paragraphs, sentences: stretches } = partIntoSentences(text, data)
  const report =
    given.published === null
      ? { ...given, published: publishedFromClues(text, findTimes(text, stretches, { published: null })) }
      : given
  const times = findTimes(text, stretches, { published: report.published })
  const { sentences, tokens, names } = parse(text, stretches, times, data, findNames)
  const quotations: Quotation[] = quotationsOf(
    text,
    paragraphs.flatMap((paragraph) => paragraph.story ?? []),
  )
  return { report, text, sentences, tokens, names, times, quantities: findQuantities(text, tokens, times), quotations }
}

function parse(
  text: string,
  stretches: readonly SentenceStretch[],
  times: readonly TimeMention[],
  data: LanguageData,
  findNames: NameFinder,
): Pick<Analysis, 'sentences' | 'tokens' | 'names'> {
  const sentences: Sentence[] = []
  const tokens: Token[] = []
  const names: NameMention[] = []
  const cuts = stretches.map((stretch) => tokensOf(text, stretch, data.wordParts))
  const printed = cuts.map((cut) => cut.map((token) => text.slice(token.start, token.end)))
  const writing = writingOf(printed)
  for (const [at, stretch] of stretches.entries()) {
    const first = tokens.length
    const cut = cuts[at] ?? []
    const words = sentenceCase(printed[at] ?? [], writing, findNames)
    const known = stretch.part === 'aside' ? [] : findNames(words)
    const syntax =
      stretch.part === 'aside'
        ? words.map(plainWord)
        : shortenForParsing(words, cut, { ...data, times, names: known.filter(isParsed) }, (short) =>
            data.syntax.analyse(short),
          )
    cut.forEach((token, i) => {
      const found = syntax[i]
      if (!found) return
      tokens.push({
        index: first + i,
        start: token.start,
        end: token.end,
        text: printed[at]?.[i] ?? '',
        upos: found.upos,
        xpos: found.xpos,
        lemma: found.lemma,
        head: found.head < 0 ? -1 : first + found.head,
        rel: found.rel,
        name: found.name,
      })
    })
    names.push(...namesOf(text, tokens.slice(first), known, data.nameWords))
    sentences.push({
      index: sentences.length,
      start: stretch.start,
      end: stretch.end,
      first,
      last: tokens.length,
      paragraph: stretch.paragraph,
      part: stretch.part,
    })
  }
  return { sentences, tokens, names }
}

const isParsed = (name: NameChunk): name is ParsedName => name.kind !== 'GRP'

/** A headline's words as a sentence would have them; any other sentence as it is. */
function sentenceCase(words: readonly string[], writing: Writing, findNames: NameFinder): readonly string[] {
  if (!isHeadlineCase(words)) return words
  // Capitals tell nothing here, so what follows a title is no name for certain; the side before it is.
  const names = findNames(words).flatMap((name) => (name.from === undefined ? [name] : (name.side ?? [])))
  return asInSentence(words, writing, (i) => names.some((name) => name.first <= i && i <= name.last))
}

/** What is not the story is cut into words but not parsed. */
const plainWord = (word: string) => ({
  upos: 'X',
  xpos: 'FW',
  lemma: word.toLowerCase(),
  head: -1,
  rel: 'dep',
  name: 'O' as const,
})
