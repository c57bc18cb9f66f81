import { describe, expect, it } from 'vitest'
import { findTimes, publishedFromClues } from './index.js'

const dayOf = (text: string): string | null => publishedFromClues(text, findTimes(text, [], { published: null }))

describe('the day of a report without one', () => {
  it.each([
    ['Bridge closed again\n\nMonday, November 21, 2022\n\nThe bridge was closed.', '2022-11-21'],
    ['Bridge closed again\nPublished: 21 November 2022\nThe bridge was closed.', '2022-11-21'],
    ['The bridge was closed today, November 21, 2022, the mayor said.', '2022-11-21'],
    ['Bridge closed again\n\nMonday, November 21\n\nIt was last closed in 2021, the mayor said.', '2022-11-21'],
    ['Bridge closed again\n\nNovember 21\n\nIt was built in 2007, 15 years ago, the mayor said.', '2022-11-21'],
  ])('is forced by its clues: %s', (text, day) => expect(dayOf(text)).toBe(day))

  it.each([
    'The bridge was closed on Monday, the mayor said.',
    'The war of 1999, 15 years ago, is not forgotten.',
    'Monday, November 22, 2022\n\nThe weekday does not fit the date.',
    'Bridge closed again\n\nNovember 21\n\nBuilt in 2007, 15 years ago, and mended 5 years ago, in 2010.',
    'The bridge was closed on November 21, 2022, and opened again.',
  ])('stays null without them: %s', (text) => expect(dayOf(text)).toBeNull())
})
