// How quick the desk is: a ledger of made-up reports is served, and real Chromium opens every page, clicks and is watched.
//   node bench/desk.mjs [--entries 20000] [--ledger FILE] [--json FILE]   (after npm run build; needs Chromium)
// Told in milliseconds: the first load of the home page, then for each page the first answer after a fresh start of the
// server, the click that leads there again (median of five, to the page's own content), and the longest time for which
// the page did not react. Sizes are compressed bytes as they went over the wire.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import { codedSamples, fill } from './ledger/made-ledger.mjs'

const root = resolve(import.meta.dirname, '..')
const { values: options } = parseArgs({
  options: { entries: { type: 'string', default: '20000' }, ledger: { type: 'string' }, json: { type: 'string' } },
})
const load = (file) => import(pathToFileURL(join(root, 'dist', file)))
const [{ startServer }, { openLedger }] = await Promise.all(['api/index.js', 'ledger/index.js'].map(load))
const ownKnowledge = join(root, 'knowledge')
/** Where a page's own content stands once it is there; the frame alone is no answer. */
const pages = ['Today', 'Timeline', 'Map', 'Network', 'Reports', 'Search', 'Accounts', 'Rules', 'Promises', 'Figures']
const folder = mkdtempSync(join(tmpdir(), 'rapporteur-desk-'))
try {
  const file = options.ledger ?? (await madeLedger())
  const result = await measured(file)
  print(result)
  if (options.json) writeFileSync(options.json, `${JSON.stringify(result, null, 1)}\n`)
} finally {
  rmSync(folder, { recursive: true })
}

async function madeLedger() {
  const made = join(folder, 'bench.ledger')
  const ledger = await openLedger(made)
  // A report of the sample case has about twelve entries.
  await fill(
    ledger,
    await codedSamples(join(root, 'dist')),
    Math.ceil(Number(options.entries) / 12.5),
    join(root, 'dist'),
  )
  await ledger.settle()
  await ledger.close()
  return made
}

async function measured(file) {
  const ledger = await openLedger(file)
  const entries = (await ledger.sketches()).length
  const names = { title: 'Bench', parties: [], thirdParties: [] }
  const server = await startServer({ ledger, port: 0, names, apart: { ledger: file, knowledge: [ownKnowledge] } })
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--enable-unsafe-swiftshader'],
  })
  const page = await browser.newPage({ viewport: { width: 1360, height: 900 }, reducedMotion: 'reduce' })
  let bytes = 0
  const wire = await page.context().newCDPSession(page)
  await wire.send('Network.enable')
  wire.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))
  await page.addInitScript(watchFreezes)
  const started = performance.now()
  await page.goto(server.url)
  await page.locator('main h1').waitFor()
  const firstLoad = { ms: performance.now() - started, kB: bytes / 1000 }
  const told = []
  for (const name of pages) told.push({ name, first: await opened(page, name), freeze: await longestFreeze(page) })
  for (const row of told) {
    const clicks = []
    for (let round = 0; round < 5; round++) {
      await opened(page, row.name === 'Reports' ? 'Today' : 'Reports')
      await longestFreeze(page)
      clicks.push(await opened(page, row.name))
    }
    row.click = clicks.sort((a, b) => a - b)[2]
    row.freeze = Math.max(row.freeze, await longestFreeze(page))
  }
  await browser.close()
  await server.close()
  await ledger.close()
  return { entries, firstLoad, pages: told }
}

/** From the click on a page's name to the frame that shows its content, in milliseconds of the page's own clock. */
function opened(page, name) {
  return page.evaluate(async (wanted) => {
    const links = [...document.querySelectorAll('nav[aria-label=Pages] a')]
    const clicked = performance.now()
    links.find((link) => link.textContent.trim() === wanted).click()
    const isThere = () => {
      const main = document.querySelector('main')
      const there = main?.querySelector('h1')?.textContent?.startsWith(wanted) === true
      return there && main.querySelector('.waiting, [aria-busy=true]') === null
    }
    while (!isThere()) await new Promise((seen) => requestAnimationFrame(seen))
    return performance.now() - clicked
  }, name)
}

function watchFreezes() {
  globalThis.longest = 0
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) globalThis.longest = Math.max(globalThis.longest, duration)
  }).observe({ type: 'longtask' })
}

/** The longest task of the page's own thread since the last asking. */
function longestFreeze(page) {
  return page.evaluate(() => {
    const found = globalThis.longest
    globalThis.longest = 0
    return found
  })
}

function print({ entries, firstLoad, pages: rows }) {
  const ms = (value) => `${Math.round(value)} ms`.padStart(10)
  console.log(`${entries} entries; first load ${Math.round(firstLoad.ms)} ms, ${Math.round(firstLoad.kB)} kB`)
  console.log(`${'page'.padEnd(12)}${'first'.padStart(10)}${'click'.padStart(10)}${'freeze'.padStart(10)}`)
  for (const { name, first, click, freeze } of rows)
    console.log(`${name.padEnd(12)}${ms(first)}${ms(click)}${ms(freeze)}`)
}
