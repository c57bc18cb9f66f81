import { describe, expect, it } from 'vitest'
import { fakeLedger } from '../../api/fake-ledger.test-kit.js'
import { first, second } from '../../api/records.test-kit.js'
import { wireEntry } from '../../api/wire.js'
import { tellAmount, telling } from './telling.js'

const told = new Map(
  (await fakeLedger([first, second]).entries()).map((entry) => [entry.id, telling(wireEntry(entry))]),
)

describe('telling', () => {
  it.each([
    ['an event', 'r1-ban-e2', { kind: 'request', from: ['Ada Firefly'], to: ['Sylvania'], status: 'happened' }],
    ['a statement', 'r1-ban-s1', { kind: 'demand', from: ['Ada Firefly'], to: ['Sylvania'] }],
    [
      'talks',
      'r2-talks-t1',
      { kind: 'round', from: ['Freedonia', 'Sylvania'], matter: 'held by River Union; agreement', status: 'held' },
    ],
    [
      'a proposal',
      'r2-talks-o1',
      { from: ['River Union'], to: ['Freedonia', 'Sylvania'], matter: 'Freedonia: accepted' },
    ],
    ['a commitment', 'r2-talks-c1', { matter: 'reopening of the bridge', status: 'pending' }],
    ['a measure', 'r1-ban-m1', { kind: 'ban', from: ['Freedonia'], to: ['lorries from Sylvania'], status: 'in-force' }],
    ['a figure', 'r1-ban-f1', { matter: '30 lorries; ethnic Sylvanian protesters' }],
    ['a position', 'r1-ban-p1', { kind: 'claims', from: ['Sylvania'], to: ['Freedonia'], matter: 'the bridge' }],
  ])('tells %s', (_, id, expected) => expect(told.get(id)).toMatchObject(expected))

  it('leaves out the comma that a cut inside a sentence leaves', async () => {
    const [entry] = await fakeLedger([first]).entries({ layers: ['positions'] })
    if (entry === undefined) throw new Error('the record has a position')
    const cut = { ...entry, body: { ...entry.body, evidence: [{ start: 0, end: 12, text: ', which it\nregards' }] } }
    expect(telling(wireEntry(cut)).words).toBe('which it regards')
  })
})

describe('tellAmount', () => {
  const figure = { value: null, low: null, high: null, bound: 'exact' as const, unit: null }
  it.each([
    [{ ...figure, value: 30 }, '30'],
    [{ ...figure, value: 25, bound: 'at-least' as const }, 'at least 25'],
    [{ ...figure, low: 24, high: 99 }, '24 to 99'],
    [{ ...figure, value: 150, unit: 'euros' }, '150 euros'],
    [figure, 'an unknown number of'],
  ])('%o is %s', (given, words) => expect(tellAmount(given)).toBe(words))
})
