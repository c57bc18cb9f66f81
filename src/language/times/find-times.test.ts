import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findTimes } from './index.js'

/** Every example is read in a report of Monday, 21 November 2022. */
const published = '2022-11-21'
const timesOf = (text: string, day: string | null = published) =>
  findTimes(text, [{ start: 0, end: text.length }], { published: day })

/** [sentence, printed time, from, to] */
type Example = readonly [string, string, string | null, string | null]

function check(examples: readonly Example[]): void {
  it.each(examples)('%s', (sentence, printed, from, to) => {
    const time = timesOf(sentence).find((found) => found.text === printed)
    expect(time && { text: time.text, from: time.from, to: time.to }).toEqual({ text: printed, from, to })
  })
}

describe('dates', () => {
  check([
    ['They signed it on 5 November 2022.', '5 November 2022', '2022-11-05', '2022-11-05'],
    ['The vote of November 5, 2022, was void.', 'November 5, 2022', '2022-11-05', '2022-11-05'],
    ['It was dated Saturday, November 5, 2022.', 'Saturday, November 5, 2022', '2022-11-05', '2022-11-05'],
    ['The order came on the 5th of March 2021.', 'the 5th of March 2021', '2021-03-05', '2021-03-05'],
    ['On Nov. 5, ten judges left their posts.', 'Nov. 5', '2022-11-05', '2022-11-05'],
    ['The envoy arrived on 2022-11-05 by train.', '2022-11-05', '2022-11-05', '2022-11-05'],
    ['The form said 11/5/2022.', '11/5/2022', '2022-11-05', '2022-11-05'],
    ['The form said 25/5/2022.', '25/5/2022', '2022-05-25', '2022-05-25'],
    ['The file is of 05.11.2022.', '05.11.2022', '2022-11-05', '2022-11-05'],
    ['Talks began in April 2021.', 'April 2021', '2021-04-01', '2021-04-30'],
    ['The bridge was closed in 2008.', '2008', '2008-01-01', '2008-12-31'],
    ['A ceasefire ended the 1998-99 war.', '1998-99', '1998-01-01', '1999-12-31'],
    ['Many fled in the 1990s.', 'the 1990s', '1990-01-01', '1999-12-31'],
    ['They left in the summer of 2018.', 'the summer of 2018', '2018-06-01', '2018-08-31'],
    ['The post was shut for Christmas 2021.', 'Christmas 2021', '2021-12-25', '2021-12-25'],
  ])
})

describe('dates without a year are the nearest, looking back unless the words look ahead', () => {
  check([
    ['The mayor quit on October 30.', 'October 30', '2022-10-30', '2022-10-30'],
    ['The law passed in December.', 'December', '2022-12-01', '2022-12-31'],
    ['The law passed in May.', 'May', '2022-05-01', '2022-05-31'],
    ['The law will lapse in May.', 'May', '2023-05-01', '2023-05-31'],
    ['Drivers would be fined from April 21.', 'April 21', '2023-04-21', null],
    ['He resigned last April.', 'last April', '2022-04-01', '2022-04-30'],
  ])
})

describe('weekdays look back to the most recent such day, the day of the report included', () => {
  check([
    ['The ministry said so on Sunday.', 'Sunday', '2022-11-20', '2022-11-20'],
    ['The ministry said so on Monday.', 'Monday', '2022-11-21', '2022-11-21'],
    ['They met last Monday.', 'last Monday', '2022-11-14', '2022-11-14'],
    ['They will meet next Monday.', 'next Monday', '2022-11-28', '2022-11-28'],
    ['They will meet on Wednesday.', 'Wednesday', '2022-11-23', '2022-11-23'],
    ['He said on Sunday that the force will stay.', 'Sunday', '2022-11-20', '2022-11-20'],
    ['On Friday, the leaders will meet again.', 'Friday', '2022-11-25', '2022-11-25'],
    ['The vote will be held on Friday, he said.', 'Friday', '2022-11-25', '2022-11-25'],
    ['Shots were fired on Sunday evening.', 'Sunday', '2022-11-20', '2022-11-20'],
  ])
})

