// Accuracy and speed of the shipped network, from the Node runtime, on gold sentences and words.
// Usage: node scripts/score-syntax.mjs [CORPORA] [--dist FOLDER] [--models FOLDER] [--json]   (after npm run build)
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { corporaAt } from './language-scores/corpora.mjs'
import { parserSpeed, scoreSyntax } from './language-scores/syntax.mjs'

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    dist: { type: 'string', default: 'dist' },
    models: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
})
const corpora = corporaAt(positionals[0] ?? '../shared/corpora')
const entry = resolve(options.dist, 'language/syntax/index.js')
if (!existsSync(entry)) throw new Error(`${entry} is missing: run npm run build first`)
const { loadSyntax } = await import(pathToFileURL(entry))
const model = loadSyntax(options.models)
const results = scoreSyntax(model, corpora)
const wordsPerSecond = parserSpeed(model, corpora, 8)

if (options.json) console.log(JSON.stringify({ version: model.version, wordsPerSecond, results }, null, 2))
else {
  console.log(`weights ${model.version}, ${wordsPerSecond} words a second of one core's time`)
  const columns = ['sentences', 'words', 'UPOS', 'XPOS', 'lemma', 'UAS', 'LAS']
  console.table(
    Object.fromEntries(
      Object.entries(results).map(([set, r]) => [set, Object.fromEntries(columns.map((c) => [c, r[c]]))]),
    ),
  )
  console.table({ 'names, EWT test': results['EWT test'].names, 'names, PUD': results.PUD.names })
  console.log('relations on PUD (UAS, LAS: of the gold ones; F1: label and head)')
  console.table(results.PUD.relations)
}
