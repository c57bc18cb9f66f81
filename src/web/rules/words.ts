import type { WireRule, WireRules } from '../../api/rules/wire.js'
import { tellCount, tellDay, tellPeriod } from '../entry/days.js'
import { daysBetween } from './axis.js'

export type Standing = WireRule['standing']

/** How a rule stands: its word, its sign, and what that means to those who meet it first. */
export const standingWords: Readonly<Record<Standing, { word: string; sign: string; about: string }>> = {
  'in force': { word: 'In force', sign: '●', about: 'by the days that are told' },
  told: { word: 'Said to be in force', sign: '◐', about: 'without a day to check it by' },
  'to come': { word: 'To come', sign: '○', about: 'planned or announced for later' },
  suspended: { word: 'Suspended', sign: '◌', about: 'laid down, and put off or halted' },
  over: { word: 'Over', sign: '–', about: 'ended, withdrawn, or past its last day' },
  unknown: { word: 'Not known', sign: '?', about: 'told of, without saying whether it holds' },
}

export const isStanding = (word: string | null): word is Standing => word !== null && Object.hasOwn(standingWords, word)
export const allStandings = Object.keys(standingWords).filter(isStanding)

export const barWords: Readonly<Record<WireRule['bars'][number]['kind'], string>> = {
  'in force': 'in force',
  told: 'said to be in force',
  planned: 'planned',
  suspended: 'suspended',
  over: 'over',
}

/** "Kosovo", or what stands there instead. */
export const authorityOf = ({ authority }: Pick<WireRule, 'authority'>): string =>
  authority.length === 0 ? 'Authority not named' : authority.join(', ')

/** "2 rules bind somebody on 5 Nov 2022; 1 comes on 21 Nov 2022." */
export function sumUp({ day, counts, next, rules }: WireRules): string {
  if (day === null) return ''
  const binding = counts['in force'] + counts.told
  // A halt told later may have come after the day: the sentence must not date it back.
  const isLate = rules.some(({ standing, haltTold }) => standing === 'suspended' && haltTold !== null)
  const parts = [
    `${binding === 0 ? 'No rule is known to bind anybody' : `${tellCount(binding, 'rule binds', 'rules bind')} somebody`} on ${tellDay(day)}`,
    counts.told === 0 ? '' : `${tellCount(counts.told, 'of them is', 'of them are')} told without a date`,
    counts.suspended === 0
      ? ''
      : `${tellCount(counts.suspended, 'is', 'are')} suspended${isLate ? ', by what was told only later' : ''}`,
    next === null ? 'no later date is told' : comes(next),
  ]
  return `${parts.filter((part) => part !== '').join('; ')}.`
}

const comes = ({ day, others, rule }: NonNullable<WireRules['next']>): string => {
  const more = others === 0 ? '' : ` and ${tellCount(others, 'other', 'others')}`
  return `next comes ${tellDay(day)}: ${authorityOf(rule)}, ${rule.kind}${more}`
}

type Seam = WireRule['seams'][number]

/** The sum in words: which days don't meet, and what follows. */
export function seamWords({ kind, one, next, from, to }: Seam): string {
  const ends = `“${one.rule}” ends on ${tellDay(one.to ?? from)} and “${next.rule}” begins on ${tellDay(next.from ?? to)}`
  const count = tellCount(daysBetween(from, to) + 1, 'day', 'days')
  const days = tellPeriod(from, to) ?? ''
  return kind === 'gap'
    ? `${ends}: of ${count} nothing is told (${days}).`
    : `${ends}: both are told to hold for ${count} (${days}).`
}

/** "ban for lorries", "restriction". */
export const kindFor = ({ kind, appliesTo }: Pick<WireRule, 'kind' | 'appliesTo'>): string =>
  appliesTo === null ? kind : `${kind} for ${appliesTo}`
