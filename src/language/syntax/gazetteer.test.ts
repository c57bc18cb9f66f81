import { describe, expect, it } from 'vitest'
import { Gazetteer } from './gazetteer.js'

const gazetteer = new Gazetteer('state\tIran\tUnited States\tIvory Coast\ncity\tPort-au-Prince\tParis\tIran\n', [
  'state',
  'city',
])
const flags = (sentence: string): string =>
  gazetteer
    .flags(sentence.split(' '))
    .map((f) => f.join('+') || '0')
    .join(' ')

describe('gazetteer flags', () => {
  it('tell where an entry starts and goes on, for every kind', () => {
    expect(flags('Iran and the United States met')).toBe('1+3 0 0 1 2 0')
  })

  it('see through capitals and cut hyphens', () => {
    expect(flags('IRAN REJECTS')).toBe('1+3 0')
    expect(flags('in Port - au - Prince')).toBe('0 3 4 4 4 4')
    expect(flags('in Port-au-Prince')).toBe('0 3')
  })

  it('leave words in lower case alone', () => {
    expect(flags('paris')).toBe('0')
  })
})
