import { describe, expect, it } from 'vitest'
import type { Anchor, Decision } from '../../record/index.js'
import { decisionWords, wordsRuledOn } from './wording.js'

const on: Anchor = {
  report: 'r1',
  layer: 'events',
  entry: 'e-1b9c',
  evidence: [
    { start: 0, end: 9, text: 'They left' },
    { start: 20, end: 30, text: 'on Tuesday' },
  ],
}
const other: Anchor = { ...on, report: 'r2', entry: 'e-77aa' }

describe('decisionWords', () => {
  it.each<[Decision, string]>([
    [{ act: 'accept', on }, 'e-1b9c (r1) is accepted'],
    [{ act: 'reject', on }, 'e-1b9c (r1) is rejected and no longer counts'],
    [{ act: 'flag', on }, 'e-1b9c (r1) is to be looked at again'],
    [{ act: 'amend', on, field: 'type', value: 'ASSAULT', cast: [] }, 'type of e-1b9c (r1) is "ASSAULT"'],
    [{ act: 'join', on, with: other }, 'e-1b9c (r1) and e-77aa (r2) tell one thing'],
    [{ act: 'split', on, from: other }, 'e-1b9c (r1) and e-77aa (r2) tell different things'],
    [{ act: 'rate-entry', on, credibility: 4 }, 'e-1b9c (r1) has credibility 4'],
    [{ act: 'rate-source', source: 'Delta Wire', reliability: 'B' }, 'the source Delta Wire has reliability B'],
    [{ act: 'retract', report: 'r1', by: null }, 'the report r1 was retracted; what it alone tells no longer counts'],
    [{ act: 'correct', report: 'r1', by: null }, 'the report r1 was corrected'],
    [{ act: 'correct', report: 'r1', by: 'r2' }, 'the report r1 was corrected by r2'],
    [{ act: 'undo', ruling: 3 }, 'ruling 3 no longer holds'],
  ])('%j', (decision, words) => {
    expect(decisionWords(decision)).toBe(words)
  })
})

describe('wordsRuledOn', () => {
  it('are all that prove the entry, none where the ruling is about no entry', () => {
    expect(wordsRuledOn({ act: 'flag', on })).toBe('They left … on Tuesday')
    expect(wordsRuledOn({ act: 'undo', ruling: 3 })).toBe('')
  })
})
