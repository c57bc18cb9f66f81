import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { folderWith, tryCommand } from '../try-command.test-kit.js'

describe('rapporteur analyse', () => {
  let folder: ReturnType<typeof folderWith>
  beforeAll(() => {
    folder = folderWith({
      'pass.txt':
        'NATO welcomed the truce. "We are glad," NATO said. The alliance said that it would watch "closely".\n',
      'names.txt': 'Sudanese officials met NATO in Chad.\n',
      'snake.txt': 'The road was called the "snake road" for years.\n',
    })
  })
  afterAll(() => folder.remove())

  it('shows names with their kinds, peoples too', async () => {
    const path = folder.path('names.txt')
    expect((await tryCommand(['analyse', path])).out).toMatch(/\n {2}Sudanese \(group\)\n {2}NATO \(organisation\)\n/)
    const { names } = z
      .object({ names: z.array(z.object({ text: z.string(), kind: z.string() })) })
      .parse(JSON.parse((await tryCommand(['analyse', '--json', path])).out))
    expect(names.map(({ kind }) => kind)).toEqual(['group', 'organisation', 'place'])
  })

  it('shows who is meant where, by names, descriptions and pronouns', async () => {
    const { out, status } = await tryCommand(['analyse', folder.path('pass.txt')])
    expect(status).toBe(0)
    expect(out).toMatch(/\nChains\n {2}NATO: named NATO \(2\); described as the alliance; called we, it\n/)
  })

  it('shows who speaks in a quotation, or that nobody is named', async () => {
    expect((await tryCommand(['analyse', folder.path('pass.txt')])).out).toMatch(/\n {2}We are glad,?: NATO\n/)
    expect((await tryCommand(['analyse', folder.path('snake.txt')])).out).toMatch(/\n {2}snake road: nobody named\n/)
  })

  it('gives chains and speakers as JSON, every mention with offsets that read back', async () => {
    const { out } = await tryCommand(['analyse', '--json', folder.path('pass.txt')])
    const { text, chains, quotations } = z
      .object({
        text: z.string(),
        chains: z.array(
          z.object({
            id: z.string(),
            name: z.string(),
            mentions: z.array(z.object({ start: z.int(), end: z.int(), kind: z.string() })),
          }),
        ),
        quotations: z.array(z.object({ speaker: z.string().nullable() })),
      })
      .parse(JSON.parse(out))
    expect(chains[0]?.mentions.map(({ start, end }) => text.slice(start, end))).toEqual([
      'NATO',
      'We',
      'NATO',
      'The alliance',
      'it',
    ])
    expect(quotations.map(({ speaker }) => speaker)).toEqual(['NATO', 'NATO'])
  })
})
