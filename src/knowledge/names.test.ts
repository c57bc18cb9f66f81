import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadKnowledge } from './knowledge.js'
import { indexNames } from './names.js'

const names = indexNames(loadKnowledge().knowledge)
const words = (text: string) => text.split(' ')
const land = (text: string, from = 0) => {
  const match = names.longestMatch(words(text), from)
  return (
    match && { length: match.length, hits: match.hits.filter((hit) => hit.kind === 'state' || hit.kind === 'entity') }
  )
}

describe('longestMatch', () => {
  it('takes the longest name that begins at a word', () => {
    expect(land('South Sudan said')).toEqual({ length: 2, hits: [{ kind: 'state', id: 'ssd', how: 'name' }] })
    expect(land('Sudan said')).toEqual({ length: 1, hits: [{ kind: 'state', id: 'sdn', how: 'name' }] })
    expect(land('Bosnia and Serbia agreed')).toMatchObject({ length: 1, hits: [{ id: 'bih', how: 'alias' }] })
    expect(land('Bosnia and Herzegovina agreed')).toMatchObject({ length: 3, hits: [{ id: 'bih', how: 'name' }] })
  })

  it('begins where it is asked to', () => {
    expect(land('talks with North Korea', 2)).toMatchObject({ length: 2, hits: [{ id: 'prk' }] })
    expect(land('talks with North Korea', 0)).toBeNull()
  })

  it('counts a leading "the"', () => {
    expect(land('the Netherlands agreed')).toMatchObject({ length: 2, hits: [{ id: 'nld' }] })
    expect(land('The Gambia agreed')).toMatchObject({ length: 2, hits: [{ id: 'gmb' }] })
  })

  it('tells US from us, but knows U.S. and USA', () => {
    expect(land('US tariffs')).toMatchObject({ length: 1, hits: [{ id: 'usa', how: 'alias' }] })
    expect(land('U.S. tariffs')).toMatchObject({ length: 1, hits: [{ id: 'usa' }] })
    expect(land('told us that')).toBeNull()
    expect(land('us that')).toBeNull()
    expect(land('Us and them')).toBeNull()
  })

  it('wants a capital letter where the name has one', () => {
    expect(land('turkey for dinner')).toBeNull()
    expect(land('Turkey said')).toMatchObject({ hits: [{ id: 'tur' }] })
    expect(land('TURKEY SAYS')).toMatchObject({ hits: [{ id: 'tur' }] })
  })

  it('knows adjectives, inhabitants and the seats of governments', () => {
    expect(land('Serbian diplomats')).toMatchObject({ hits: [{ id: 'srb', how: 'adjective' }] })
    expect(land('Kosovan diplomats')).toMatchObject({ hits: [{ id: 'xkx', how: 'adjective' }] })
    expect(land('Britons were')).toMatchObject({ hits: [{ id: 'gbr', how: 'inhabitant' }] })
    expect(land('Belgrade refused')).toMatchObject({ hits: [{ id: 'srb', how: 'seat' }] })
    expect(land('Downing Street said')).toMatchObject({ length: 2, hits: [{ id: 'gbr', how: 'seat' }] })
  })

  it('does not let Brussels stand for Belgium', () => {
    expect(land('Brussels said')?.hits).toEqual([{ kind: 'state', id: 'bel', how: 'capital' }])
  })

  it('meets spellings with and without marks', () => {
    const ids = (...spellings: string[]) => spellings.map((spelling) => land(spelling)?.hits[0]?.id)
    expect(ids('Priština', 'Pristina', 'Prishtinë')).toEqual(['xkx', 'xkx', 'xkx'])
    expect(ids('Türkiye', 'Turkiye')).toEqual(['tur', 'tur'])
    expect(ids('Côte d’Ivoire', "Cote d'Ivoire")).toEqual(['civ', 'civ'])
  })

  it('does not mind how a tokeniser parts hyphens and apostrophes', () => {
    expect(land('Guinea-Bissau said')).toMatchObject({ length: 1, hits: [{ id: 'gnb' }] })
    expect(land('Guinea - Bissau said')).toMatchObject({ length: 3, hits: [{ id: 'gnb' }] })
    const group = { kind: 'group', id: 'shi-ites', how: 'alias' }
    expect(names.longestMatch(words("Shi'ite parties"), 0)?.hits).toContainEqual(group)
    expect(names.longestMatch(words('Shi’ite parties'), 0)?.hits).toContainEqual(group)
  })

  it('sees the name in a possessive and says that it is one', () => {
    expect(names.longestMatch(words('Serbia’s president'), 0)).toMatchObject({ length: 1, possessive: true })
    expect(names.longestMatch(words("Serbia 's president"), 0)).toMatchObject({ length: 1, possessive: false })
  })

  it('does not reach across a comma or a full stop', () => {
    expect(land('South , Sudan')).toBeNull()
    expect(land('from Kosovo . Serbs said', 1)).toMatchObject({ length: 1, hits: [{ id: 'xkx' }] })
  })

  it('leaves "Georgia" open between the state and the American one', () => {
    const hits = names.lookup('Georgia')
    expect(hits.map((hit) => hit.kind)).toEqual(['state', 'place'])
    expect(hits[0]).toEqual({ kind: 'state', id: 'geo', how: 'name' })
  })

  it('never reports more words than there are', () => {
    const vocabulary = fc.constantFrom(
      'the',
      'South',
      'Sudan',
      'U.S.',
      '-',
      "'s",
      'Korea',
      'North',
      'and',
      'Serbia’s',
      ',',
    )
    fc.assert(
      fc.property(fc.array(vocabulary, { maxLength: 8 }), fc.nat(7), (text, from) => {
        const match = names.longestMatch(text, from)
        if (match) expect(from + match.length).toBeLessThanOrEqual(text.length)
        expect(match === null || (match.length > 0 && match.hits.length > 0)).toBe(true)
      }),
    )
  })
})
