import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { loadPhrases } from '../../knowledge/phrases.js'
import { brief } from '../../view/brief.js'
import { fakeLedger } from '../../view/fake-ledger.test-kit.js'
import { riverCase } from '../../view/river-case.test-kit.js'
import { briefMarkdown } from './brief-markdown.js'

const beside = (name: string): string => fileURLToPath(new URL(name, import.meta.url))
const riverBrief = () => brief(fakeLedger(riverCase), { title: 'The Karst bridge', phrases: loadPhrases().phrases })

describe('briefMarkdown', () => {
  it('is the page in brief.golden.md; a changed one is written to brief.golden-changed.md beside it', async () => {
    const [golden, changed] = [beside('brief.golden.md'), beside('brief.golden-changed.md')]
    const page = briefMarkdown(await riverBrief())
    const expected = existsSync(golden) ? readFileSync(golden, 'utf8') : ''
    if (page === expected) rmSync(changed, { force: true })
    else writeFileSync(changed, page)
    expect(page, `read ${changed}; if it is right, put it in the place of brief.golden.md`).toBe(expected)
  })

  it('keeps a report from making marks of its own', async () => {
    const page = briefMarkdown({ ...(await riverBrief()), title: '<script> [a](b) *c*', sections: [] })
    expect(page.split('\n')[0]).toBe('# \\<script\\> \\[a\\](b) \\*c\\*')
  })
})
