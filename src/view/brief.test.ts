import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { loadPhrases } from '../knowledge/phrases.js'
import { type Brief, brief, type BriefOptions } from './brief.js'
import { fakeLedger } from './fake-ledger.test-kit.js'
import { riverCase } from './river-case.test-kit.js'

const { phrases } = loadPhrases()
const ledger = fakeLedger(riverCase)
const write = (over: Partial<BriefOptions> = {}): Promise<Brief> => brief(ledger, { title: 'The Karst bridge', phrases, ...over })
const textsOf = (written: Brief, id: string): string[] =>
  written.sections.filter((section) => section.id === id).flatMap(({ groups }) => groups.flatMap(({ sentences }) => sentences.map(({ text }) => text)))

describe('brief', () => {
  it('tells an act once, and counts independent origins, not copies', async () => {
    const texts = textsOf(await write(), 'happened')
    expect(texts.filter((text) => text.includes('put up a blockade'))).toEqual([
      'Fishermen put up a blockade in protest against Velia in Karst (2 independent origins)',
    ])
  })
})
