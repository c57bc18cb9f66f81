import { type FigureScopeWords, type Happening, loadFigureScopes } from '../../knowledge/figure-scopes.js'
import type { Figure, Place, When } from '../../record/index.js'
import type { Told, ToldIn } from '../told.js'
import { tellingWords, wordsOf } from '../words.js'
import { type CountedThing, countedThing } from './counted.js'
import { happeningOf, outlookOf } from './happening.js'
import { type NamesIn, namesIn } from './names.js'
import { type Period, periodIn } from './period.js'
import { type Passage, passageOf, type Texts } from './passage.js'

/** What a figure counts: two figures are compared only where their scopes agree. */
export interface Scope {
  readonly counted: CountedThing
  /** What befell those counted or what they did: `dead`, `sent`, `resigned`; null where untold. */
  readonly happening: string | null
  readonly course: Happening['course'] | null
  /** Words for the doer whose own are counted. */
  readonly doer: readonly string[]
  /** `planned`, `capacity`, `feared`, `earlier`; null for what is told as it is. */
  readonly outlook: string | null
  readonly unit: string | null
  readonly counting: Figure['counting'] | null
  /** Days, both inclusive; `to` null where it is still open. Null where neither figure nor sentence tells. */
  readonly period: Period | null
  readonly place: Place | null
  /** Names of places in the figure's own sentence, the nearest one first; names of all kinds in it. */
  readonly places: readonly string[]
  readonly names: readonly string[]
  /** Names in the sentences around. */
  readonly around: readonly string[]
  readonly placesAround: readonly string[]
  /** Kinds of sites in the sentence: a market, a mosque. */
  readonly sites: readonly string[]
  /** The sentence as printed, and its telling words. */
  readonly sentence: string
  readonly words: ReadonlySet<string>
}

let known: FigureScopeWords | null = null

/** The scope of a figure, from its own entry, the words of its report and what else its report tells there. */
export function scopeOf(entry: ToldIn<'figures'>, texts: Texts, proofs: readonly Told[]): Scope {
  known ??= loadFigureScopes().words
  const words = known
  const passage = passageOf(entry, texts, proofs)
  const sentence = passage.before + passage.figure + passage.after
  const claimant = claimantWords(entry)
  const own = namesIn(sentence, words)
  const around = passage.around.map((text) => namesIn(text, words))
  const counted = shareOf(entry.body, passage) ?? countedThing(entry.body, words)
  return {
    counted,
    ...happeningOf(entry.body, counted, passage, words),
    outlook: outlookOf(passage, words),
    unit: entry.body.unit,
    counting: entry.body.counting ?? null,
    period: periodOf(entry, passage, withoutSaying(sentence, words), proofs),
    place: entry.body.place,
    places: own.places,
    names: own.names.filter((name) => !name.split(' ').every((word) => claimant.has(word))),
    around: around.flatMap(({ names }: NamesIn) => names),
    placesAround: around.flatMap(({ places }: NamesIn) => places),
    sites: sitesIn(sentence, words),
    sentence: sentence.replace(/\s+/gu, ' ').trim(),
    words: tellingWords(sentence),
  }
}

/** "Turnout in the vote was 42 percent": the share is of what stands before it. */
function shareOf({ unit, what, kind }: Figure, { before }: Passage): CountedThing | null {
  if (kind !== 'share' || what !== unit) return null
  const noun = wordsOf(before).find((word) => word.length > 3) ?? ''
  return { noun, broader: '', persons: null, narrowing: [] }
}

const claimantWords = ({ body, actors }: ToldIn<'figures'>): ReadonlySet<string> =>
  new Set(actors.filter(({ id }) => id === body.attributed_to).flatMap(({ name }) => wordsOf(name)))

const sitesIn = (sentence: string, { sites }: FigureScopeWords): string[] => {
  const told = ` ${wordsOf(sentence).join(' ')} `
  return sites.filter(({ words }) => words.some((word) => told.includes(` ${word} `))).map(({ site }) => site)
}

/** The sentence without the day on which somebody said so: "the ministry said on Tuesday that". */
function withoutSaying(sentence: string, { spoke }: FigureScopeWords): string {
  return sentence.replace(/\b(\p{L}+)(?: \p{L}{2})? \p{Lu}\p{L}+(?= |,|\.|$)/gu, (told: string, word: string) =>
    spoke.has(word) ? word : told,
  )
}

/** The figure's own days, else those that its sentence names, else the days of what else is told in that sentence. */
function periodOf(
  { from, to, learned, body }: ToldIn<'figures'>,
  { before, figure, after, start, end }: Passage,
  unsaid: string,
  proofs: readonly Told[],
): Period | null {
  const isOfSaying = (date: When | null): boolean =>
    date !== null && (before + figure + after).includes(date.text) && !unsaid.includes(date.text)
  if (from !== null && !isOfSaying(body.date)) return { from, to }
  // "since the war began": what else happened on a day doesn't tell when the whole began.
  if (body.counting === 'total') return null
  const named = periodIn(unsaid, learned)
  if (named !== null) return named
  const beside = proofs.find(
    (other) =>
      other.from !== null &&
      other.body.evidence.some((span) => span.start < end && start < span.end) &&
      !('date' in other.body && isOfSaying(other.body.date)),
  )
  return beside?.from == null ? null : { from: beside.from, to: beside.to }
}
