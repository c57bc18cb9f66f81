import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entryView } from './entry.js'
import { excerptOf } from './excerpt.js'
import { fakeLedger } from './fake-ledger.test-kit.js'
import { riverCase } from './river-case.test-kit.js'

describe('entryView', () => {
  it('shows each passage of an entry in the words around it', async () => {
    const view = await entryView(fakeLedger(riverCase), 'r4-c1')
    expect(view?.excerpts.map(({ span }) => span.text)).toEqual([
      'Velia has broken the River Pact of 2009, Teo Moro said.',
      'Ilse Brandt said that every clause of the pact was kept.',
    ])
    expect(view?.excerpts[0]?.before).toMatch(/^\S.* Ostra refused\.\n$/s)
    expect(view?.report).toMatchObject({ id: 'r4', outlet: 'Karst Post' })
  })

  it('is null for an id that nobody bears', async () => {
    expect(await entryView(fakeLedger(riverCase), 'nothing')).toBeNull()
  })
})

describe('excerptOf', () => {
  it('never cuts a word, and its parts stand together in the text', () => {
    const text = fc
      .array(fc.stringMatching(/^[a-zé]{1,12}$/), { minLength: 3, maxLength: 120 })
      .map((words) => words.join(' '))
    fc.assert(
      fc.property(text, fc.nat(), (told, at) => {
        const words = [...told.matchAll(/\S+/g)]
        const word = words[at % words.length]
        if (word === undefined) return
        const span = { start: word.index, end: word.index + word[0].length, text: word[0] }
        const { before, after } = excerptOf(told, span)
        expect(told).toContain(before + span.text + after)
        const own = new Set(words.map(([whole]) => whole))
        for (const whole of `${before} ${after}`.split(/\s+/).filter(Boolean)) expect(own).toContain(whole)
      }),
    )
  })
})
