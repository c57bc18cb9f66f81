import { describe, expect, it } from 'vitest'
import { changesBetween } from './changes.js'

const position = (id: string, over: { start?: number; stance?: 'supports' | 'opposes'; issue?: string } = {}) => {
  const { start = 0, stance = 'supports' as const, issue = 'the bridge' } = over
  const evidence = [{ start, end: start + 9, text: 'The words' }]
  return { layer: 'positions' as const, body: { id, holder: ['dorania'], stance, issue, toward: [], evidence } }
}

describe('changesBetween', () => {
  it('finds none where every id is there again', () => {
    expect(changesBetween([position('a'), position('b')], [position('b'), position('a')])).toEqual([])
  })

  it('tells what the same words are now read as', () => {
    expect(changesBetween([position('a')], [position('b', { stance: 'opposes' })])).toMatchObject([
      { kind: 'changed', id: 'b', was: 'a', fields: ['stance'] },
    ])
  })

  it('tells what is new and what is gone by other words', () => {
    expect(changesBetween([position('a')], [position('b', { start: 40 })]).map(({ kind, id }) => [kind, id])).toEqual([
      ['new', 'b'],
      ['gone', 'a'],
    ])
  })

  it('minds no id that alone is another', () => {
    expect(changesBetween([position('a')], [position('b')])).toEqual([])
  })
})
