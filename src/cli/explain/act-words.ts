import type { Force } from '../../coding/events/force.js'
import type { Predicate } from '../../coding/events/predicate.js'
import type { NoEvent, Note } from '../../coding/trace.js'
import type { Token } from '../../language/index.js'
import type { WordAt } from './explanation.js'
import { type TriedFrame, triedFrames } from './tried-frames.js'

/** A word that may tell an act, the frames tried on it, and what came of it. */
export interface ActWord {
  readonly word: string
  readonly start: number
  readonly kind: 'verb' | 'noun' | 'adjective' | null
  /** Who and what stands with it, by logical role (`knowledge/acts/README.md`). */
  readonly roles: Readonly<Record<string, readonly string[]>>
  readonly force: { readonly mood: Force['mood']; readonly negated: boolean; readonly charge: string | null } | null
  readonly tried: readonly TriedFrame[]
  readonly source: readonly string[]
  readonly target: readonly string[]
  readonly event: {
    readonly how: 'frame' | 'owed' | 'demand'
    readonly type: string
    readonly cameo: string | null
    readonly status: string
  } | null
  /** Why it tells no event; null where it tells one. `no-frame` with nothing tried: the lexicon doesn't know the word. */
  readonly reason: NoEvent | null
  /** The word that told the same act before. */
  readonly sameAs: WordAt | null
  readonly entry: string | null
}

const kinds = { v: 'verb', n: 'noun', a: 'adjective' } as const

/** The words of a sentence that were looked at for acts, in text order; nouns and adjectives only where a frame knows them. */
export function actWords(
  notes: readonly Note[],
  entries: ReadonlyMap<string, string>,
  wordAt: (token: Token) => WordAt,
): ActWord[] {
  const words = new Map<number, ActWord>()
  for (const note of notes) {
    if (!isOfActs(note)) continue
    const { at } = note
    const known: ActWord = words.get(at.index) ?? {
      word: at.text,
      start: at.start,
      kind: null,
      roles: {},
      force: null,
      tried: [],
      source: [],
      target: [],
      event: null,
      reason: null,
      sameAs: null,
      entry: entries.get(`events/${at.index}`) ?? null,
    }
    words.set(at.index, { ...known, ...toldBy(note, entries, wordAt) })
  }
  return [...words.values()]
    .filter(({ kind, tried, event }) => kind === 'verb' || kind === null || tried.length > 0 || event !== null)
    .sort((a, b) => a.start - b.start)
}

type ActNote = Extract<Note, { step: 'tried' | 'sides' | 'no-event' | 'event' | 'same-event' }>
const isOfActs = (note: Note): note is ActNote =>
  ['tried', 'sides', 'no-event', 'event', 'same-event'].includes(note.step)

function toldBy(
  note: ActNote,
  entries: ReadonlyMap<string, string>,
  wordAt: (token: Token) => WordAt,
): Partial<ActWord> {
  switch (note.step) {
    case 'tried':
      return {
        kind: kinds[note.predicate.pos],
        roles: rolesOf(note.predicate),
        force: { mood: note.force.mood, negated: note.force.negated, charge: note.force.charge?.text ?? null },
        tried: triedFrames(note.trials, note.chosen, note.predicate),
      }
    case 'sides':
      return { source: note.source, target: note.target }
    case 'no-event':
      return { reason: note.reason, event: null }
    case 'event':
      return {
        event: { how: note.how, type: note.type, cameo: note.cameo, status: note.status },
        reason: null,
      }
    case 'same-event':
      return { sameAs: wordAt(note.first), entry: entries.get(`events/${note.first.index}`) ?? null }
  }
}

const rolesOf = ({ roles }: Predicate): Record<string, string[]> =>
  Object.fromEntries([...roles].map(([role, tokens]) => [role, tokens.map((token) => token.text)]))
