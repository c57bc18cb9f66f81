import { describe, expect, it } from 'vitest'
import type { ReportRow } from '../../api/reports/wire.js'
import { clicked, narrowed, orderIn, outletsOf, sorted } from './rows.js'

const row = (id: string, more: Partial<ReportRow> = {}): ReportRow => ({
  id,
  title: null,
  outlet: null,
  agency: null,
  published: null,
  learned: '2024-01-31',
  words: 0,
  entries: 0,
  copies: 0,
  from: null,
  correctedBy: null,
  withdrawn: null,
  ...more,
})
const rows = [
  row('a', { title: 'Éclat at the bridge', outlet: 'River Gazette', published: '2024-01-08', words: 30 }),
  row('b', { title: 'Talks', outlet: 'Northgate Post', agency: 'River Press', published: '2024-02-03', words: 7 }),
  row('c', { words: 100 }),
]
const ids = (some: readonly ReportRow[]): string => some.map(({ id }) => id).join('')
const all = { text: '', outlet: null, since: null, until: null }

describe('narrowed', () => {
  it.each([
    ['words in title and outlet, accents and case aside', { text: 'eclat RIVER' }, 'a'],
    ['the agency', { text: 'press' }, 'b'],
    ['an outlet', { outlet: 'Northgate Post' }, 'b'],
    ['a period, undated ones by the day of learning', { since: '2024-01-09', until: '2024-01-31' }, 'c'],
    ['everything', {}, 'abc'],
  ])('keeps by %s', (_, wanted, expected) => expect(ids(narrowed(rows, { ...all, ...wanted }))).toBe(expected))
})

describe('sorted', () => {
  it.each([
    [null, 'bac'],
    ['published', 'abc'],
    ['-words', 'cab'],
    ['outlet', 'bac'],
    ['-outlet', 'abc'],
    ['nonsense', 'bac'],
  ])('by %s', (told, expected) => expect(ids(sorted(rows, orderIn(told)))).toBe(expected))
})

describe('clicked', () => {
  it('turns the order of its own column round, and begins another as people look for it', () => {
    expect(clicked(orderIn(null), 'published')).toBe('published')
    expect(clicked(orderIn('published'), 'published')).toBeNull()
    expect(clicked(orderIn(null), 'words')).toBe('-words')
    expect(clicked(orderIn('-words'), 'words')).toBe('words')
    expect(clicked(orderIn(null), 'title')).toBe('title')
  })
})

it('counts reports by outlet', () => {
  expect(outletsOf(rows)).toEqual([
    { name: 'Northgate Post', reports: 1 },
    { name: 'River Gazette', reports: 1 },
  ])
})
