import { describe, expect, it } from 'vitest'
import { findTimes } from './index.js'

describe('what looks like a time and is none', () => {
  it.each([
    'They may march on the capital.',
    'The march was banned.',
    'She came second in the race.',
    'The Sunday Times asked for comment.',
    'The second envoy left.',
    'Some 2008 people were counted.',
    'About 1,999 people came.',
    'He read Resolution 1244 aloud.',
    'Nearly 2000 soldiers came.',
    'The fall of the city was near.',
    'June Baker spoke first.',
    'The man is 18 years old.',
    'Prices rose by 2000 dollars.',
    'The score was 2-1.',
  ])('%s', (sentence) => {
    expect(
      findTimes(sentence, [{ start: 0, end: sentence.length }], { published: '2022-11-21' }).map((time) => time.text),
    ).toEqual([])
  })
})

describe('long and odd input', () => {
  it.each(['1', '1,1,1,', '1/1/', '1-', 'the ', 'May ', 'a few of '])(
    'reads a long run of "%s" without trouble',
    (piece) => {
      const text = piece.repeat(4_000)
      const started = process.cpuUsage()
      expect(() => findTimes(text, [{ start: 0, end: text.length }], { published: null })).not.toThrow()
      expect(process.cpuUsage(started).user / 1000).toBeLessThan(3000)
    },
  )
})
