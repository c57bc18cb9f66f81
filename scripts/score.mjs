// `npm run score [-- --explain] [--layer L]`: reads ../shared/reports and the sentence set with the built command and
// prints what ../shared/score says of them.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { prepare, root } from './prepare.mjs'

await prepare({ quiet: true })
const shared = process.env.RAPPORTEUR_SHARED ?? join(root, '../shared')
if (!existsSync(join(shared, 'score/score.mjs'))) {
  process.stderr.write(
    `score: no ${join(shared, 'score')} here; set RAPPORTEUR_SHARED to the folder that holds reports/, gold/ and score/.\n`,
  )
  process.exit(2)
}
const work = mkdtempSync(join(tmpdir(), 'rapporteur-score-'))
const extra = process.argv.slice(2)

section('reports')
const reports = join(work, 'reports.jsonl')
writeFileSync(reports, read(join(shared, 'reports'), '--index', join(shared, 'reports/index.jsonl')))
judge('score.mjs', join(shared, 'gold/reports'), reports)

section('sentences')
const folder = join(shared, 'gold/sentences')
for (const file of readdirSync(folder).filter((name) => name.endsWith('.jsonl'))) {
  const plain = join(work, file)
  const lines = readFileSync(join(folder, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  writeFileSync(plain, lines.map(({ id, text }) => JSON.stringify({ id, text })).join('\n'))
  const records = join(work, `records-${file}`)
  const started = performance.now()
  writeFileSync(records, read(plain))
  const words = lines.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0)
  process.stdout.write(
    `${lines.length} sentences, ${words} words in ${((performance.now() - started) / 1000).toFixed(1)} s, start included\n`,
  )
  judge('sentences.mjs', join(folder, file), records)
}

function section(name) {
  process.stdout.write(`\n== ${name}\n`)
}

/** Records of what is read, as JSON Lines. */
function read(...args) {
  const result = spawnSync(process.execPath, [join(root, 'bin/rapporteur'), 'read', '--json', ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  })
  if (result.error || result.stdout === '') {
    process.stderr.write(result.stderr ?? String(result.error))
    process.exit(1)
  }
  return result.stdout
}

function judge(script, gold, pred) {
  const own = script === 'score.mjs' ? extra : extra.filter((arg) => arg === '--explain' || arg === '--json')
  spawnSync(process.execPath, [join(shared, 'score', script), '--gold', gold, '--pred', pred, ...own], {
    stdio: 'inherit',
  })
}
