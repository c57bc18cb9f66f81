import { describe, expect, it } from 'vitest'
import type { TimeMention } from '../analysis.js'
import type { SyntaxToken } from '../syntax/index.js'
import { type Chunking, shortenForParsing } from './chunks.js'

const standIns = { date: 'Monday', PER: 'Ann', ORG: 'Acme', LOC: 'Paris' }

/** Parses with a parser that only notes what it was given: a chain in which every word hangs on the first. */
function chunked(text: string, chunking: Partial<Omit<Chunking, 'times'>> & { days?: string[] }) {
  const words = text.split(' ')
  const stretches = words.map((word, i) => {
    const start = words.slice(0, i).join(' ').length + (i === 0 ? 0 : 1)
    return { start, end: start + word.length }
  })
  const times = (chunking.days ?? []).map((day): TimeMention => {
    const start = text.indexOf(day)
    return { start, end: start + day.length, text: day, from: null, to: null, kind: 'day' }
  })
  let given: readonly string[] = []
  const parse = (short: readonly string[]): SyntaxToken[] => {
    given = short
    return short.map((word, i) => ({
      upos: 'X',
      xpos: 'X',
      lemma: word.toLowerCase(),
      head: i === 0 ? -1 : 0,
      rel: i === 0 ? 'root' : 'dep',
      name: 'O',
    }))
  }
  const tokens = shortenForParsing(
    words,
    stretches,
    { times, names: [], descriptors: new Set(['capital']), beforeDay: new Set(['and', 'the']), standIns, ...chunking },
    parse,
  )
  return { given: given.join(' '), tokens }
}

describe('shortening for the parser', () => {
  it('leaves a sentence alone that has nothing to shorten', () => {
    expect(chunked('The envoy left', {}).given).toBe('The envoy left')
  })

  it('gives a date of several words as one', () => {
    const { given, tokens } = chunked('The truce began on November 5 , 2020 in Geneva', { days: ['November 5 , 2020'] })
    expect(given).toBe('The truce began on Monday in Geneva')
    expect(tokens).toHaveLength(10)
    expect(tokens[4]).toMatchObject({ lemma: 'November', head: 0 })
    expect(tokens[5]).toMatchObject({ head: 4, upos: 'NUM' })
  })

  it('leaves out a date that leans on a name before it', () => {
    const { given, tokens } = chunked('NATO Sunday called for restraint', { days: ['Sunday'] })
    expect(given).toBe('NATO called for restraint')
    expect(tokens[1]).toMatchObject({ rel: 'obl', upos: 'PROPN' })
  })

  it('leaves out what tells what a place is', () => {
    const { given, tokens } = chunked('They left the capital Ankara', {})
    expect(given).toBe('They left Ankara')
    expect(tokens[2]).toMatchObject({ upos: 'DET', rel: 'det', head: 4 })
    expect(tokens[3]).toMatchObject({ upos: 'NOUN', rel: 'compound', head: 4 })
  })

  it('gives a known name of several words as one well-known name of its kind', () => {
    const { given, tokens } = chunked('The African Union met', { names: [{ first: 1, last: 2, kind: 'ORG' }] })
    expect(given).toBe('The Acme met')
    expect(tokens.map((token) => token.name)).toEqual(['O', 'B-ORG', 'I-ORG', 'O'])
    expect(tokens[1]).toMatchObject({ head: 2, rel: 'compound', upos: 'PROPN' })
  })

  it('leaves out a weekday that nothing holds, and hangs it on the verb before', () => {
    const { given, tokens } = chunked('NATO troops remained on alert Sunday in the valley', { days: ['Sunday'] })
    expect(given).toBe('NATO troops remained on alert in the valley')
    expect(tokens[5]).toMatchObject({ upos: 'PROPN', rel: 'obl' })
    expect(chunked('They met Saturday and Sunday in the valley', { days: ['Sunday'] }).given).toContain('and Sunday in')
    expect(chunked('They left the Sunday talks', { days: ['Sunday'] }).given).toBe('They left the Sunday talks')
    expect(chunked("They left after Sunday's talks", { days: ['Sunday'] }).given).toContain('Sunday')
  })

  it('keeps every word in its place, and every head inside the sentence', () => {
    const { tokens } = chunked('On November 5 , 2020 the capital Ankara saw the African Union meet', {
      days: ['November 5 , 2020'],
      names: [{ first: 10, last: 11, kind: 'ORG' }],
    })
    expect(tokens).toHaveLength(13)
    for (const [i, token] of tokens.entries()) {
      expect(token.head).not.toBe(i)
      expect(token.head).toBeGreaterThanOrEqual(-1)
      expect(token.head).toBeLessThan(tokens.length)
    }
  })
})
