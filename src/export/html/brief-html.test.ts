import { parse } from 'parse5'
import { describe, expect, it } from 'vitest'
import { loadPhrases } from '../../knowledge/phrases.js'
import { brief } from '../../view/brief.js'
import { fakeLedger } from '../../view/fake-ledger.test-kit.js'
import { riverCase } from '../../view/river-case.test-kit.js'
import { briefHtml } from './brief-html.js'

const riverBrief = (title = 'The Karst bridge') =>
  brief(fakeLedger(riverCase), { title, phrases: loadPhrases().phrases })

describe('briefHtml', () => {
  it('is well-formed', async () => {
    const faults: string[] = []
    parse(briefHtml(await riverBrief()), { onParseError: ({ code }) => faults.push(code) })
    expect(faults).toEqual([])
  })

  it('leads from every reference to its passage and back, and nowhere else', async () => {
    const page = briefHtml(await riverBrief())
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    const links = [...page.matchAll(/ (?:href|popovertarget)="([^"]+)"/g)].map(([, link]) => link)
    expect(new Set(ids).size).toBe(ids.length)
    expect(links.filter((link) => !ids.includes(link?.replace(/^#/, '')))).toEqual([])
    expect(page).toContain('<mark>Fishermen closed the bridge at Karst on 6 May because of the toll.</mark>')
  })

  it('asks for nothing outside itself', async () => {
    expect(briefHtml(await riverBrief())).not.toMatch(/https?:|<script|<link|<img|@import|url\(/)
  })

  it('shows what looks like markup as text', async () => {
    expect(briefHtml(await riverBrief('<b>"&'))).toContain('<h1>&lt;b&gt;&quot;&amp;</h1>')
  })
})
