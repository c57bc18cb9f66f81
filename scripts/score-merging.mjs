// What merging is worth, each figure beside its target: copies, same act, timeline, contradictions.
//   node scripts/score-merging.mjs [PART …] [--dist FOLDER] [--explain] [--json]     (after npm run build)
// PART: copies, same-act, timeline, contradictions; all where none is named. --explain prints each miss.
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'

const root = resolve(import.meta.dirname, '..')
const parts = ['copies', 'same-act', 'timeline', 'contradictions']
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    dist: { type: 'string', default: join(root, 'dist') },
    explain: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
})

try {
  await main()
} catch (error) {
  process.stderr.write(`score:merging: ${error.message}\n`)
  process.exitCode = 2
}

async function main() {
  const unknown = positionals.find((name) => !parts.includes(name))
  if (unknown !== undefined) throw new Error(`there is no part "${unknown}"; there are ${parts.join(', ')}.`)
  const dist = resolve(options.dist)
  if (!existsSync(join(dist, 'merging/index.js'))) throw new Error(`there is no program at ${dist}; run npm run build.`)
  const tools = { root, dist, explain: options.explain ? (line) => console.log(line) : () => {} }
  const figures = []
  for (const name of positionals.length > 0 ? positionals : parts) {
    const { figuresOf } = await import(`./merging-scores/${name}.mjs`)
    figures.push(...(await figuresOf(tools)))
  }
  if (options.json) console.log(JSON.stringify(figures, null, 2))
  else print(figures)
}

/** A figure: { part, set, name, value, target, note }; value and target are shares, null where there is none. */
function print(figures) {
  const lines = figures.map(({ part, set, name, value, target, note }) => [
    part,
    set,
    name,
    value === null ? '–' : value.toFixed(3),
    target === null ? '' : `${target.toFixed(2)} ${value !== null && value >= target ? 'reached' : 'MISSED'}`,
    note ?? '',
  ])
  const headings = ['part', 'set', 'figure', 'value', 'target', 'note']
  const widths = headings.map((heading, at) => Math.max(...[headings, ...lines].map((line) => line[at].length)))
  for (const line of [headings, ...lines])
    console.log(
      line
        .map((cell, at) => cell.padEnd(widths[at]))
        .join('  ')
        .trimEnd(),
    )
}
