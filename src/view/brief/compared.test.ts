import { describe, expect, it } from 'vitest'
import type { Brief, SectionId, Sentence } from './shape.js'
import { comparedWith } from './compared.js'

const said = (text: string, entries: readonly string[], quote: string | null = null): Sentence => ({
  text,
  quote,
  entries,
  references: [1],
})
const briefOf = (sections: Partial<Record<SectionId, readonly Sentence[]>>): Brief => ({
  title: 'The tolls',
  period: null,
  asOf: null,
  references: [],
  sections: Object.entries(sections).map(([id, sentences]) => ({
    id: id as SectionId,
    title: id,
    groups: [{ heading: null, sentences }],
  })),
})

describe('comparedWith', () => {
  it('tells new from changed sentences, and what is gone', () => {
    const kept = said('A barred lorries', ['e1'])
    const fresh = said('B met C', ['e4'])
    const grown = said('A barred boats (2 independent origins)', ['e2', 'e5'])
    const now = briefOf({ happened: [kept, grown, fresh] })
    const then = briefOf({ happened: [{ ...kept }, said('A barred boats', ['e2']), said('D left', ['e3'])] })
    const { changes, gone } = comparedWith(now, then)
    expect([...changes]).toEqual([
      [grown, 'changed'],
      [fresh, 'new'],
    ])
    expect(gone).toEqual([{ section: 'happened', text: 'D left' }])
  })

  it('takes a sentence with other words of proof for another', () => {
    const now = said('A barred lorries', ['e1'], 'no lorries')
    expect(
      comparedWith(briefOf({ said: [now] }), briefOf({ said: [said('A barred lorries', ['e1'])] })).changes,
    ).toEqual(new Map([[now, 'changed']]))
  })

  it('takes the summary as changed, not as new, and never as gone', () => {
    const now = said('Two measures are in force', ['m2'])
    const { changes, gone } = comparedWith(
      briefOf({ standing: [now] }),
      briefOf({ standing: [said('One measure is in force', ['m1'])] }),
    )
    expect([changes.get(now), gone]).toEqual(['changed', []])
  })

  it('finds nothing between a brief and itself', () => {
    const same = briefOf({ said: [said('x', ['a']), said('x', ['b'])] })
    expect(comparedWith(same, same)).toEqual({ changes: new Map(), gone: [] })
  })
})
