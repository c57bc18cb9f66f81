// Every figure of the language layer on the development sets beside its target, in one table.
//   node scripts/score-language.mjs [CORPORA] [--dist FOLDER] [--misses SET] [--json]     (after npm run build)
// CORPORA: by default ../shared/corpora beside the repository. --misses prints what is still wrong in a set (uner-ewt,
// uner-pud, re3d, gum-news, wikiwars, newsquant, quotations, coreference) and that group's figures alone.
import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { corporaAt } from './language-scores/corpora.mjs'
import { groups, missSets } from './language-scores/figures.mjs'

const root = resolve(import.meta.dirname, '..')
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    dist: { type: 'string', default: join(root, 'dist') },
    misses: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
})

try {
  await main()
} catch (error) {
  process.stderr.write(`score:language: ${error.message}\n`)
  process.exitCode = 2
}

async function main() {
  const { misses } = options
  if (misses !== undefined && !(misses in missSets))
    throw new Error(`there is no set "${misses}"; there are ${Object.keys(missSets).join(', ')}.`)
  const corpora = corporaAt(positionals[0] ?? process.env.RAPPORTEUR_CORPORA ?? join(root, '../shared/corpora'))
  const dist = resolve(options.dist)
  const tools = {
    ...(await readerOf(dist)),
    corpora,
    dist,
    models: join(dirname(dist), 'models'),
    log: (set) => (set === misses ? (line) => console.log(line) : () => {}),
  }
  const chosen = misses === undefined ? Object.keys(groups) : [missSets[misses]]
  const results = chosen.map((name) => groups[name](tools))
  const figures = results.flatMap((result) => result.figures)
  if (options.json) console.log(JSON.stringify({ version: tools.model.version, figures }, null, 2))
  else printTables(figures, Object.assign({}, ...results.map(({ tables }) => tables)))
}

async function readerOf(dist) {
  const [pipeline, syntax] = [join(dist, 'pipeline.js'), join(dist, 'language/syntax/index.js')]
  if (!existsSync(pipeline) || !existsSync(syntax))
    throw new Error(`there is no program at ${dist}; run npm run build.`)
  const { openReader } = await import(pathToFileURL(pipeline))
  const { loadSyntax } = await import(pathToFileURL(syntax))
  const { reader, issues } = openReader()
  for (const { file, message } of issues) process.stderr.write(`score:language: ${file}: ${message}\n`)
  return { reader, model: loadSyntax() }
}

function printTables(figures, tables) {
  const rows = figures.map(row)
  const width = (column) => Math.max(...rows.map((cells) => cells[column].length))
  const [names, values, targets] = [width('name'), width('value'), width('target')]
  for (const { name, value, target, mark } of rows)
    console.log(`${name.padEnd(names)}  ${value.padStart(values)}  ${target.padStart(targets)}  ${mark}`.trimEnd())
  const aimed = figures.filter(({ target }) => target !== undefined)
  console.log(`\n${aimed.filter(isReached).length} of ${aimed.length} targets reached`)
  for (const [title, table] of Object.entries(tables)) {
    console.log(`\n${title}`)
    console.table(table)
  }
}

function isReached({ value, target, most }) {
  return value !== null && (most ? value <= target : value >= target)
}

function row(figure) {
  const { name, value, target, most = false, unit = '' } = figure
  const print = (number) =>
    number >= 1000 ? number.toLocaleString('en') : String(Number(number.toFixed(unit === '' ? 3 : 2)))
  return {
    name,
    value: value === null ? 'not measured yet' : `${print(value)}${unit}`,
    target: target === undefined ? '' : `${most ? '≤' : '≥'} ${print(target)}${unit}`,
    mark: target === undefined ? '' : isReached(figure) ? '✓' : '✗ missed',
  }
}
