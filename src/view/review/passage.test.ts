import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Span, spanOf } from '../../record/index.js'
import { passagesOf } from './passage.js'

const text = `The envoy came on Monday. He met Mr. Firefly at noon. Guards had blocked the bridge. Nobody was hurt. The talks go on.

Sylvania protested. It called the ban unjust.`
const span = (words: string): Span => {
  const start = text.indexOf(words)
  return { start, end: start + words.length, text: words }
}
const told = (...proof: Span[]): string[] =>
  passagesOf(text, proof).map((pieces) =>
    pieces.map((piece) => (piece.proof ? `[${piece.text}]` : piece.text)).join(''),
  )

describe('the words around a proof', () => {
  it('are the sentence before and the sentence after', () => {
    expect(told(span('Guards had blocked the bridge.'))).toEqual([
      'He met Mr. Firefly at noon. [Guards had blocked the bridge.] Nobody was hurt. ',
    ])
  })

  it('hold the whole sentence where the proof is a part of it', () => {
    expect(told(span('blocked the bridge'))).toEqual([
      'He met Mr. Firefly at noon. Guards had [blocked the bridge]. Nobody was hurt. ',
    ])
  })

  it('reach no further than the text', () => {
    expect(told(span('The envoy'))).toEqual(['[The envoy] came on Monday. He met Mr. Firefly at noon. '])
    expect(told(span('the ban unjust.'))).toEqual(['Sylvania protested. It called [the ban unjust.]'])
  })

  it('are one stretch where proofs lie near, and several where not', () => {
    expect(told(span('blocked the bridge'), span('Nobody'))).toHaveLength(1)
    expect(told(span('The envoy'), span('unjust'))).toHaveLength(2)
  })

  it('are the text as it stands, and its proof is the proof, whatever the text', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z. \n“”]{1,900}$/), fc.nat(900), fc.nat(300), (any, start, length) => {
        const proof = spanOf(any, Math.min(start, any.length), Math.min(start + length, any.length))
        if (proof === null) return
        const pieces = passagesOf(any, [proof]).flat()
        expect(any).toContain(pieces.map((piece) => piece.text).join(''))
        expect(pieces.filter((piece) => piece.proof).map((piece) => piece.text)).toEqual([proof.text])
      }),
    )
  })
})
