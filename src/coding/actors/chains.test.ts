import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openReader } from '../../pipeline.js'
import type { Understanding } from '../understanding.js'

const { reader } = openReader()

const understood = (text: string, published: string | null = '2022-03-04'): Understanding =>
  reader.analyse({
    id: 'passage',
    title: null,
    outlet: null,
    agency: null,
    published,
    place: null,
    language: 'en',
    text,
  })

/** The chains as "Name: mention | mention*", with `~` behind descriptions and `*` behind pronouns. */
const told = (text: string, published?: string): string[] =>
  understood(text, published).chains.map(
    ({ name, mentions }) =>
      `${name}: ${mentions.map(({ start, end, kind }) => text.slice(start, end) + marks[kind]).join(' | ')}`,
  )
const marks = { name: '', description: '~', pronoun: '*' } as const

/** Name of whom the pronoun means that stands at the word; null where it is left open. */
function meant(text: string, pronoun: RegExp): string | null {
  const at = text.search(pronoun)
  expect(at).toBeGreaterThanOrEqual(0)
  const chain = understood(text).chains.find((one) =>
    one.mentions.some(({ start, kind }) => start === at && kind === 'pronoun'),
  )
  return chain?.name ?? null
}

describe('chains: where a report means the same actor', () => {
  it.each([
    [
      'a name, the family name, a title, a pronoun',
      'Kenyan Senator Akinyi Odera spoke first. Odera praised Uganda. She left early, and the senator thanked nobody.',
      'Akinyi Odera: Akinyi Odera | Odera | She* | the senator~',
    ],
    [
      'a body by its name, its initials, a description',
      'The African Union met on Friday. The AU said that it would send observers.',
      'African Union: The African Union | The AU | it*',
    ],
    [
      'an alliance',
      'NATO welcomed the truce. The alliance said that it would watch.',
      'NATO: NATO | The alliance~ | it*',
    ],
    [
      'two sides',
      'Ethiopia and Eritrea signed the accord. The two sides praised each other. They will meet again.',
      'Ethiopia and Eritrea: Ethiopia and Eritrea | The two sides~ | They*',
    ],
    [
      'a state by name, capital, possessive',
      'Chad closed its border. N’Djamena said that Chad was ready.',
      'Chad: Chad | its* | N’Djamena | Chad',
    ],
    [
      'the ministry, named once before',
      'The Russian Foreign Ministry rejected the plan. The ministry called the plan unfair.',
      'Russian Foreign Ministry: The Russian Foreign Ministry | The ministry~',
    ],
    [
      'who says "I" and "we"',
      'Kenyan Senator Akinyi Odera spoke. "I am ready, and we will vote," Odera said.',
      'Akinyi Odera: Akinyi Odera | I* | we* | Odera',
    ],
  ])('%s', (_, text, expected) => {
    const found = told(text)
    expect(found.some((line) => line.startsWith(expected)) ? expected : found).toEqual(expected)
  })

  it('a title before a name is no mention of its own', () => {
    const [chain] = told('Chadian President Mahamat Deby came to Paris. Deby left on Monday.')
    expect(chain).toBe('Mahamat Idriss Deby: Mahamat Deby | Deby')
  })

  it('an actor meant once makes no chain', () => {
    expect(told('Norway urged Iceland to release two trawlers.')).toEqual([])
  })
})

describe('pronouns', () => {
  it('"he" is nobody whom a given name tells to be a woman', () => {
    const text = 'Kenyan Senator Grace Odera met Kenyan Senator Peter Mwangi. Odera left before he spoke.'
    expect(meant(text, /\bhe\b/)).not.toBe('Grace Odera')
  })

  it('whoever was "she" before is not "he" later', () => {
    const text = 'Kenyan Senator Wairimu Odera resigned. She blamed the party. He is said to be ill.'
    expect(meant(text, /\bShe\b/)).toBe('Wairimu Odera')
    expect(meant(text, /\bHe\b/)).toBeNull()
  })

  it.each([
    ['it is time', 'Peru closed the pass. It is time to talk.', /\bIt\b/],
    ['it is vital that', 'Peru closed the pass. It is vital that the road reopens.', /\bIt\b/],
    ['it was reported that', 'Peru closed the pass. It was reported that the road was blocked.', /\bIt\b/],
    ['a thing that stands nearer', 'Peru signed the treaty. The treaty is long. It has ninety pages.', /\bIt\b/],
    ['nobody before', 'They left in the morning.', /\bThey\b/],
  ])('stays open: %s', (_, text, pronoun) => {
    expect(meant(text, pronoun)).toBeNull()
  })
})

describe('quotations carry their speakers', () => {
  it.each([
    ['a name', 'Kenyan Senator Akinyi Odera came. "The vote was fair," Odera said.', 'Akinyi Odera'],
    ['a pronoun', 'Kenyan Senator Akinyi Odera came. "The vote was fair," she said.', 'Akinyi Odera'],
    ['words inside indirect speech', 'Peru said that the ban was "an insult to all" on Monday.', 'Peru'],
    ['two at once', 'Peru and Chile said: "The pass is open to everybody again."', 'Peru and Chile'],
    ['nobody', 'The road was called the "snake road" for years.', null],
  ])('%s', (_, text, speaker) => {
    expect(understood(text).quotations.map((one) => one.speaker)).toEqual([speaker])
  })
})

describe('every mention', () => {
  const sentences = [
    'Chad and Sudan met in Doha on Monday.',
    'The two sides agreed to free prisoners, their envoys said.',
    '“We are glad,” Kenyan Senator Akinyi Odera said.',
    'She thanked the alliance 🎉 for its help.',
    'NATO said it would send 700 more troops.',
    'The ministry denied it; hundreds of protesters blocked the road.',
    'Mr Idris Kuku, the rebel leader, told them he would wait.\n',
  ]

  it('reads back, stands in order, and stands once, in any text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 8 }), (chosen) => {
        const text = chosen.join(' ')
        const { chains } = understood(text)
        for (const { mentions } of chains) {
          expect(mentions.length).toBeGreaterThan(1)
          mentions.forEach(({ start, end }, at) => {
            const words = text.slice(start, end)
            expect(words).not.toBe('')
            expect(words).toBe(words.trim())
            if (at > 0) expect(start).toBeGreaterThan(mentions[at - 1]?.start ?? -1)
          })
        }
        expect(understood(text).chains).toEqual(chains)
      }),
      { numRuns: 25 },
    )
  })
})
