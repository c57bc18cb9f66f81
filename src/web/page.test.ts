import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { type Browser, chromium as playwright, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fakeLedger } from '../api/fake-ledger.test-kit.js'
import { records } from '../api/records.test-kit.js'
import { type RunningServer, startServer } from '../api/server.js'
import { builtPage, chromium } from './built-page.test-kit.js'

const browserHere = chromium()
if ('missing' in browserHere) {
  if (process.env['CI']) throw new Error(`The browser tests must run here, but there is ${browserHere.missing}`)
  console.warn(`Browser tests skipped: ${browserHere.missing}`)
}
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let server: RunningServer
let browser: Browser
let page: Page
/** What must not happen on any page: errors in the console, requests to elsewhere. */
let faults: string[]

describe.skipIf('missing' in browserHere)('the page in Chromium', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    const names = { title: 'The tolls', parties: ['Freedonia', 'Sylvania'], thirdParties: [] }
    server = await startServer({ ledger: fakeLedger(records), port: 0, web: await builtPage(), names })
    const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking']
    browser = await playwright.launch({ executablePath: 'path' in browserHere ? browserHere.path : '', args })
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })
  beforeEach(async () => {
    page = await open()
  })
  afterEach(async () => {
    await page.context().close()
    expect(faults).toEqual([])
  })

  async function open(): Promise<Page> {
    const context = await browser.newContext({
      colorScheme: 'light',
      reducedMotion: 'reduce',
      viewport: { width: 1300, height: 900 },
      locale: 'en-GB',
    })
    const fresh = await context.newPage()
    faults = []
    fresh.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text())
    })
    fresh.on('pageerror', (fault) => faults.push(fault.message))
    fresh.on('request', (request) => {
      if (!request.url().startsWith(server.url)) faults.push(request.url())
    })
    return fresh
  }
  const go = (path: string) => page.goto(server.url + path)

  it('leads from a number in the brief to the words', async () => {
    await go('brief')
    await page
      .getByRole('link', { name: /^Reference 1:/ })
      .first()
      .click()
    await page.waitForURL(/reports\/.*\?entry=/)
    await page.locator('.marked.of-open').first().waitFor()
  })

  const views = ['brief']
  it.each(views)('/%s passes axe, wide and narrow, light and dark', async (view) => {
    await go(view)
    await page.locator('.row, .marked, .reports, .brief, .notice').first().waitFor()
    await page.evaluate(axe)
    for (const width of [1300, 390]) {
      await page.setViewportSize({ width, height: 900 })
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        expect(await violations(page), `${colorScheme} at ${width} pixels`).toEqual([])
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    }
  })
})

/** What axe finds on the page as it stands; axe itself must have been put there. */
const violations = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const { axe: checker } = globalThis as unknown as { axe: typeof import('axe-core') }
    const { violations: found } = await checker.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    })
    return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`)
  })
