import type { NoStatement, Note } from '../../coding/trace.js'
import type { Token } from '../../language/index.js'
import type { WordAt } from './explanation.js'

/** A word of saying, and what came of it. */
export interface SpeechWord {
  readonly word: string
  readonly start: number
  /** Acts of speech that the lexicon gives the word. */
  readonly acts: readonly string[]
  readonly speakers: readonly string[]
  /** What carries what was said: `quote`, `clause`, `infinitive`, `object`, `phrase:…`; null where nothing does. */
  readonly takes: string | null
  /** Why it makes no statement; null where it makes one or belongs to one. */
  readonly reason: NoStatement | null
  /** The word of saying whose statement it belongs to. */
  readonly partOf: WordAt | null
  readonly entry: string | null
}

/** The words of saying in the notes of a sentence, in text order, each once. */
export function speechWords(
  notes: readonly Note[],
  entries: ReadonlyMap<string, string>,
  wordAt: (token: Token) => WordAt,
): SpeechWord[] {
  const words = new Map<number, SpeechWord>()
  for (const note of notes) {
    if (note.step !== 'said' && note.step !== 'no-statement' && note.step !== 'same-statement') continue
    const { at } = note
    const known: SpeechWord = words.get(at.index) ?? {
      word: at.text,
      start: at.start,
      acts: [],
      speakers: [],
      takes: null,
      reason: null,
      partOf: null,
      entry: entries.get(`statements/${at.index}`) ?? null,
    }
    words.set(at.index, { ...known, ...toldBy(note, entries, wordAt) })
  }
  return [...words.values()].sort((a, b) => a.start - b.start)
}

function toldBy(
  note: Extract<Note, { step: 'said' | 'no-statement' | 'same-statement' }>,
  entries: ReadonlyMap<string, string>,
  wordAt: (token: Token) => WordAt,
): Partial<SpeechWord> {
  if (note.step === 'same-statement')
    return { partOf: wordAt(note.first), entry: entries.get(`statements/${note.first.index}`) ?? null }
  const acts = [...new Set(note.cues.map((cue) => cue.act))]
  return note.step === 'said'
    ? { acts, speakers: note.speakers, takes: note.takes, reason: null }
    : { acts, reason: note.reason }
}
