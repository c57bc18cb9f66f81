import { describe, expect, it } from 'vitest'
import { findTimes } from '../times/index.js'
import { findQuantities } from './index.js'

describe('numbers that count nothing', () => {
  it.each([
    'He read Resolution 1244 aloud.',
    'A Boeing 737 landed.',
    'They cite Article 5 of the pact.',
    'COVID-19 spread.',
    'The G20 met.',
    'It came third, on the 3rd try.',
    'They lost 2-1 at home.',
    'No one was there.',
    'They met on November 5, 2022.',
    'Room 12 was empty.',
    'The Group of Seven agreed.',
    'They met at 10:30 in town.',
  ])('%s', (sentence) => {
    const times = findTimes(sentence, [{ start: 0, end: sentence.length }], { published: '2022-11-21' })
    expect(findQuantities(sentence, [], times).map((quantity) => sentence.slice(quantity.start, quantity.end))).toEqual(
      [],
    )
  })
})

describe('long and odd input', () => {
  it.each(['1', '1,1,1,', '5 to ', 'two ', '$', 'half a ', "5 a's "])(
    'reads a long run of "%s" without trouble',
    (piece) => {
      const text = piece.repeat(4_000)
      const started = process.cpuUsage()
      expect(() => findQuantities(text, [], [])).not.toThrow()
      expect(process.cpuUsage(started).user / 1000).toBeLessThan(3000)
    },
  )
})
