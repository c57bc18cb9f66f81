// How a ledger grows: reports made from the sample case with other names, days and numbers are admitted, compared,
// merged and asked about. The coding of reports has no memory of other reports and is measured by bench/language.mjs.
//   node bench/ledger.mjs [--sizes 1000,3000,10000] [--dist FOLDER] [--picture FILE] [--json FILE]  (after npm run build)
// Each size is run in a process of its own, so that memory is its own. 100,000 reports take about half an hour.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { growthPicture } from './growth-picture.mjs'

const root = resolve(import.meta.dirname, '..')
const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,3000,10000' },
    dist: { type: 'string', default: join(root, 'dist') },
    picture: { type: 'string' },
    json: { type: 'string' },
    /** Adds to the sizes measured before, kept in --json. */
    add: { type: 'boolean', default: false },
  },
})
const dist = resolve(options.dist)
if (!existsSync(join(dist, 'ledger/index.js'))) {
  process.stderr.write(`bench: there is no program at ${dist}; run npm run build.\n`)
  process.exit(2)
}

const before =
  options.add && options.json !== undefined && existsSync(options.json)
    ? JSON.parse(readFileSync(options.json, 'utf8'))
    : []
const measured = options.sizes.split(',').map((size) => {
  const run = spawnSync(process.execPath, [join(import.meta.dirname, 'ledger/measure.mjs'), size, dist], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (run.status !== 0) throw new Error(`the run of ${size} reports ended with ${run.status}`)
  return JSON.parse(run.stdout)
})
const sizes = measured.map(({ reports }) => reports)
const rows = [...before.filter(({ reports }) => !sizes.includes(reports)), ...measured].sort(
  (a, b) => a.reports - b.reports,
)
print(rows)
if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(rows, null, 2)}\n`)
if (options.picture !== undefined) writeFileSync(options.picture, growthPicture(curvesOf(rows), labels()))

function print(all) {
  const ms = (value) => (value < 10 ? value.toFixed(1) : String(Math.round(value)))
  console.table(
    all.map((row) => ({
      reports: row.reports,
      entries: row.entries,
      'admit, ms a report': ms(row.admit / row.reports),
      'copies, ms a report': ms(row.copies / row.reports),
      'merge, ms a report': ms(row.merge / row.reports),
      'brief, ms': `${ms(row.brief.warm)} (first ${ms(row.brief.first)})`,
      'timeline, ms': `${ms(row.timeline.warm)} (first ${ms(row.timeline.first)})`,
      'in force, ms': `${ms(row.inForce.warm)} (first ${ms(row.inForce.first)})`,
      'memory, MB': row.memory,
      'file, MB': row.file,
    })),
  )
}

function curvesOf(all) {
  const curve = (name, seconds) => ({
    name,
    points: all.map((row) => ({ length: row.reports, seconds: seconds(row) / 1000 })),
  })
  return [
    curve('admit', ({ admit }) => admit),
    curve('find copies', ({ copies }) => copies),
    curve('merge', ({ merge }) => merge),
    curve('brief of a week', ({ brief }) => brief.warm),
    curve('timeline of a week', ({ timeline }) => timeline.warm),
    curve('in force on a day', ({ inForce }) => inForce.warm),
  ]
}

function labels() {
  return {
    title: 'Time to fill and ask a ledger by its number of reports',
    heading: 'Seconds to fill and to ask a ledger, by its size',
    note: 'admit, copies, merge: processor time of all; questions: one; dotted: growth in line',
    unit: 'reports',
  }
}
