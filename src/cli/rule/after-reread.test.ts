import { copyFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type Ended, folderWith, tryCommand } from '../try-command.test-kit.js'

/**
 * Two reports name guards whom the case's table of actors doesn't know at first. With a line more in the table the same
 * words are read with another actor, and every id is another.
 */
const files = {
  'case.yaml': 'title: The harbour\nactors: [actors.tsv]\n',
  'actors.tsv': 'id\tname\taliases\tkind\tcode\tof\tseat\tmembers_note\n',
  'first.txt': `---
title: Arrests in the harbour
outlet: Valley Post
published: 2022-11-07
---
Harbour guards arrested three fishermen in Oslo on Sunday. Norway called on Iceland to show restraint.
`,
  'second.txt': `---
title: Still in custody
outlet: Coast Times
published: 2022-11-09
---
Harbour guards in Oslo arrested three fishermen on Sunday. Iceland accused Norway of piracy.
`,
}
const line = 'oslo-guards\tOslo Harbour Guard\tharbour guards\tpolice\tNORCOP\tnor\t\t\n'

const entrySchema = z.object({ id: z.string(), report: z.object({ id: z.string() }), body: z.looseObject({}) })
type Entry = z.infer<typeof entrySchema>

describe('a ruling after the words it hangs on were read otherwise', () => {
  let folder: ReturnType<typeof folderWith>
  let [first, second] = ['', '']
  const run = (...argv: string[]): Promise<Ended> =>
    tryCommand(argv, { env: { RAPPORTEUR_LEDGER: folder.path('test.ledger'), RAPPORTEUR_USER: 'Ana' } })
  const rule = (act: string, ...argv: string[]): Promise<Ended> => run('rule', act, ...argv, '--why', 'I was there')
  async function arrests(): Promise<Entry[]> {
    const { out } = await run('list', 'events', '--type', 'COERCE', '--json')
    const lines = out.split('\n').filter((one) => one !== '')
    return lines.map((one) => entrySchema.parse(JSON.parse(one)))
  }
  async function reread(): Promise<Ended> {
    writeFileSync(folder.path('actors.tsv'), files['actors.tsv'] + line)
    return run('reread', '--case', folder.path('.'))
  }
  const held = async (): Promise<string[]> =>
    (await run('rulings')).out
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((row) => row.split(/ {2,}/)[3] ?? '')

  beforeAll(async () => {
    folder = folderWith(files)
    await run('read', folder.path('first.txt'), folder.path('second.txt'), '--case', folder.path('.'))
    copyFileSync(folder.path('test.ledger'), folder.path('as-read.ledger'))
    ;[first = '', second = ''] = (await arrests()).map(({ id }) => id)
  })
  beforeEach(() => copyFileSync(folder.path('as-read.ledger'), folder.path('test.ledger')))
  afterAll(() => folder.remove())

  it('without one, the new reading takes the place of the old', async () => {
    expect((await reread()).out).toMatch(/^first: changed e-\w+ → e-\w+ \(source\): Harbour guards arrested/m)
    expect((await arrests()).map(({ body }) => body['source'])).toEqual([['oslo-guards'], ['oslo-guards']])
  })

  it('what a person vouched for stands, in the place of what is now read', async () => {
    await rule('accept', first)
    await reread()
    const now = await arrests()
    expect(now.map(({ report }) => report.id)).toEqual(['first', 'second'])
    expect(now[0]?.id).toBe(first)
    expect(await held()).toEqual(['yes'])
  })

  it('what a person amended stands as amended', async () => {
    await rule('amend', first, 'target', 'Iceland')
    await reread()
    const now = await arrests()
    expect(now.map(({ report }) => report.id)).toEqual(['first', 'second'])
    expect(now[0]?.body['target']).toEqual(['isl'])
  })

  it('a mark that hangs on nothing any more is told as adrift', async () => {
    await rule('flag', first)
    expect((await reread()).err).toMatch(/ruling-adrift: Ruling 1 .* look at it again/)
    expect(await held()).toEqual(['adrift'])
  })

  // `adrift` in effects.ts leaves rejections out, and what they set aside comes back under another id.
  it('a rejection never lapses in silence: either the words stay set aside, or it is told as adrift', async () => {
    await rule('reject', first)
    const { err } = await reread()
    const back = (await arrests()).some(({ report }) => report.id === 'first')
    expect(back ? err : 'ruling-adrift').toContain('ruling-adrift')
  })

  // `adrift` in effects.ts leaves joins and partings out.
  it('nor does a parting of two: they stay apart, or it is told as adrift', async () => {
    await rule('split', first, second)
    const { err } = await reread()
    const [now] = await arrests()
    const apart = (await run('why', now?.id ?? '')).out.includes('a person ruled them apart')
    expect(apart ? 'ruling-adrift' : err).toContain('ruling-adrift')
  })
})
