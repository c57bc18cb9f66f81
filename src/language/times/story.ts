import { dateOf, type Days } from './calendar.js'
import type { Meaning } from './meaning.js'
import type { Phrase } from './phrases.js'
import type { Anchor } from './resolve.js'
import type { Word } from './scan.js'
import { isTold, toldNumber } from './time-words.js'

/** Follows the days of a story as it is told, so that "the next day" and "in April" find theirs. */
export class Story {
  private told: Days | null = null
  private toldAt = -1
  /** Whether the day last told bears a year of its own, away from the report's. */
  private ownYear = false
  private sentence = 0

  constructor(
    private readonly text: string,
    private readonly words: readonly Word[],
    private readonly sentences: readonly { start: number; end: number }[],
    private readonly published: number | null,
  ) {}

  /** What a time at this place of the story is worked out against. Call in the order of the text. */
  anchorAt(phrase: Phrase): Anchor {
    const start = this.words[phrase.found.first]?.start ?? 0
    const future = minds(phrase.found.meaning) ? this.futureAt(phrase) : 0
    return {
      published: this.published,
      told: this.told,
      moved: this.ownYear && future < 2 && this.isNear(start),
      future,
    }
  }

  /** Notes the days of a time just worked out. */
  tell(phrase: Phrase, days: Days | null): void {
    if (days === null || days.to - days.from > 366) return
    const meaning = phrase.found.meaning
    const explicit = (meaning.is === 'date' || meaning.is === 'season') && meaning.year !== null
    const bareYear = meaning.is === 'years'
    const away = this.published === null || Math.abs(dateOf(days.from).year - dateOf(this.published).year) > 1
    const start = this.words[phrase.found.first]?.start ?? 0
    if (explicit) this.ownYear = away
    else if (bareYear) this.ownYear = away
    else if (meaning.is !== 'date' && meaning.is !== 'season' && !(meaning.is === 'step' && meaning.base === 'told'))
      this.ownYear = false
    else this.ownYear &&= this.isNear(start)
    this.told = days
    this.toldAt = start
  }

  /** Near enough to go on with the story: within the same or the next paragraph. */
  private isNear(start: number): boolean {
    if (this.toldAt < 0 || start - this.toldAt > 1500) return false
    const between = this.text.slice(this.toldAt, start)
    const breaks = between.match(/\n\s*\n/g)?.length ?? 0
    return breaks <= 3
  }

  /** The tense of the verb nearest before the time, within the sentence; without one, of the first after it. */
  private futureAt(phrase: Phrase): 0 | 1 | 2 {
    const { first, next } = phrase.found
    const start = this.words[first]?.start ?? 0
    while (this.sentence < this.sentences.length - 1 && (this.sentences[this.sentence]?.end ?? 0) <= start)
      this.sentence++
    const bounds = this.sentences[this.sentence] ?? { start: 0, end: this.text.length }
    const within = (word: Word | undefined): boolean =>
      word !== undefined && word.start >= bounds.start && word.end <= bounds.end
    for (let at = first - 1; at >= first - 14 && within(this.words[at]); at--) {
      const tense = tenseAt(this.words, at)
      if (tense !== null) return tense
    }
    for (let at = next; at < next + 8 && within(this.words[at]); at++) {
      const tense = tenseAt(this.words, at)
      if (tense !== null) return tense
    }
    return 0
  }
}

/** 0 for a verb of the past, 1 where the words perhaps look ahead, 2 where they surely do; null for all others. */
function tenseAt(words: readonly Word[], at: number): 0 | 1 | 2 | null {
  const word = words[at]
  if (word?.kind !== 'word') return null
  if (isToBe(words, at)) return 2
  const sign = word.lower === 'may' && word.text !== word.lower ? null : toldNumber(word, 'future')
  if (sign !== null) return sign === 2 ? 2 : 1
  // "will be fined" is of the future though "fined" looks past.
  const passive = words[at - 1]?.lower === 'be' || words[at - 1]?.lower === 'to'
  const past = isTold(word, 'past') || (word.lower.length > 4 && word.lower.endsWith('ed'))
  return past && !passive ? 0 : null
}

/** Whether past or future makes a difference to what the words mean. */
const minds = (meaning: Meaning): boolean =>
  meaning.is === 'weekday' ||
  ((meaning.is === 'date' || meaning.is === 'season') && meaning.year === null) ||
  (meaning.is === 'step' && (meaning.unit === 'weekend' || meaning.part !== null))

/** "is to be held", "are to meet". */
const isToBe = (words: readonly Word[], at: number): boolean =>
  (words[at]?.lower === 'is' || words[at]?.lower === 'are') &&
  words[at + 1]?.lower === 'to' &&
  words[at + 2]?.kind === 'word'
