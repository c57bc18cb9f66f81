import { describe, expect, it } from 'vitest'
import { loadIntensity } from '../../knowledge/intensity.js'
import { fakeLedger } from '../fake-ledger.test-kit.js'
import { heldBy } from '../held.js'
import { riverCase } from '../river-case.test-kit.js'
import { concernsIn } from './concerns.js'

const held = await heldBy(fakeLedger(riverCase))
const concerns = concernsIn(held, loadIntensity().intensityOf)
const at = (key: string) => concerns.find((one) => one.key === key)

describe('what ought to be checked first', () => {
  it('are figures that contradict one another, each with the others and the grounds', () => {
    expect(at('r1 r1-f1')).toMatchObject({
      kind: 'contradicted',
      words:
        'Another number contradicts it: both count fishermen (gathered) in like words on 6 May 2024; about 300 and 500 can’t both be right'.replace(
          '’',
          "'",
        ),
      others: ['r3 r3-f1'],
    })
    expect(at('r3 r3-f1')).toMatchObject({
      words: expect.stringMatching(/^Two other numbers contradict it: /),
      others: ['r1 r1-f1', 'r2 r2-f1'],
    })
  })

  it('are promises of which people say different things', () => {
    expect(at('r4 r4-c1')).toMatchObject({
      kind: 'disputed',
      words: 'What became of this promise is disputed: breached and kept',
    })
  })

  it('are acts of weight that one origin alone tells, not those told by two or of little weight', () => {
    expect(concerns.filter(({ kind }) => kind === 'lone')).toEqual([
      { key: 'r3 r3-e2', kind: 'lone', words: 'An act of weight that Velia Herald alone tells', others: [] },
    ])
  })
})
