import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf } from './day.js'

describe('the day in a date', () => {
  it.each([
    ['2021-09-26', '2021-09-26'],
    ['2021-09-26T00:30:00+02:00', '2021-09-26'],
    ['2021-09-26 23:59:59Z', '2021-09-26'],
    ['20210926T1200', '2021-09-26'],
    ['2021/9/6', '2021-09-06'],
    ['Sun, 26 Sep 2021 00:30:00 +0200', '2021-09-26'],
    ['26 September 2021', '2021-09-26'],
    ['Sept. 26, 2021', '2021-09-26'],
    ['Sun Sep 26 2021 00:30:00 GMT+0200', '2021-09-26'],
    ['2024-02-29', '2024-02-29'],
  ])('%s is %s', (text, day) => {
    expect(dayOf(text)).toBe(day)
  })

  it.each([
    '2023-02-29',
    '2021-13-01',
    '2021-00-10',
    '31 June 2021',
    '26/09/2021',
    '2021',
    'Sunday',
    '26 Sip 2021',
    '0000-01-01',
    '',
  ])('%j is none', (text) => {
    expect(dayOf(text)).toBeNull()
  })

  it('is the written one in every time of day and offset', () => {
    const days = fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(days, fc.constantFrom('', 'T00:00:00+14:00', 'T23:59-12:00', ' 12:00'), (date, time) => {
        const day = date.toISOString().slice(0, 10)
        expect(dayOf(day + time)).toBe(day)
      }),
    )
  })
})
