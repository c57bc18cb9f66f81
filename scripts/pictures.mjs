// Takes the pictures of the desk for the documentation, from a running server over the sample case:
//   bin/rapporteur serve --port 4310 --case examples/kosovo-plates &  node scripts/pictures.mjs [URL] [NAME…]
// Every page in light and dark; some as a telephone shows them. NAME limits to those pictures.
import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

const [server = 'http://127.0.0.1:4310/', ...wanted] = process.argv.slice(2)
const folder = fileURLToPath(new URL('../docs/pictures/', import.meta.url))
const ask = async (path) => (await fetch(new URL(path, server))).json()

/** What each picture shows, and what is done on the page before it is taken. */
const pages = [
  { name: 'today', path: '' },
  { name: 'timeline', path: 'timeline' },
  { name: 'reader', path: await fullestReport(), prepare: openSecond },
  { name: 'reports', path: 'reports' },
  { name: 'accounts', path: 'accounts' },
  { name: 'rules', path: 'rules?on=2022-11-22' },
  { name: 'promises', path: 'promises' },
  { name: 'figures', path: 'figures' },
  { name: 'map', path: 'map' },
  { name: 'network', path: 'network' },
  { name: 'search', path: `search?q=${encodeURIComponent('plates layer:statements')}` },
  { name: 'review', path: 'review' },
  { name: 'brief', path: 'brief?since=2022-11-01&until=2022-11-30' },
]
const narrow = ['today', 'timeline', 'reader', 'rules']

await mkdir(folder, { recursive: true })
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--enable-unsafe-swiftshader'],
})
for (const page of pages) {
  await taken(page, page.name, {})
  await taken(page, `${page.name}-dark`, { colorScheme: 'dark' })
  if (narrow.includes(page.name)) await taken(page, `${page.name}-narrow`, { viewport: { width: 390, height: 844 } })
}
await browser.close()

async function taken({ path, prepare }, name, { colorScheme = 'light', viewport = { width: 1360, height: 900 } }) {
  if (wanted.length > 0 && !wanted.includes(name)) return
  const context = await browser.newContext({ viewport, colorScheme, locale: 'en-GB', reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.goto(new URL(path, server).href)
  await page.waitForLoadState('networkidle')
  await page.waitForFunction(() => document.querySelector('main .waiting, main [aria-busy=true]') === null)
  await prepare?.(page)
  await page.waitForTimeout(500)
  await page.screenshot({ path: `${folder}${name}.png` })
  console.log(`docs/pictures/${name}.png`)
  await context.close()
}

/** The report with the most entries has most to show. */
async function fullestReport() {
  const { reports } = await ask('api/reports')
  const [first] = [...reports].sort((one, other) => other.entries - one.entries)
  if (first === undefined) throw new Error(`The ledger behind ${server} has no report to show.`)
  return `reports/${encodeURIComponent(first.id)}`
}

/** Words in the second paragraph: the card then stands level with them, well inside the picture. */
async function openSecond(page) {
  await page.locator('.report-text p:nth-child(2) .marked').first().click()
  await page.locator('.card').first().waitFor()
}
