import { it } from 'vitest'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { loadPhrases } from '../knowledge/phrases.js'
import { brief } from './brief.js'
import { fakeLedger } from './fake-ledger.test-kit.js'
import { recordSchema } from '../record/index.js'
import { briefMarkdown } from '../export/markdown/brief-markdown.js'
import { briefHtml } from '../export/html/brief-html.js'
it('x', async () => {
  const dir = '/work/shared/gold/reports/'
  const records = readdirSync(dir).flatMap((f) => { const j = JSON.parse(readFileSync(dir + f, 'utf8'));
    const index = readFileSync('/work/shared/reports/index.jsonl','utf8').trim().split('\n').map((l) => JSON.parse(l))
    const text = readFileSync('/work/shared/reports/' + f.replace('.json', '.txt'), 'utf8')
    const meta = index.find((i: any) => f.includes(i.id) || i.file === f.replace('.json','.txt')) ?? {}
    const fix = (x: any): any => { if (Array.isArray(x)) return x.map(fix); if (x && typeof x === 'object') { if ('precision' in x && x.name === null) x.name = x.text; for (const k of Object.keys(x)) x[k] = fix(x[k]) } return x }
    for (const a of j.actors) { a.aliases ??= []; a.roles ??= []; a.mentions ??= [] }
    const r = recordSchema.safeParse(fix({ format: 'rapporteur/1', ...j, report: { id: f, title: meta.title ?? null, outlet: meta.outlet ?? meta.source ?? null, agency: meta.agency ?? null, published: meta.published ?? meta.date ?? null, place: null, language: 'en', text, ...j.report } }))
    if (!r.success) { console.log(f, r.error.issues.slice(0, 5)); return [] }
    return [r.data] })
  const b = await brief(fakeLedger(records), { title: 'Gold', phrases: loadPhrases().phrases })
  writeFileSync('/tmp/gold.md', briefMarkdown(b)); writeFileSync('/tmp/gold.html', briefHtml(b))
})
