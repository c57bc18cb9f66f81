import { describe, expect, it } from 'vitest'
import { first } from '../api/records.test-kit.js'
import { loadCutting } from '../language/index.js'
import { layers } from '../record/index.js'
import { notUnderstood } from './not-understood.js'

const cutting = loadCutting('en')
const bodies = layers.flatMap((layer) => first[layer].map((body) => ({ body })))
const { text } = first.report

describe('notUnderstood', () => {
  it('finds none where every sentence is touched', () => {
    expect(notUnderstood(text, bodies, cutting)).toEqual({ sentences: 5, untouched: [] })
  })

  it('finds the sentences that no span of any entry reaches into, bylines aside', () => {
    const longer = `${text}\n\nGen. Low said nothing. It rained.`
    const { sentences, untouched } = notUnderstood(longer, bodies, cutting)
    expect(untouched.map(({ start, end }) => longer.slice(start, end))).toEqual([
      'Gen. Low said nothing.',
      'It rained.',
    ])
    expect(sentences).toBe(7)
  })

  it('takes all of a text for the story whose script the coders do not read', () => {
    expect(notUnderstood('الجسر مغلق منذ يوم الاثنين.', [], cutting)).toEqual({
      sentences: 1,
      untouched: [{ start: 0, end: 27 }],
    })
  })

  it('finds all where there is no entry', () => {
    expect(notUnderstood(text, [], cutting).untouched).toHaveLength(5)
  })

  it('counts a sentence as touched by what was said in it, not by the entry’s evidence alone', () => {
    const [statement] = first.statements
    if (statement === undefined) throw new Error('the record has a statement')
    const elsewhere = { body: { ...statement, evidence: [{ start: 0, end: 9, text: 'Freedonia' }] } }
    const { untouched } = notUnderstood(text, [elsewhere], cutting)
    expect(untouched.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Protesters blocked the Northgate bridge with 30 lorries.',
      'Sylvania regards the bridge as its own.',
    ])
  })
})
