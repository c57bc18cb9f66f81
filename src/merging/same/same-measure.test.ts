import { describe, expect, it } from 'vitest'
import type { Commitment } from '../../record/index.js'
import { sameMeasures } from './same-measure.js'
import { samePromises } from './same-promise.js'
import { measure, span, told } from '../told.test-kit.js'

describe('sameMeasures', () => {
  const ban = told('measures', measure({}), { report: 'r1' })

  it('joins one ban whose status has changed', () => {
    const lifted = told('measures', measure({ status: 'suspended', rule: 'the ban on grain imports' }), {
      report: 'r2',
    })
    expect(sameMeasures([ban, lifted])).toMatchObject([{ origins: ['r1', 'r2'] }])
  })

  it.each([
    ['another authority', { authority: ['sylvania'] }],
    ['another kind', { kind: 'fine' }],
    ['another rule', { rule: 'entry only with a visa', applies_to: 'journalists' }],
  ])('leaves apart a measure with %s', (_, over) => {
    expect(sameMeasures([ban, told('measures', measure(over), { report: 'r2' })])).toHaveLength(2)
  })
})

describe('samePromises', () => {
  const promise = (name: string, report: string, parties = ['freedonia', 'sylvania'], over: Partial<Commitment> = {}) =>
    told(
      'commitments',
      { id: 'c1', name, parties, owed_by: [], agreed: null, claims: [], evidence: [span(name)], ...over },
      { report },
    )

  it('joins by parties and name, whatever the order', () => {
    const entries = [promise('the river agreement', 'r1'), promise('River Agreement', 'r2', ['sylvania', 'premier'])]
    expect(samePromises(entries)).toHaveLength(1)
  })

  it('takes a name that only says less for the same, and "the deal" where the day of agreement is told', () => {
    const day = (from: string) => ({ text: from, from, to: from })
    const march = { agreed: day('2024-03-05') }
    const river = promise('the river agreement of March', 'r1', undefined, march)
    expect(samePromises([river, promise('the river deal', 'r2')])).toHaveLength(1)
    expect(samePromises([river, promise('the deal', 'r2', undefined, march)])).toHaveLength(1)
    expect(samePromises([river, promise('the deal', 'r2')])).toHaveLength(2)
    const may = { agreed: day('2024-05-02') }
    expect(samePromises([river, promise('the river deal', 'r2', undefined, may)])).toHaveLength(2)
  })

  it('leaves two agreements of the same parties apart', () => {
    expect(samePromises([promise('the river agreement', 'r1'), promise('the prisoner exchange', 'r2')])).toHaveLength(2)
  })
})
