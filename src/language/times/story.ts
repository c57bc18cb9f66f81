import { dateOf, type Days } from './calendar.js'
import type { Meaning } from './meaning.js'
import type { Phrase } from './phrases.js'
import type { Anchor } from './resolve.js'
import type { Word } from './scan.js'
import { toldNumber } from './time-words.js'

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
    return { published: this.published, told: this.told, moved: this.ownYear && future < 2 && this.isNear(start), future }
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
    else if (meaning.is !== 'date' && meaning.is !== 'season' && !(meaning.is === 'step' && meaning.base === 'told')) this.ownYear = false
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

  /** Looks a few words around, within the sentence, for signs of the future. */
  private futureAt(phrase: Phrase): 0 | 1 | 2 {
    const start = this.words[phrase.found.first]?.start ?? 0
    while (this.sentence < this.sentences.length - 1 && (this.sentences[this.sentence]?.end ?? 0) <= start) this.sentence++
    const bounds = this.sentences[this.sentence] ?? { start: 0, end: this.text.length }
    let sign = 0
    for (let at = phrase.found.first - 14; at < phrase.found.next + 8; at++) {
      const word = this.words[at]
      if (word === undefined || word.start < bounds.start || word.end > bounds.end) continue
      if (at >= phrase.found.first && at < phrase.found.next) continue
      if (word.lower === 'may' && word.text !== word.lower) continue
      const value = toldNumber(word, 'future') ?? (isToBe(this.words, at) ? 2 : 0)
      sign = Math.max(sign, value)
    }
    return sign === 2 ? 2 : sign === 1 ? 1 : 0
  }
}

/** Whether past or future makes a difference to what the words mean. */
const minds = (meaning: Meaning): boolean =>
  meaning.is === 'weekday' || ((meaning.is === 'date' || meaning.is === 'season') && meaning.year === null) ||
  (meaning.is === 'step' && (meaning.unit === 'weekend' || meaning.part !== null))

/** "is to be held", "are to meet". */
const isToBe = (words: readonly Word[], at: number): boolean =>
  (words[at]?.lower === 'is' || words[at]?.lower === 'are') && words[at + 1]?.lower === 'to' && words[at + 2]?.kind === 'word'
