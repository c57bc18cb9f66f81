import { describe, expect, it } from 'vitest'
import { openReader } from '../pipeline.js'

const { reader } = openReader()

/** "kind: words" of every name in the text. */
const names = (text: string): string[] =>
  reader
    .analyse({
      id: 'names',
      title: null,
      outlet: null,
      agency: null,
      published: '2015-06-01',
      place: null,
      language: 'en',
      text,
    })
    .names.map((name) => {
      expect(text.slice(name.start, name.end)).toBe(name.text)
      return `${name.kind}: ${name.text}`
    })

describe('names', () => {
  it('have the kind that the files give them', () => {
    expect(names('NATO and the African Union condemned the attack in Chad.')).toEqual([
      'organisation: NATO',
      'organisation: African Union',
      'place: Chad',
    ])
  })

  it('are told of the side inside a title too', () => {
    expect(names('Later that week the UN envoy Amina Oduya met Sudanese President Omar Deng in his office.')).toEqual([
      'organisation: UN',
      'person: Amina Oduya',
      'group: Sudanese',
      'person: Omar Deng',
    ])
  })

  it('leave titles and articles outside', () => {
    expect(names('Foreign Minister Amina Oduya met the president in Nairobi.')).toEqual([
      'person: Amina Oduya',
      'place: Nairobi',
    ])
  })

  it('tell nationalities and peoples', () => {
    expect(names('Sudanese officials and Kurds protested.')).toEqual(['group: Sudanese', 'group: Kurds'])
  })

  it('tell events by their words, with what is named inside them', () => {
    expect(names('The Gulf War ended long before the 2014 World Cup.')).toEqual([
      'event: Gulf War',
      'event: 2014 World Cup',
    ])
    expect(names('Operation Silent Dawn began near the border.')).toEqual(['event: Operation Silent Dawn'])
    expect(names('The Battle of Adwa was won in 1896.')).toEqual(['event: Battle of Adwa'])
  })

  it('take no common words for names of events', () => {
    expect(names('The war went on. A cup was stolen. The operation failed.')).toEqual([])
  })
})
