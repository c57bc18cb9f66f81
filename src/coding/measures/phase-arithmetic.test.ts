import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readingOf } from '../golden.test-kit.js'
import { type Lasting, endsOf } from './lengths.js'

/** What the report's issues say of its measure, without the measure's name. */
const told = (text: string, day = '2023-01-05'): string[] =>
  readingOf({ text, day }).issues.map(({ code, message }) => {
    expect(code).toBe('phase-arithmetic')
    return message.replace(/^Measure m-\w+ \(".*?"\): /u, '').replace(/; both are kept as told\.$/u, '')
  })
const phasesOf = (text: string, day = '2023-01-05') => readingOf({ text, day }).record.measures[0]?.phases

describe('days of a rule that do not add up are told and kept', () => {
  it('names the measure, the words and the sum', () => {
    const text =
      'Moldova banned Transnistrian number plates. Under the ban, drivers will be fined for two months from January 21. The fines will end on April 21.'
    const { record, issues } = readingOf({ text, day: '2023-01-05' })
    const [measure] = record.measures
    expect(issues).toMatchObject([
      {
        code: 'phase-arithmetic',
        file: 'passage',
        span: { text: 'April 21' },
        message: `Measure ${measure?.id} ("banned Transnistrian number plates"): "two months" from 21 January 2023 would end on 20 March 2023, but the report says 21 April 2023; both are kept as told.`,
      },
    ])
    expect(measure?.date).toMatchObject({ from: '2023-01-21', to: '2023-04-21' })
  })

  it.each([
    [
      'a length that misses the end told with it',
      'Kyrgyzstan banned Kazakh lorries. Under the ban, drivers will be warned until January 21, then fined for the following two months until April 21.',
      ['"the following two months" from 22 January 2023 would end on 21 March 2023, but the report says 21 April 2023'],
    ],
    [
      'a state of emergency',
      'Ethiopia declared a 90-day state of emergency in Amhara. It took effect on March 1 and will end on August 1.',
      ['"90-day" from 1 March 2023 would end on 29 May 2023, but the report says 1 August 2023'],
    ],
    [
      'a trade dispute',
      'Russia banned exports of petrol for three months from March 1 to August 31, the government said.',
      ['"three months" from 1 March 2023 would end on 31 May 2023, but the report says 31 August 2023'],
    ],
    [
      'days of which nothing is told',
      'Algeria banned Moroccan trawlers. Under the ban, captains will be warned until January 21, then fined for the following two months. From April 21, boats will be seized.',
      [
        '"fined" ends on 21 March 2023 and "seized" begins on 21 April 2023, so nothing is told of 22 March 2023 to 20 April 2023',
      ],
    ],
    [
      'days told twice',
      'Armenia banned Azerbaijani trucks. Under the ban, drivers will be warned until January 31 and fined from January 21 to March 20.',
      [
        '"warned" ends on 31 January 2023 and "fined" begins on 21 January 2023, so both hold on 21 January 2023 to 31 January 2023',
      ],
    ],
    [
      'one day of which nothing is told',
      'Turkey banned Greek ferries. Under the ban, captains will be warned until January 21. From January 23, ferries will be seized.',
      [
        '"warned" ends on 21 January 2023 and "seized" begins on 23 January 2023, so nothing is told of 22 January 2023',
      ],
    ],
  ])('%s', (_, text, expected) => expect(told(text)).toEqual(expected))

  it('keeps the phases as they are told, gap and all', () => {
    expect(
      phasesOf(
        'Algeria banned Moroccan trawlers. Under the ban, captains will be warned until January 21, then fined for the following two months. From April 21, boats will be seized.',
      ),
    ).toMatchObject([
      { from: null, to: '2023-01-21' },
      { from: '2023-01-22', to: '2023-03-21' },
      { from: '2023-04-21', to: null },
    ])
  })
})

describe('days that add up, or that nobody knows, are no issue', () => {
  it.each([
    [
      'phases that meet',
      'Chad banned Sudanese plates. Under the ban, drivers will be warned until January 21, then fined for two months. From March 22, cars will be seized.',
    ],
    [
      'one phase begins on the day when the other ends',
      'Peru banned Chilean buses. Under the ban, drivers will be warned until January 21 and fined from January 21.',
    ],
    [
      'a length counted from its first day',
      'India banned exports of onions for three months from January 1 to March 31.',
    ],
    [
      'a length counted from the day after',
      'India banned exports of onions for three months from January 1 to April 1.',
    ],
    ['about so long', 'Japan banned exports of solvents to Korea for about two months from January 1 to March 10.'],
    [
      'no days told',
      'Moldova banned Transnistrian plates. Under the ban, drivers will be warned, then fined for two months.',
    ],
    ['no length told', 'The European Union banned imports of Belarusian potash from March 1 to August 31.'],
    [
      'another length in the sentence',
      'Kenya banned Somali flights from January 1 to March 31 after two months of talks had failed.',
    ],
    ['hours', 'Israel imposed a 48-hour curfew in Hebron from January 3 to January 5.'],
  ])('%s', (_, text) => expect(told(text)).toEqual([]))

  it('when the report has no day to count from', () => {
    const text =
      'Moldova banned Transnistrian plates. Under the ban, drivers will be fined for two months from January 21. The fines will end on April 21.'
    expect(readingOf({ text }).issues).toEqual([])
  })
})

describe('endsOf', () => {
  const day = fc
    .date({ min: new Date('1990-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  const length = fc.record({
    text: fc.constant(''),
    count: fc.integer({ min: 1, max: 30 }),
    unit: fc.constantFrom('day', 'week', 'month', 'year'),
    loose: fc.constant(false),
  })

  it.each([
    ['2023-01-21', 2, 'month', '2023-03-20', '2023-03-21'],
    ['2023-12-31', 2, 'month', '2024-02-28', '2024-02-29'],
    ['2023-03-01', 90, 'day', '2023-05-29', '2023-05-30'],
    ['2024-02-29', 1, 'year', '2025-02-27', '2025-02-28'],
  ] as const)('from %s, %d %s end on %s or %s', (from, count, unit, first, last) => {
    expect(endsOf(from, { text: '', count, unit, loose: false })).toEqual({ first, last })
  })

  it('never ends before it begins, and a longer length never ends earlier', () => {
    fc.assert(
      fc.property(day, length, (from, lasting: Lasting) => {
        const { first, last } = endsOf(from, lasting)
        const longer = endsOf(from, { ...lasting, count: lasting.count + 1 })
        expect(from <= first && first < last && last < longer.last).toBe(true)
      }),
    )
  })
})
