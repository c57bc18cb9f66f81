import type { WireEntry } from '../../api/wire.js'
import type { Figure } from '../../record/index.js'
import { tellNumber } from './days.js'

/** An entry in the few words of a list. */
export interface Telling {
  /** What kind within the layer: "protest", "demand", "ban". */
  readonly kind: string
  readonly from: readonly string[]
  readonly to: readonly string[]
  /** What the entry is about, where that is more than its words. */
  readonly matter: string | null
  /** `happened` and the like. */
  readonly status: string | null
  /** The words that prove it, as they stand in the report. */
  readonly words: string
}

export function telling(entry: WireEntry): Telling {
  const { names, words } = { names: namesIn(entry), words: wordsOf(entry) }
  switch (entry.layer) {
    case 'statements': {
      const { act, speakers, addressees } = entry.body
      return { kind: act, from: names(speakers), to: names(addressees), matter: null, status: null, words }
    }
    case 'events': {
      const { type, source, target, status } = entry.body
      const mutual = target.every((id) => source.includes(id)) && target.length > 0
      return {
        kind: type.toLowerCase(),
        from: names(source),
        to: mutual ? [] : names(target),
        matter: null,
        status,
        words,
      }
    }
    case 'talks': {
      const { kind, participants, facilitator, status, outcome } = entry.body
      const held = facilitator.length > 0 ? `held by ${names(facilitator).join(', ')}` : null
      const ended = outcome === null ? null : outcome.replace('-', ' ')
      return { kind, from: names(participants), to: [], matter: joined([held, ended]), status, words }
    }
    case 'proposals': {
      const { by, to, responses } = entry.body
      const answers = responses.map(
        ({ actor, response }) => `${names([actor]).join()}: ${response === 'none' ? 'no answer' : response}`,
      )
      return { kind: '', from: names(by), to: names(to), matter: joined(answers), status: null, words }
    }
    case 'commitments': {
      const { name, parties, claims } = entry.body
      return {
        kind: '',
        from: names(parties),
        to: [],
        matter: name,
        status: joined([...new Set(claims.map(({ status }) => status))]),
        words,
      }
    }
    case 'measures': {
      const { kind, authority, applies_to, rule, status } = entry.body
      return { kind, from: names(authority), to: applies_to === null ? [] : [applies_to], matter: rule, status, words }
    }
    case 'figures': {
      const { what, unit, attributed_to, of } = entry.body
      const said = attributed_to === null ? null : `according to ${names([attributed_to]).join()}`
      const whose = names(of).filter((name) => !what.includes(name))
      return {
        kind: '',
        from: [],
        to: [],
        matter: joined([
          what === unit ? tellAmount(entry.body) : `${tellAmount(entry.body)} ${what}`,
          whose.join(', '),
          said,
        ]),
        status: null,
        words,
      }
    }
    case 'positions': {
      const { stance, holder, toward, issue } = entry.body
      return {
        kind: stance.replaceAll('-', ' '),
        from: names(holder),
        to: names(toward),
        matter: issue,
        status: null,
        words,
      }
    }
  }
}

/** The evidence without the commas and dashes that a cut inside a sentence leaves at its beginning. */
const wordsOf = ({ body }: WireEntry): string =>
  body.evidence.map(({ text }) => text.replace(/^[\s,;:–—-]+/, '').replace(/\s+/g, ' ')).join(' … ')

const namesIn = ({ actors }: WireEntry) => {
  const byId = new Map(actors.map(({ id, name }) => [id, name]))
  return (ids: readonly string[]): string[] => ids.map((id) => byId.get(id) ?? id)
}

const joined = (parts: readonly (string | null)[]): string | null =>
  parts.filter((part) => part !== null && part !== '').join('; ') || null

const boundWords: Readonly<Record<Figure['bound'], string>> = {
  exact: '',
  about: 'about ',
  'at-least': 'at least ',
  'at-most': 'at most ',
  'more-than': 'more than ',
  'fewer-than': 'fewer than ',
}

/** "at least 25", "24 to 99", "150 euros" */
export function tellAmount({
  value,
  low,
  high,
  bound,
  unit,
}: Pick<Figure, 'value' | 'low' | 'high' | 'bound' | 'unit'>): string {
  const range = [low, high].flatMap((end) => (end === null ? [] : [tellNumber(end)])).join(' to ')
  const amount = value === null ? range || 'an unknown number of' : tellNumber(value)
  return `${boundWords[bound]}${amount}${unit === null ? '' : ` ${unit}`}`
}
