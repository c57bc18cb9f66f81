// `node scripts/tension-false-alarms.mjs [runs]`: how often the search for change points is wrong, how late it is right.
// Measured on made-up lines (src/view/tension/trial.ts); the figures of the chosen rule go into measured.ts beside it.
import { prepare } from './prepare.mjs'

await prepare({ quiet: true })
const at = (file) => new URL(`../dist/view/tension/${file}.js`, import.meta.url).href
const [{ alarmsPerYear, delayOf }, { changeRule }, { actLevels, trialsOf }] = await Promise.all(
  ['trial', 'change-points', 'measured'].map((file) => import(at(file))),
)
const runs = Number(process.argv[2] ?? 3000)
const worst = (values) => Math.max(...values).toFixed(2)

console.log(`${runs} runs of four years a case; alarms a year, the worst of ${actLevels.join(', ')} acts a week`)
console.log('threshold  steady  coverage doubles  the same, not normalised')
for (const threshold of [2, 3, 4, 5, 6]) {
  const rule = { ...changeRule, threshold }
  const alarms = (coverage, line) =>
    worst(actLevels.map((acts) => alarmsPerYear({ ...trialsOf(acts), coverage }, runs, { rule, line })))
  const figures = [alarms(1), alarms(2), alarms(2, 'raw')]
  console.log(`${threshold}${threshold === changeRule.threshold ? ' (chosen)' : ''}`.padEnd(11) + figures.join('    '))
}
console.log('\nconflict doubles, by the chosen threshold')
for (const acts of actLevels) {
  const { found, weeks } = delayOf({ ...trialsOf(acts), conflict: 2 }, runs)
  const chance = delayOf(trialsOf(acts), runs).found
  console.log(
    `${acts} acts a week: ${found.toFixed(2)} found within a year, after ${weeks} weeks (median); ${chance.toFixed(2)} told where nothing changed`,
  )
}
