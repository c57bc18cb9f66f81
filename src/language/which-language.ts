import { francAll } from 'franc'

/** Shorter texts tell too little of their language, in UTF-16 code units. */
const shortest = 200
/**
 * How like the best match (1) others are: rivals that can't be told from it; English that is as good as the best, as for
 * texts full of names or taken for Scots; English that is at least not ruled out.
 */
const near = { rival: 0.02, english: 0.9, maybeEnglish: 0.8 }

/** Share of a text's words that are English common words, from which on it is surely English, and where it is looked for. */
const surely = { share: 0.25, words: 40, within: 2_000 }

/** In what language a text is written, or may be where several are as like. */
export interface Guess {
  /** ISO 639 codes, the likeliest first: of two letters where there is one. */
  readonly codes: readonly string[]
  /** "German"; "Danish or Norwegian". */
  readonly name: string
}

/**
 * The language of a text that is surely not English; null for English and where it can't be told. What the text
 * itself shows (its common words, then trigrams, by `franc`) stands above `told`, its metadata's word for it; a short text leaves only that.
 */
export function foreignLanguage(text: string, told: string, common: ReadonlySet<string>): Guess | null {
  if (isSurelyEnglish(text, common)) return null
  const ranked = text.length < shortest ? [] : francAll(text)
  const [best, likeness] = ranked[0] ?? ['und', 0]
  if (best === 'und') return told === 'en' ? null : guessOf([told])
  if (best === 'eng') return null
  const english = ranked.find(([code]) => code === 'eng')?.[1] ?? 0
  if (english >= near.english) return null
  if (english >= near.maybeEnglish) return told === 'en' ? null : guessOf([told])
  const rivals = ranked.filter(([, rank]) => likeness - rank <= near.rival).map(([code]) => code)
  const codes = rivals.map(short)
  return guessOf(codes.includes(told) ? [told] : codes)
}

/** What trigrams take long to tell, common words tell at once; they share few with other languages. */
function isSurelyEnglish(text: string, common: ReadonlySet<string>): boolean {
  const words =
    text
      .slice(0, surely.within)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  if (words.length < surely.words) return false
  return words.filter((word) => common.has(word)).length >= surely.share * words.length
}

const guessOf = (codes: readonly string[]): Guess => ({ codes, name: codes.map(nameOf).join(' or ') })

/** "deu" → "de": ICU knows the two-letter code of a language that has one. */
const short = (code: string): string => new Intl.Locale(code).language

const names = new Intl.DisplayNames('en', { type: 'language' })
const nameOf = (code: string): string => names.of(code) ?? code
