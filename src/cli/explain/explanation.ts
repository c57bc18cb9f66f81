import type { Chain } from '../../coding/actors/chains.js'
import type { Note } from '../../coding/trace.js'
import type { Sentence, Token } from '../../language/index.js'
import type { Explained } from '../../pipeline.js'
import type { AnyEntry, Layer, ReportRecord, Span } from '../../record/index.js'
import { layers } from '../../record/index.js'
import { type ActWord, actWords } from './act-words.js'
import { type SpeechWord, speechWords } from './speech-words.js'

/** Why the entries of a report are as they are, sentence by sentence. Offsets are UTF-16 code units. */
export interface Explanation {
  readonly report: { readonly id: string; readonly title: string | null; readonly published: string | null }
  readonly sentences: readonly SentenceExplanation[]
  readonly chains: readonly Chain[]
}

export interface SentenceExplanation {
  /** From 1. */
  readonly number: number
  readonly part: Sentence['part']
  readonly start: number
  readonly end: number
  readonly text: string
  readonly words: readonly ParsedWord[]
  /** The sentence goes on with what the statement of an earlier word of saying tells. */
  readonly continues: WordAt | null
  readonly speech: readonly SpeechWord[]
  readonly acts: readonly ActWord[]
  /** Entries of all layers of which the sentence holds evidence. */
  readonly entries: readonly EntryHere[]
}

export interface ParsedWord {
  /** From 1; `head` counts so too, 0 at the root. */
  readonly number: number
  readonly word: string
  readonly lemma: string
  readonly upos: string
  readonly xpos: string
  readonly head: number
  readonly relation: string
  /** Names of the actors that the word means. */
  readonly means: readonly string[]
}

/** A word by where it stands. */
export interface WordAt {
  readonly word: string
  readonly sentence: number
  readonly start: number
}

export interface EntryHere {
  readonly layer: Layer
  readonly id: string
  readonly body: AnyEntry
  /** Its evidence in this sentence. */
  readonly evidence: readonly Span[]
}

/** What the steps of the coders tell of each sentence; null where the report wasn't coded. */
export function explanationOf({ record, understanding, notes }: Explained): Explanation | null {
  if (record === null || understanding === null) return null
  const { sentences, tokens, text, chains } = understanding
  const sentenceAt = (token: Token): number =>
    sentences.find(({ first, last }) => first <= token.index && token.index < last)?.index ?? 0
  const wordAt = (token: Token): WordAt => ({
    word: token.text,
    sentence: sentenceAt(token) + 1,
    start: token.start,
  })
  const entryIds = new Map(
    notes.flatMap((note) => (note.step === 'entry' ? [[`${note.layer}/${note.at.index}`, note.id] as const] : [])),
  )
  const meanings = new Map(
    notes.flatMap((note) => (note.step === 'means' ? [[note.at.index, note.names] as const] : [])),
  )
  const explained = sentences.map((sentence): SentenceExplanation => {
    const { first, last, start, end, part, index } = sentence
    const here = notes.filter((note) => isHere(note, sentence))
    const continued = here.find((note) => note.step === 'continues')
    return {
      number: index + 1,
      part,
      start,
      end,
      text: text.slice(start, end),
      words: tokens.slice(first, last).map((token) => parsed(token, first, meanings.get(token.index) ?? [])),
      continues: continued ? wordAt(continued.first) : null,
      speech: speechWords(here, entryIds, wordAt),
      acts: actWords(here, entryIds, wordAt),
      entries: entriesIn(record, sentence),
    }
  })
  const { id, title, published } = record.report
  return { report: { id, title, published }, sentences: explained, chains }
}

const isHere = (note: Note, { first, last, index }: Sentence): boolean =>
  note.step === 'continues' ? note.sentence.index === index : first <= note.at.index && note.at.index < last

const parsed = (token: Token, first: number, means: readonly string[]): ParsedWord => ({
  number: token.index - first + 1,
  word: token.text,
  lemma: token.lemma,
  upos: token.upos,
  xpos: token.xpos,
  head: token.head < 0 ? 0 : token.head - first + 1,
  relation: token.rel,
  means,
})

const entriesIn = (record: ReportRecord, { start, end }: Sentence): EntryHere[] =>
  layers.flatMap((layer) =>
    record[layer].flatMap((body: AnyEntry): EntryHere[] => {
      const evidence = body.evidence.filter((span) => span.start < end && start < span.end)
      return evidence.length === 0 ? [] : [{ layer, id: body.id, body, evidence }]
    }),
  )
