import { it } from 'vitest'
import { loadPhrases } from '../knowledge/phrases.js'
import { briefOf } from './brief.js'
import { fakeLedger } from './fake-ledger.test-kit.js'
import { riverCase } from './river-case.test-kit.js'
import { copiesOf, sameActs, contradictions } from '../merging/index.js'
it('perf', async () => {
  const l = fakeLedger(riverCase)
  const e = await l.entries()
  const r = await l.reports()
  const N = 1500
  const es: any[] = [],
    rs: any[] = []
  for (let i = 0; i < N; i++) {
    const d = (x: any) => new Date(Date.parse('2020-01-01') + (i % 1000) * 864e5).toISOString().slice(0, 10)
    for (const x of r)
      rs.push({ ...x, learned: d(0), report: { ...x.report, id: x.report.id + '-' + i, text: x.report.text } })
    for (const x of e)
      es.push({
        ...x,
        id: x.id + '-' + i,
        learned: d(0),
        from: x.from && d(0),
        to: x.to && d(0),
        report: { ...x.report, id: x.report.id + '-' + i },
      })
  }
  const t = (n: string, f: () => unknown) => {
    const s = performance.now()
    f()
    console.log(n, es.length, Math.round(performance.now() - s))
  }
  t('copies', () => copiesOf(rs))
  t('acts', () => sameActs(es))
  t('contra', () => contradictions(es))
  t('brief', () => briefOf(rs, es, { title: 'x', phrases: loadPhrases().phrases }))
}, 120000)
