import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { choiceOf, type ChoiceRule, choiceRules } from './choice.js'
import { contradictions } from './contradictions.js'
import { type Sample, samples } from './figures.test-kit.js'
import { seriesOf } from './series.js'

const toll = (number: number, over: Partial<Sample> = {}): Sample => ({
  text: `The flood in Derna on Sunday killed #${number} people#, officials said.`,
  figure: { kind: 'dead' },
  day: '2024-03-03',
  learned: '2024-03-04',
  ...over,
})

function seriesIn(all: readonly Sample[], origins: Record<string, string> = {}) {
  const { entries, texts } = samples(all)
  return seriesOf(entries, { texts, origins: new Map(Object.entries(origins)) })
}

const valuesOf = ([first]: ReturnType<typeof seriesIn>) => first?.points.map(({ told: [one] }) => one.entry.body.value)
const bestBy = (rule: ChoiceRule, all: readonly Sample[], origins: Record<string, string> = {}) => {
  const [first] = seriesIn(all, origins)
  const choice = first && choiceOf(first, rule)
  return choice && [choice.low, choice.best.told[0].entry.body.value, choice.high, choice.grounds]
}

describe('series of figures', () => {
  it('set like with like, each number once with everybody who tells it', () => {
    const series = seriesIn([toll(40), toll(40), toll(55)])
    expect(series).toHaveLength(1)
    expect(series[0]?.points.map(({ origins }) => origins)).toEqual([['r1', 'r2'], ['r3']])
    expect(series[0]?.grounds).toBe('all count people at derna on 2024-03-03')
  })

  it('keep the wounded, another town and the newly dead apart', () => {
    const others = [
      toll(40),
      toll(90, { text: 'The flood in Derna on Sunday hurt #90 people#.', figure: { kind: 'injured' } }),
      toll(7, { text: 'The flood in Susah on Sunday killed #7 people#.' }),
      toll(3, { figure: { kind: 'dead', counting: 'added' } }),
    ]
    expect(seriesIn(others)).toHaveLength(4)
  })

  it('let a later count of the same outlet take the place of its earlier one, which stays on record', () => {
    const series = seriesIn([toll(40, { outlet: 'Post' }), toll(62, { outlet: 'Post', learned: '2024-03-05' })])
    expect(valuesOf(series)).toEqual([40, 62])
    expect(series[0]?.points.map(({ supersededBy }) => supersededBy)).toEqual([expect.stringContaining('r2'), null])
  })

  it('follow a lasting number over months', () => {
    const strength = (number: number, learned: string): Sample => ({
      text: `The mission has #${number} soldiers# in Mali.`,
      learned,
    })
    expect(valuesOf(seriesIn([strength(900, '2024-01-05'), strength(700, '2024-05-05')]))).toEqual([900, 700])
  })

  it('are in order of learning, whatever the order given', () => {
    const later = toll(62, { learned: '2024-03-05', report: 'b' })
    expect(valuesOf(seriesIn([later, toll(40, { report: 'a' })]))).toEqual([40, 62])
  })

  it('are none without figures', () => expect(seriesOf([])).toEqual([]))
})

describe('the preferred number', () => {
  const told = [
    toll(40),
    toll(62, { learned: '2024-03-05' }),
    toll(55, { learned: '2024-03-06' }),
    toll(62, { learned: '2024-03-06' }),
  ]

  it.each<[ChoiceRule, unknown[]]>([
    ['conservative', [40, 62, 62, 'the lowest that two independent origins tell']],
    ['latest', [40, 55, 62, 'the one learned last']],
    ['most-origins', [40, 62, 62, 'the one that most independent origins tell']],
  ])('is chosen by the rule %s', (rule, expected) => expect(bestBy(rule, told)).toEqual(expected))

  it('counts copies of one report once', () => {
    const copies = { r2: 'Wire', r4: 'Wire' }
    expect(bestBy('conservative', told, copies)).toEqual([40, 40, 62, 'the lowest told'])
  })

  it('is the lowest told by default, where nobody corroborates', () => {
    const [first] = seriesIn([toll(40), toll(62)])
    expect(first && choiceOf(first)).toMatchObject({ rule: 'conservative', low: 40, high: 62 })
  })

  it('is none where no number is told', () => {
    const [first] = seriesIn([toll(0, { figure: { kind: 'dead', value: null } })])
    expect(first && choiceOf(first)).toBeNull()
  })
})

const places = ['Derna', 'Susah', 'Tobruk']
const anySample = fc.record({
  number: fc.integer({ min: 3, max: 60 }),
  place: fc.constantFrom(...places),
  day: fc.integer({ min: 1, max: 9 }),
  delay: fc.integer({ min: 0, max: 4 }),
  outlet: fc.constantFrom('Post', 'Wire', 'Echo'),
  kind: fc.constantFrom('dead' as const, 'injured' as const),
  dated: fc.boolean(),
})

describe('what was known on a day', () => {
  const ledger = fc.array(anySample, { maxLength: 24 }).map((all) =>
    samples(
      all.map(({ number, place, day, delay, outlet, kind, dated }) => ({
        text: `The fighting in ${place} ${kind === 'dead' ? 'killed' : 'wounded'} #${number} people#.`,
        figure: { kind },
        outlet,
        learned: `2024-03-${String(day + delay).padStart(2, '0')}`,
        ...(dated ? { day: `2024-03-0${day}` } : {}),
      })),
    ),
  )
  const dayOfMarch = fc.integer({ min: 1, max: 13 }).map((day) => `2024-03-${String(day).padStart(2, '0')}`)

  it('is no different after reading what came later', () => {
    fc.assert(
      fc.property(ledger, dayOfMarch, ({ entries, texts }, day) => {
        const idsOf = (series: ReturnType<typeof seriesOf>): string[][] =>
          series
            .map(({ points }) => points.flatMap(({ told }) => told.map(({ entry }) => entry)))
            .map((told) => told.filter(({ learned }) => learned <= day).map(({ id }) => id))
            .filter((ids) => ids.length > 0)
        const then = entries.filter(({ learned }) => learned <= day)
        expect(idsOf(seriesOf(then, { texts }))).toEqual(idsOf(seriesOf(entries, { texts })))
        const pairs = contradictions(entries, texts).filter(({ figures }) =>
          figures.every(({ learned }) => learned <= day),
        )
        expect(contradictions(then, texts)).toEqual(pairs)
      }),
    )
  })

  it('keeps every figure in exactly one series, and its best between the lowest and the highest', () => {
    fc.assert(
      fc.property(ledger, fc.constantFrom(...choiceRules), ({ entries, texts }, rule) => {
        const all = seriesOf(entries, { texts })
        const told = all.flatMap(({ points }) => points.flatMap((point) => point.told.map(({ entry }) => entry.id)))
        expect(told.sort()).toEqual(entries.map(({ id }) => id).sort())
        for (const choice of all.map((series) => choiceOf(series, rule))) {
          const value = choice?.best.told[0].entry.body.value ?? 0
          expect(choice !== null && choice.low <= value && value <= choice.high).toBe(true)
        }
      }),
    )
  })
})
