import { describe, expect, it } from 'vitest'
import { goesBy, namesToOffer } from './by-name.js'
import { actor } from './made-up.test-kit.js'

const cast = {
  actors: [
    { ...actor('velia', 'Vélia', 'state'), code: 'VEL', aliases: ['Velian Republic'] },
    actor('tolls', 'Ministry of Tolls', 'institution', 'velia'),
    actor('clerk', 'Ilse Brandt', 'person', 'tolls'),
    actor('loop', 'Loop', 'unknown', 'loop'),
  ],
}

describe('goesBy', () => {
  it.each(['Ministry of Tolls', 'ministry of  tolls', 'tolls', 'velia', 'VEL', 'velian republic', 'Vélia'])(
    'a clerk of a ministry answers to %s',
    (typed) => expect(goesBy(typed, ['clerk'], cast)).toBe(true),
  )

  it.each([
    ['Ostra', ['clerk']],
    ['Ilse Brandt', ['velia']],
    ['Velian', ['velia']],
    ['velia', []],
    ['velia', ['nobody']],
    ['velia', ['loop']],
  ])('"%s" names none of %j', (typed, ids) => expect(goesBy(typed, ids, cast)).toBe(false))

  it('offers the names of those and of whom they belong to', () => {
    expect(namesToOffer(['clerk'], cast)).toEqual(['Ilse Brandt', 'Ministry of Tolls', 'Vélia'])
  })
})
