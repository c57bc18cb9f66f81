import { describe, expect, it } from 'vitest'
import { mendClauses } from './index.js'
import type { SyntaxToken } from '../types.js'

/** A parse written as "word/TAG/rel/head", heads from 1; the answer is "word rel head" of every word that changed. */
function mended(parse: string): string[] {
  const rows = parse.split(' ').map((row) => row.split('/'))
  const words = rows.map(([word = '']) => word)
  const tokens = rows.map(([word = '', xpos = '', rel = '', head = '0']): SyntaxToken => {
    const upos = xpos.startsWith('V') ? 'VERB' : xpos.startsWith('N') ? 'NOUN' : 'X'
    return { upos, xpos, lemma: word, head: Number(head) - 1, rel, name: 'O' }
  })
  const before = tokens.map(({ rel, head }) => `${rel} ${head}`)
  mendClauses(words, tokens)
  return tokens.flatMap(({ rel, head }, i) =>
    `${rel} ${head}` === before[i] ? [] : [`${words[i]} ${rel} ${words[head] ?? 'ROOT'}`],
  )
}

describe('a parse set right by form', () => {
  it('hangs a reporting clause behind a comma beside the sentence', () => {
    expect(mended('Troops/NNS/nsubj/2 left/VBD/root/0 ,/,/punct/5 officials/NNS/nsubj/5 said/VBD/advcl/2')).toEqual([
      'said parataxis left',
    ])
  })

  it('leaves a clause with a conjunction as it is', () => {
    expect(
      mended('Troops/NNS/nsubj/2 left/VBD/root/0 ,/,/punct/6 because/IN/mark/6 rebels/NNS/nsubj/6 came/VBD/advcl/2'),
    ).toEqual([])
  })

  it('gives a second content to the nearer verb', () => {
    const said = 'He/PRP/nsubj/2 said/VBD/root/0 it/PRP/nsubj/4 held/VBD/ccomp/2 ,/,/punct/6 adding/VBG/advcl/2'
    expect(mended(`${said} that/IN/mark/9 talks/NNS/nsubj/9 failed/VBD/ccomp/2`)).toEqual(['failed ccomp adding'])
  })

  it('makes the object right before a verb without a subject its subject', () => {
    expect(
      mended('He/PRP/nsubj/2 told/VBD/root/0 them/PRP/iobj/2 dialogue/NN/obj/2 helps/VBZ/parataxis/2 them/PRP/obj/5'),
    ).toEqual(['dialogue nsubj helps', 'helps ccomp told'])
  })

  it('finds the verb of a sentence that has none', () => {
    expect(
      mended('Twenty/CD/nummod/2 rebels/NNS/root/0 surrendered/VBN/acl/2 to/IN/case/5 police/NNS/obl/3 ././punct/2'),
    ).toEqual(['rebels nsubj surrendered', 'surrendered root ROOT', '. punct surrendered'])
  })

  it('takes half of a hyphened word for no subject', () => {
    expect(
      mended('left/JJ/amod/3 -/HYPH/punct/1 wing/NN/nsubj/5 groups/NNS/nsubj/5 rejected/VBD/root/0 it/PRP/obj/5'),
    ).toEqual(['wing amod groups'])
  })

  it('takes what stands left of a conjunction for the object of the verb before', () => {
    expect(
      mended('He/PRP/nsubj/2 withdrew/VBD/root/0 troops/NNS/nsubj/6 as/IN/mark/6 war/NN/nsubj/6 began/VBD/advcl/2'),
    ).toEqual(['troops obj withdrew'])
  })

  it('sees that "has so far refused" is one verb', () => {
    expect(
      mended('He/PRP/nsubj/2 has/VBZ/root/0 so/RB/advmod/4 far/RB/advmod/5 refused/VBN/ccomp/2 it/PRP/obj/5'),
    ).toEqual(['He nsubj refused', 'has aux refused', 'refused root ROOT'])
  })

  it('gives a phrase left of "to" to the upper verb', () => {
    expect(
      mended('They/PRP/nsubj/2 placed/VBD/root/0 it/PRP/obj/2 on/IN/case/5 alert/NN/obl/7 to/TO/mark/7 fly/VB/advcl/2'),
    ).toEqual(['alert obl placed'])
  })

  it('leaves alone what is right', () => {
    expect(mended('He/PRP/nsubj/2 has/VBZ/root/0 a/DT/det/4 plan/NN/obj/2 ././punct/2')).toEqual([])
  })
})
