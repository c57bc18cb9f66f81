// One size of bench/ledger.mjs: fills a ledger, asks it, prints what it took as JSON.
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { codedSamples, fill } from './made-ledger.mjs'

const [size, dist] = [Number(process.argv[2]), process.argv[3]]
const load = (file) => import(pathToFileURL(join(dist, file)))
const [
  { openLedger },
  { brief },
  { heldBy },
  { standingsOn },
  { measuresKnown },
  { sameActs, sameMeasures, samePromises },
  { loadPhrases },
] = await Promise.all(
  [
    'ledger/index.js',
    'view/brief.js',
    'view/held.js',
    'view/in-force.js',
    'view/standing-measures.js',
    'merging/index.js',
    'knowledge/phrases.js',
  ].map(load),
)

const folder = mkdtempSync(join(tmpdir(), 'rapporteur-bench-'))
const file = join(folder, 'bench.ledger')
const megabytes = (count) => Math.round(count / 1e6)
const peak = () => Math.round(process.resourceUsage().maxRSS / 1000)
const bytes = () => readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
try {
  console.log(JSON.stringify(await measure()))
} finally {
  rmSync(folder, { recursive: true })
}

async function measure() {
  const samples = await codedSamples(dist)
  const ledger = await openLedger(file)
  const { cpu: admit, result } = await timed(() => fill(ledger, samples, size, dist))
  const { entries, days } = result
  const copies = (await timed(() => ledger.settle())).cpu
  await ledger.close()
  const asked = await openLedger(file, { readonly: true })
  const questions = await ask(asked, days)
  const merge = await mergeAll(asked, days)
  await asked.close()
  return { reports: size, entries, admit, copies, merge, ...questions, memory: peak(), file: megabytes(bytes()) }
}

/** Questions about a week in the middle and the day that ends it, as a desk officer asks: the first time, and again. */
async function ask(ledger, { first, last }) {
  const middle = (Date.parse(first) + Date.parse(last)) / 2
  const dayOf = (time) => new Date(time).toISOString().slice(0, 10)
  const [since, until] = [dayOf(middle), dayOf(middle + 6 * 86_400_000)]
  const { phrases } = loadPhrases()
  const inForce = await often(async () => standingsOn(await measuresKnown(ledger, until), until))
  return {
    inForce,
    brief: await often(() => brief(ledger, { title: 'Bench', phrases, since, until, asOf: until })),
    timeline: await often(async () => {
      const { entries, copies, judgements } = await heldBy(ledger, { told: { since, until } })
      return sameActs(entries, copies, judgements.decided)
    }),
  }
}

/** The whole ledger joined, month by month as `timeline` without limits would, so that memory stays that of a month. */
async function mergeAll(ledger, { first, last }) {
  let cpu = 0
  for (let month = first.slice(0, 7); month <= last.slice(0, 7); month = next(month)) {
    const held = await heldBy(ledger, { told: { since: `${month}-01`, until: `${month}-31` } })
    const { copies, entries, judgements } = held
    cpu += (
      await timed(async () => {
        sameActs(entries, copies, judgements.decided)
        sameMeasures(entries, copies.origins, judgements.decided)
        samePromises(entries, copies.origins, judgements.decided)
      })
    ).cpu
  }
  return cpu
}

function next(month) {
  const [year, number] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 7)
}

/** Milliseconds by the clock: the first time, and the median of five more. */
async function often(question) {
  const { wall: first } = await timed(question)
  const more = []
  for (let at = 0; at < 5; at++) more.push((await timed(question)).wall)
  return { first, warm: more.sort((a, b) => a - b)[2] }
}

async function timed(work) {
  const [start, before] = [performance.now(), process.cpuUsage()]
  const result = await work()
  const { user, system } = process.cpuUsage(before)
  return { wall: performance.now() - start, cpu: (user + system) / 1000, result }
}
