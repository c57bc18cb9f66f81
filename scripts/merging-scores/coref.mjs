import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * CoNLL F1 (the mean of MUC, B³ and CEAF-e; Pradhan and others 2014) by the scorer of ../shared, 0 to 1.
 * @param mentions [{ id, chain }]  @param clusterOf Map of mention id to cluster
 */
export function conll(scorer, mentions, clusterOf) {
  const dir = mkdtempSync(join(tmpdir(), 'coref-'))
  try {
    const lines = (rows) => rows.map((row) => JSON.stringify(row)).join('\n')
    const gold = mentions.map(({ id, chain }) => ({ id, chain, split: 'all', kind: 'EVENT' }))
    const predicted = mentions.map(({ id }) => ({ id, cluster: String(clusterOf.get(id) ?? `alone-${id}`) }))
    writeFileSync(join(dir, 'gold.jsonl'), lines(gold))
    writeFileSync(join(dir, 'predicted.jsonl'), lines(predicted))
    const args = ['--gold', join(dir, 'gold.jsonl'), '--pred', join(dir, 'predicted.jsonl'), '--split', 'all']
    const printed = execFileSync('python3', [scorer, ...args], { encoding: 'utf8' })
    const found = /CoNLL ([\d.]+)/.exec(printed)
    if (found === null) throw new Error(`${scorer} printed no CoNLL figure: ${printed}`)
    return { value: Number(found[1]) / 100, note: printed.replace(/^\S+\s+/, '').trim() }
  } finally {
    rmSync(dir, { recursive: true })
  }
}
