import { describe, expect, it } from 'vitest'
import { periodIn } from './period.js'

describe('the days that a sentence names', () => {
  it.each([
    ['Bombs fell on Friday.', '2024-03-01', '2024-03-01'],
    ['Bombs fell on Saturday.', '2024-03-02', '2024-03-02'],
    ['A quake in September hurt many.', '2023-09-01', '2023-09-30'],
    ['The raid of 6 June killed many.', '2023-06-06', '2023-06-06'],
    ['On February 28, 2019, they met.', '2019-02-28', '2019-02-28'],
    ['The war of 1994 was worse.', '1994-01-01', '1994-12-31'],
  ])('%s', (sentence, from, to) => expect(periodIn(sentence, '2024-03-02')).toEqual({ from, to }))

  it.each(['Bombs fell again.', 'Bombs fell on Friday and Saturday.', 'The camp holds 1,994 people.'])(
    'are unknown: %s',
    (sentence) => expect(periodIn(sentence, '2024-03-02')).toBeNull(),
  )
})
