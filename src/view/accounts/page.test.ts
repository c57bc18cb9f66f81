import { describe, expect, it } from 'vitest'
import { riverCase } from '../river-case.test-kit.js'
import { matterPage } from './page.js'
import { accountsOf } from './quarrel.test-kit.js'

describe('the words of a matter', () => {
  it('mark what is contested, and give each voice its words and the id to look them up by', async () => {
    const [pact] = await accountsOf(riverCase, { kinds: ['promises'] })
    expect(pact && matterPage(pact)).toEqual({
      head: 'CONTESTED: River Pact',
      note: 'promise, 1 January 2009; told by Karst Post',
      cells: [
        [
          { kind: 'name', text: 'Velia' },
          {
            kind: 'plain',
            text: 'Ilse Brandt: it has been kept: “Ilse Brandt said that every clause of the pact was kept.”',
          },
          { kind: 'quiet', text: 'r4-c1, Karst Post, 2024-05-21' },
        ],
        [
          { kind: 'name', text: 'Ostra' },
          {
            kind: 'plain',
            text: 'Teo Moro: it has been broken: “Velia has broken the River Pact of 2009, Teo Moro said.”',
          },
          { kind: 'quiet', text: 'r4-c1, Karst Post, 2024-05-21' },
        ],
      ],
    })
  })

  it('tell of silence, and differently of a demand without an answer', async () => {
    const quiet = (matters: Awaited<ReturnType<typeof accountsOf>>): string[] =>
      matters.flatMap((matter) => matterPage(matter).cells.flatMap((lines) => lines.map(({ text }) => text)))
    expect(quiet(await accountsOf(riverCase, { kinds: ['acts'] }))).toContain('– says nothing of it')
    expect(quiet(await accountsOf(riverCase, { kinds: ['demands'] }))).toContain('– no answer told')
  })
})
