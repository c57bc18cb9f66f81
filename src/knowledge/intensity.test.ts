import { describe, expect, it } from 'vitest'
import { eventTypes } from '../record/index.js'
import { intensityTable, loadIntensity } from './intensity.js'
import { parseTable } from './table.js'

describe('the intensity of an act', () => {
  const { intensityOf, issues } = loadIntensity()

  it('is the score of its mode, else of its type', () => {
    expect(issues).toEqual([])
    expect(intensityOf({ type: 'CONSULT', mode: 'visit' })).toBe(4)
    expect(intensityOf({ type: 'AGREE', mode: null })).toBe(2.5)
    expect(intensityOf({ type: 'AGREE', mode: 'no such mode' })).toBe(2.5)
  })

  it('is negative for an accusation, whose sign the codebook lost', () => {
    expect(intensityOf({ type: 'ACCUSE', mode: null })).toBe(-3)
  })

  it('is told for every type', () => {
    for (const type of eventTypes) expect([type, intensityOf({ type, mode: null })]).not.toEqual([type, null])
  })

  it('names the line of a score that is none', () => {
    const { issues: found } = parseTable(
      'type\tmode\tscore\nAID\t-\tmuch\nAID\tx\t12\n',
      'intensity.tsv',
      intensityTable,
    )
    expect(found.map(({ line }) => line)).toEqual([2, 3])
  })
})
