import { dayAfter, type CodedEvent, type ReportRecord, type When } from '../../record/index.js'
import { fakeLedger } from '../fake-ledger.test-kit.js'
import { type Held, heldBy } from '../held.js'
import { actor, event, on, recordOf } from '../made-up.test-kit.js'
import type { TensionLine } from './line.js'
import type { Tension } from './tension.js'

/** A made-up dispute over a bridge, written report by report, to see what the tension makes of it. */

const actors = [
  actor('velia', 'Velia', 'state'),
  actor('ostra', 'Ostra', 'state'),
  actor('league', 'River League', 'intergovernmental'),
  actor('brandt', 'Ilse Brandt', 'person', 'velia'),
  actor('guard', 'Velian border guard', 'police', 'velia'),
  actor('toll', 'the toll', 'unknown'),
]

type Act = Partial<Omit<CodedEvent, 'date'>> & { readonly date?: string | When | null; readonly words?: string }

/** What may be said of a report; the day is that on which it appeared. */
interface Paper {
  readonly id?: string
  readonly day: string | null
  readonly outlet?: string
  readonly agency?: string
  readonly acts?: readonly Act[]
  readonly text?: string
}

export const monday = '2024-01-01'
/** A day of the dispute's week, from 0; Monday is 0. */
export const dayOf = (week: number, weekday = 0): string => dayAfter(monday, 7 * week + weekday)

/** A shooting by the border guard of Velia at Ostra: -9. */
export const shooting = (date: string, over: Act = {}): Act => ({
  type: 'ASSAULT',
  mode: 'firearms',
  source: ['guard'],
  target: ['ostra'],
  date,
  words: `Guards of Velia shot at boats near ${name(date)} on ${date}.`,
  ...over,
})

/** An accusation by Ostra: -2. */
export const accusation = (date: string, over: Act = {}): Act => ({
  type: 'ACCUSE',
  mode: 'disapprove',
  source: ['ostra'],
  target: ['velia'],
  date,
  words: `Ostra accused Velia of ${name(date)}, ${name(`${date} too`)} and ${name(`${date} more`)} on ${date}.`,
  ...over,
})

/** An agreement between both: 2.5. */
export const agreement = (date: string): Act => ({
  type: 'AGREE',
  source: ['velia', 'ostra'],
  target: ['velia', 'ostra'],
  date,
  words: `Velia and Ostra agreed to talk on ${date}.`,
})

/** A report of the dispute; one without acts is about the weather, but was read. */
export function paper({ id, day, outlet = 'Karst Post', agency, acts = [], text }: Paper): ReportRecord {
  const told = acts.map((act, at) => ({ ...act, words: act.words ?? `Act ${at} of the day.` }))
  const words = text ?? `${told.map((act) => act.words).join(' ')} ${smallTalk(`${outlet} ${day}`)}`
  const its = { id: id ?? `${outlet} ${day}`, title: null, outlet, agency: agency ?? null, published: day, text: words }
  return recordOf(its, actors, (find) => ({
    events: told.map(({ words: passage, date = null, ...act }, at) =>
      event({
        id: `e${at}`,
        type: 'ASSAULT',
        cameo: null,
        ...act,
        date: typeof date === 'string' ? on(date) : date,
        evidence: find(passage),
      }),
    ),
  }))
}

const syllables = ['ka', 'lo', 'mi', 'ren', 'sut', 'va', 'po', 'der', 'ni', 'gol', 'ti', 'bas']

/** A word of its own. */
const name = (of: string): string => smallTalk(of).split(' ')[40] ?? ''

/** The rest of a report, in words of its own, so that no two reports are taken for copies. */
function smallTalk(of: string): string {
  let seed = [...of].reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) % 1_000_003, 7)
  const syllable = (): string => {
    seed = (seed * 7919 + 104_729) % 1_000_003
    return syllables[seed % syllables.length] ?? ''
  }
  return `${Array.from({ length: 90 }, () => syllable() + syllable() + syllable()).join(' ')}.`
}

/** What a ledger holds after reading the papers. */
export const reading = (...papers: readonly ReportRecord[]): Promise<Held> => heldBy(fakeLedger(papers))

/** The line of a pair, by the ids of the two in order. */
export function pairOf({ pairs }: Tension, ...ids: readonly [string, string]): TensionLine {
  const line = pairs.find(({ pair }) => pair?.map(({ id }) => id).join(' ') === ids.join(' '))
  if (line === undefined) throw new Error(`no line of ${ids.join(' and ')}`)
  return line
}
export const rawOf = ({ points }: TensionLine): (number | null)[] => points.map(({ raw }) => raw)
export const leftOutOf = ({ leftOut }: TensionLine): Record<string, number> =>
  Object.fromEntries(leftOut.map(({ reason, count }) => [reason, count]))
