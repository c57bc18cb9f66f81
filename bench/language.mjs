// How fast the language layer is, and how its time grows with the length of a text. Never a test: it only prints.
//   node bench/language.mjs [CORPORA] [--dist FOLDER] [--growth | --speed]     (after npm run build)
// Writes the curve to docs/pictures/language-growth.svg.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { growthPicture } from './growth-picture.mjs'
import { growthCurves, growthTable } from './growth.mjs'
import { compareSpeeds } from './speed.mjs'
import { news } from './texts.mjs'

const labels = {
  title: 'Processor time of the language layer by length of text',
  heading: 'Seconds to analyse a text, by its length',
  note: 'processor time; dotted: growth in line with length',
  unit: 'characters',
}
const root = resolve(import.meta.dirname, '..')
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    dist: { type: 'string', default: join(root, 'dist') },
    growth: { type: 'boolean', default: false },
    speed: { type: 'boolean', default: false },
  },
})
const dist = resolve(options.dist)
if (!existsSync(join(dist, 'pipeline.js'))) {
  process.stderr.write(`bench: there is no program at ${dist}; run npm run build.\n`)
  process.exit(2)
}
const { openReader } = await import(pathToFileURL(join(dist, 'pipeline.js')))
const { loadSyntax } = await import(pathToFileURL(join(dist, 'language/syntax/index.js')))
const { reader } = openReader()

if (!options.growth) {
  const rows = news(resolve(positionals[0] ?? join(root, '../shared/corpora')))
  console.log(`Words a second of one core's time, ${rows.length} news texts`)
  console.table(await compareSpeeds(reader, loadSyntax(), rows))
}
if (!options.speed) {
  const curves = growthCurves(reader)
  console.log('Growth with length')
  console.table(growthTable(curves))
  const picture = join(root, 'docs/pictures/language-growth.svg')
  mkdirSync(join(root, 'docs/pictures'), { recursive: true })
  writeFileSync(picture, growthPicture(curves, labels))
  console.log(picture)
}