describe('times told from the day of the report', () => {
  check([
    ['He spoke today.', 'today', '2022-11-21', '2022-11-21'],
    ['He spoke yesterday.', 'yesterday', '2022-11-20', '2022-11-20'],
    ['He will speak tomorrow.', 'tomorrow', '2022-11-22', '2022-11-22'],
    ['He warned them last week.', 'last week', '2022-11-14', '2022-11-20'],
    ['They quarrelled last month.', 'last month', '2022-10-01', '2022-10-31'],
    ['They will vote next year.', 'next year', '2023-01-01', '2023-12-31'],
    ['It broke away 15 years ago.', '15 years ago', '2007-01-01', '2007-12-31'],
    ['The road was cut two days ago.', 'two days ago', '2022-11-19', '2022-11-19'],
    ['It rose in the last 6 months.', 'the last 6 months', '2022-05-21', '2022-11-21'],
    ['The crowd gathered this weekend.', 'this weekend', '2022-11-19', '2022-11-20'],
    ['The crowd will gather this weekend.', 'this weekend', '2022-11-26', '2022-11-27'],
  ])
})

describe('parts of a month: to the 10th, 11th to 20th, from the 21st', () => {
  check([
    ['It ran out in early June.', 'early June', '2022-06-01', '2022-06-10'],
    ['It ran out in mid-March.', 'mid-March', '2022-03-11', '2022-03-20'],
    ['It ran out in late May.', 'late May', '2022-05-21', '2022-05-31'],
    ['It will run out by the end of the month.', 'the end of the month', '2022-11-21', '2022-11-30'],
  ])
})

describe('open ends and ranges', () => {
  check([
    ['Beginning on April 21, plates will be seized.', 'April 21', '2023-04-21', null],
    ['They have marched since late May.', 'late May', '2022-05-21', null],
    ['They were warned until Monday.', 'Monday', null, '2022-11-21'],
    ['It held from March 2 to March 9.', 'March 2', '2022-03-02', '2022-03-09'],
    ['It was built between 2004 and 2009.', '2004', '2004-01-01', '2009-12-31'],
    ['After Sunday nothing was heard.', 'Sunday', null, null],
  ])
})

describe('times told from the day last told', () => {
  check([
    ['On November 3 he was suspended. The next day he left.', 'The next day', '2022-11-04', '2022-11-04'],
    ['On November 3 he was suspended. Two days later he left.', 'Two days later', '2022-11-05', '2022-11-05'],
    ['On November 3 he was suspended. That same day he left.', 'That same day', '2022-11-03', '2022-11-03'],
    [
      'They were warned until Monday, then fined for the following two months.',
      'the following two months',
      '2022-11-22',
      '2023-01-21',
    ],
    ['On March 3, 1999, it began. It ended in June.', 'June', '1999-06-01', '1999-06-30'],
  ])
})

describe('what stays unresolved keeps its text', () => {
  it.each([
    ['Both come in the coming days.', 'in the coming days', 'vague'],
    ['It had previously been refused.', 'previously', 'vague'],
    ['They held eight hours of talks.', 'eight hours', 'duration'],
    ['They march every day.', 'every day', 'set'],
    ['It is reviewed daily.', 'daily', 'set'],
  ] as const)('%s', (sentence, printed, kind) => {
    expect(timesOf(sentence).map((time) => [time.text, time.kind, time.from, time.to])).toContainEqual([
      printed,
      kind,
      null,
      null,
    ])
  })

  it('leaves a weekday without a day where the report has none', () => {
    expect(timesOf('They met on Sunday.', null)).toMatchObject([
      { text: 'Sunday', from: null, to: null, kind: 'vague' },
    ])
  })
})

describe('the phrase around a time', () => {
  it.each([
    ['They met on Sunday evening in town.', 'on Sunday evening'],
    ['They were warned until Monday.', 'until Monday'],
    ['It holds starting on November 1, he said.', 'starting on November 1'],
  ])('%s', (sentence, phrase) => {
    const [time] = timesOf(sentence)
    expect(sentence.slice(time?.phraseStart, time?.phraseEnd)).toBe(phrase)
  })
})

describe('any text', () => {
  const pieces = [
    'Sunday',
    'May',
    '2008',
    ' ',
    ', ',
    '-',
    '5',
    'the end of',
    'last',
    'week',
    '\n\n',
    'ago',
    'two',
    '🙂',
    'night',
    '.',
    '99',
    'BC',
    '’',
  ]
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...pieces)).map((parts) => parts.join(' ')),
  )

  it('gives spans that read back, in order, the same every time', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const times = timesOf(text)
        expect(timesOf(text)).toEqual(times)
        let last = 0
        for (const time of times) {
          expect(text.slice(time.start, time.end)).toBe(time.text)
          expect(time.start).toBeGreaterThanOrEqual(last)
          expect(time.phraseStart).toBeLessThanOrEqual(time.start)
          expect(time.phraseEnd).toBeGreaterThanOrEqual(time.end)
          if (time.from !== null && time.to !== null) expect(time.from <= time.to).toBe(true)
          last = time.end
        }
      }),
    )
  })
})
