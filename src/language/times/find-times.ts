import type { TimeMention } from '../analysis.js'
import { type Days, oneDay, parseDay, printDay } from './calendar.js'
import { findExpressions } from './find-expressions.js'
import type { Meaning } from './meaning.js'
import { type Phrase, readPhrases } from './phrases.js'
import { type Anchor, resolve } from './resolve.js'
import { type Word, scan } from './scan.js'
import { Story } from './story.js'

/** A time mention with what surrounds it. All offsets are UTF-16 code units of the text. */
export interface FoundTime extends TimeMention {
  /** The whole phrase with its preposition and time of day: "on Monday night" around "Monday". */
  readonly phraseStart: number
  readonly phraseEnd: number
  /** The days that the printed words name by themselves: for "since May", May, where `to` is null. */
  readonly named: { readonly from: string | null; readonly to: string | null }
}

/**
 * The time expressions of a text with their days, by the coding manual's date rules (section 1).
 * `sentences` bounds how far a tense reaches; `anchor.published` is the report's day, `YYYY-MM-DD`, or null:
 * then only times that name their own year are worked out.
 */
export function findTimes(
  text: string,
  sentences: readonly { start: number; end: number }[],
  anchor: { published: string | null },
): FoundTime[] {
  const words = scan(text)
  const phrases = readPhrases(words, findExpressions(words))
  const story = new Story(text, words, sentences, anchor.published === null ? null : parseDay(anchor.published))
  const days = phrases.map((phrase) => {
    const around = story.anchorAt(phrase)
    const named = resolve(phrase.found.meaning, around)
    story.tell(phrase, named)
    return { named, around }
  })
  return phrases.flatMap((phrase, index) => {
    const here = days[index]
    const next = phrase.opensRange ? (days[index + 1]?.named ?? null) : null
    const mention = here && mentionOf(text, words, phrase, here.named, here.around, next)
    return mention ? [mention] : []
  })
}

function mentionOf(
  text: string,
  words: readonly Word[],
  phrase: Phrase,
  named: Days | null,
  around: Anchor,
  rangeEnd: Days | null,
): FoundTime | null {
  const [first, last] = [words[phrase.found.first], words[phrase.found.next - 1]]
  const [opening, closing] = [words[phrase.first], words[phrase.next - 1]]
  if (!first || !last || !opening || !closing) return null
  const clockDay =
    phrase.found.meaning.is === 'clock' && around.told && around.told.from === around.told.to ? around.told.from : null
  const own = clockDay === null ? named : oneDay(clockDay)
  const ends = endsOf(own, phrase, rangeEnd)
  return {
    start: first.start,
    end: last.end,
    text: text.slice(first.start, last.end),
    from: ends.from === null ? null : printDay(ends.from),
    to: ends.to === null ? null : printDay(ends.to),
    kind: kindOf(phrase.found.meaning, own, ends),
    phraseStart: opening.start,
    phraseEnd: closing.end,
    named: { from: own === null ? null : printDay(own.from), to: own === null ? null : printDay(own.to) },
  }
}

interface Ends {
  readonly from: number | null
  readonly to: number | null
}

/** "since X" has no end, "until X" no beginning, "after X" stays unresolved. */
function endsOf(own: Days | null, phrase: Phrase, rangeEnd: Days | null): Ends {
  if (own === null || phrase.lead === 'beside') return { from: null, to: null }
  if (rangeEnd !== null && rangeEnd.to >= own.from) return { from: own.from, to: rangeEnd.to }
  if (phrase.lead === 'from') return { from: own.from, to: null }
  if (phrase.lead === 'until') return { from: null, to: own.to }
  return own
}

function kindOf(meaning: Meaning, own: Days | null, ends: Ends): TimeMention['kind'] {
  if (meaning.is === 'duration' || meaning.is === 'set') return meaning.is
  if (own === null || (ends.from === null && ends.to === null)) return 'vague'
  if (ends.from === null || ends.to === null) return 'open'
  return ends.from === ends.to ? 'day' : 'span'
}
