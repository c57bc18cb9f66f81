// Takes the pictures of the page for the documentation, from a running server:
//   bin/rapporteur serve --port 4310 &  node scripts/pictures.mjs http://127.0.0.1:4310/ [REPORT]
// REPORT is the report shown in the reader; by default the one with the most entries.
import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

const server = process.argv[2] ?? 'http://127.0.0.1:4310/'
const folder = fileURLToPath(new URL('../docs/pictures/', import.meta.url))
const { reports } = await (await fetch(new URL('api/reports', server))).json()
const fullest = [...reports].sort((one, other) => other.entries - one.entries)[0]
const report = process.argv[3] ?? fullest?.report.id
if (report === undefined) throw new Error(`The ledger behind ${server} has no report to show.`)
const reader = `reports/${encodeURIComponent(report)}`

const pictures = [
  { name: 'timeline', path: '', wait: '.row' },
  { name: 'timeline-dark', path: '', wait: '.row', colorScheme: 'dark' },
  { name: 'reader', path: reader, wait: '.marked', open: true },
  { name: 'reader-dark', path: reader, wait: '.marked', open: true, colorScheme: 'dark' },
  { name: 'brief', path: 'brief', wait: '.brief section' },
  { name: 'timeline-narrow', path: '', wait: '.row', width: 390, height: 844 },
  { name: 'reader-narrow', path: reader, wait: '.marked', open: true, width: 390, height: 844 },
]

await mkdir(folder, { recursive: true })
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
})
for (const { name, path, wait, open = false, colorScheme = 'light', width = 1360, height = 880 } of pictures) {
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme,
    locale: 'en-GB',
    reducedMotion: 'reduce',
  })
  await page.goto(new URL(path, server).href)
  await page.locator(wait).first().waitFor()
  if (open) {
    // Words in the second paragraph: the card then stands level with them, well inside the picture.
    await page.locator('.report-text p:nth-child(2) .marked').first().click()
    await page.locator('.card').first().waitFor()
  }
  await page.waitForLoadState('networkidle')
  await page.screenshot({ path: `${folder}${name}.png` })
  console.log(`docs/pictures/${name}.png`)
  await page.close()
}
await browser.close()
