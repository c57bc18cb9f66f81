import { existsSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { brokenSpans, recordSchema } from '../record/index.js'
import { folderWith, tryCommand } from './try-command.test-kit.js'

const bridge = `---
title: Police close the bridge
outlet: Valley Post
published: 2022-11-07
---
Serbian police arrested three men in Mitrovica on Sunday, the interior ministry said.

"We will not accept this," Kosovo's government said in a statement. It demanded that Serbia release them.
`

describe('read', () => {
  let folder: ReturnType<typeof folderWith>
  let ledger: string
  beforeEach(() => {
    folder = folderWith({ 'bridge.txt': bridge })
    ledger = folder.path('test.ledger')
  })
  afterEach(() => folder.remove())

  it('keeps reports, and adds nothing when they are read again', async () => {
    const first = await tryCommand(['read', folder.path('bridge.txt'), '--ledger', ledger])
    expect(first).toMatchObject({ status: 0, out: '' })
    expect(first.err).toMatch(
      /^1 report read: 1 new, 0 already known; [1-9]\d* new entr(y|ies) in .*test\.ledger; no issues\.\n$/,
    )
    const second = await tryCommand(['read', folder.path('bridge.txt')], { env: { RAPPORTEUR_LEDGER: ledger } })
    expect(second.err).toMatch(/1 report read: 0 new, 1 already known; no new entries/)
    expect((await tryCommand(['check', '--ledger', ledger])).out).toMatch(/is sound: 1 report, /)
  })

  it('--json prints one true record a line and keeps nothing', async () => {
    const { status, out, err } = await tryCommand(['read', '--json', folder.path('bridge.txt'), '--ledger', ledger])
    expect(status).toBe(0)
    const record = recordSchema.parse(JSON.parse(out))
    expect(record.report).toMatchObject({
      id: 'bridge',
      title: 'Police close the bridge',
      published: '2022-11-07',
      language: 'en',
    })
    expect(record.events.length).toBeGreaterThan(0)
    expect(brokenSpans(record)).toEqual([])
    expect(err).toMatch(/1 record printed, .* nothing kept/)
    expect(existsSync(ledger)).toBe(false)
  })

  it('takes standard input for -, and the day from --published', async () => {
    const stdin = async () => new TextEncoder().encode('Serbia recalled its envoy from Pristina on Sunday.')
    const { out, status } = await tryCommand(['read', '--json', '-', '--published', '2022-11-07'], {
      files: { readStdin: stdin },
    })
    expect(recordSchema.parse(JSON.parse(out)).report).toMatchObject({
      published: '2022-11-07',
      text: 'Serbia recalled its envoy from Pristina on Sunday.',
    })
    expect(status).toBe(0)
  })

  it('prints both records of one id, and tells so', async () => {
    const two = folderWith({
      'two.jsonl':
        '{"id":"a","text":"One.","published":"2022-01-01"}\n{"id":"a","text":"Two.","published":"2022-01-01"}\n',
    })
    const { out, err, status } = await tryCommand(['read', '--json', two.path('two.jsonl')])
    two.remove()
    expect(out.trim().split('\n')).toHaveLength(2)
    expect(err).toMatch(/two\.jsonl:2: report-duplicate-id: /)
    expect(status).toBe(1)
  })

  it('keeps an undated report and one in another language with a notice, which is no fault', async () => {
    const foreign = folderWith({
      'german.txt':
        'Die Regierung hat am Montag erklärt, dass die Brücke über den Fluss geschlossen bleibt. Der Minister sagte, man werde die ' +
        'Gespräche mit den Nachbarn im Herbst wieder aufnehmen, sobald die Verletzten versorgt und die Straßen geräumt sind.',
    })
    const { out, err, status } = await tryCommand(['read', '--json', foreign.path('german.txt')])
    foreign.remove()
    expect(recordSchema.parse(JSON.parse(out))).toMatchObject({
      report: { language: 'de' },
      events: [],
      statements: [],
      figures: [],
    })
    expect(err).toMatch(/german\.txt: report-undated: /)
    expect(err).toMatch(/german\.txt: language-not-supported: The text is in German/)
    expect(status).toBe(0)
  })

  it('stops after the report at hand on Ctrl-C, with the ledger whole', async () => {
    const more = folderWith({
      'many.jsonl': Array.from({ length: 5 }, (_, at) =>
        JSON.stringify({ id: `r${at}`, text: 'Police closed the bridge.', published: '2022-01-01' }),
      ).join('\n'),
    })
    const { err, status } = await tryCommand(['read', more.path('many.jsonl'), '--ledger', ledger], {
      interrupt: (press) => queueMicrotask(press),
    })
    expect(status).toBe(130)
    expect(err).toMatch(/Stopped before the end/)
    expect((await tryCommand(['check', '--ledger', ledger])).status).toBe(0)
    more.remove()
  })
})
