import { briefHtml } from '../export/html/brief-html.js'
import { it } from 'vitest'
import { writeFileSync } from 'node:fs'
import { loadPhrases } from '../knowledge/phrases.js'
import { brief } from './brief.js'
import { fakeLedger } from './fake-ledger.test-kit.js'
import { riverCase } from './river-case.test-kit.js'
import { briefMarkdown } from '../export/markdown/brief-markdown.js'
it('x', async () => {
  writeFileSync('/tmp/brief.md', briefMarkdown(await brief(fakeLedger(riverCase), { title: 'The Karst bridge', phrases: loadPhrases().phrases })))
  writeFileSync('/tmp/brief.html', briefHtml(await brief(fakeLedger(riverCase), { title: 'The Karst bridge', phrases: loadPhrases().phrases })))
})
