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
  const search = () => new URL(page.url()).search

  describe('timeline', () => {
    it('tells each thing once, under its day, with who tells it', async () => {
      await go('')
      const day = page.getByRole('region', { name: '8 Jan 2024' })
      await day.getByText('Protesters blocked the Northgate bridge with 30 lorries.').waitFor()
      expect(
        await page
          .locator('.row', { hasText: 'protest' })
          .filter({ hasText: 'ethnic Sylvanian protesters' })
          .filter({ hasText: 'Event' })
          .count(),
      ).toBe(1)
      expect(await day.getByText('2 reports').count()).toBe(1)
      expect(await page.getByRole('region', { name: 'Without a date, learned' }).getByRole('listitem').count()).toBe(3)
    })

    it('keeps its filters in the address', async () => {
      await go('')
      await page.getByRole('checkbox', { name: /^Talks/ }).click()
      await page.waitForURL(/layer=talks/)
      await page.getByRole('searchbox', { name: 'Words' }).fill('river union')
      await page.waitForURL(/text=river\+union/)
      await expect.poll(() => page.locator('.row').count()).toBe(1)
      await page.reload()
      await expect.poll(() => page.locator('.row').count()).toBe(1)
      expect(await page.getByRole('searchbox', { name: 'Words' }).inputValue()).toBe('river union')
    })

    it('narrows to a month by its bar, and widens again', async () => {
      await go('')
      await page.getByRole('link', { name: /^February 2024: \d entries/ }).click()
      await page.waitForURL(/since=2024-02-01&until=2024-02-29/)
      await page.getByRole('link', { name: /^February 2024: .*show all months again/ }).click()
      await expect.poll(search).toBe('')
    })

    it('reaches what has no date', async () => {
      await go('')
      await page.getByRole('checkbox', { name: /^Only without a date/ }).click()
      await expect.poll(() => page.locator('.row').count()).toBe(3)
    })

    it('says what to do when nothing fits', async () => {
      await go('?text=nothing-like-this')
      await page.getByRole('link', { name: 'show everything', exact: true }).click()
      await expect.poll(search).toBe('')
    })
  })

  describe('reader', () => {
    const words = '30 lorries'

    it('opens the entries of a highlight, closest to the words first', async () => {
      await go('reports/r1-ban')
      await page.getByRole('button', { name: words, exact: true }).click()
      const beside = page.getByRole('complementary', { name: 'Entries at these words' })
      await beside.getByText('Of what').waitFor()
      expect(await beside.getByRole('listitem').count()).toBe(2)
      expect(search()).toBe('?entry=r1-ban-f1')
    })

    it('opens an entry by its address, and tells who else has it', async () => {
      await go('reports/r1-ban?entry=r1-ban-e1')
      const beside = page.getByRole('complementary')
      await beside.getByRole('link', { name: 'Northgate Post' }).click()
      await page.waitForURL(/reports\/r2-talks\?entry=r2-talks-e1/)
      await page.getByRole('heading', { name: 'River Union brings both sides together' }).waitFor()
    })

    it('is stepped through, opened and closed by keys', async () => {
      await go('reports/r1-ban')
      await page.locator('.marked').first().waitFor()
      await page.keyboard.press('j')
      await page.keyboard.press('j')
      await page.keyboard.press('j')
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(words)
      await page.keyboard.press('Enter')
      await expect.poll(search).toBe('?entry=r1-ban-f1')
      await page.keyboard.press('ArrowLeft')
      await expect.poll(search).toBe('?entry=r1-ban-e1')
      await page.keyboard.press('Escape')
      await expect.poll(search).toBe('')
      await page.keyboard.press('k')
      expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Freedonia barred lorries')
    })

    it('hides a layer by the legend', async () => {
      await go('reports/r1-ban')
      await page.getByRole('checkbox', { name: /^Figures/ }).click()
      expect(await page.getByRole('button', { name: words, exact: true }).count()).toBe(0)
      expect(
        await page
          .getByRole('button', { name: 'Protesters blocked the Northgate bridge with 30 lorries.', exact: true })
          .count(),
      ).toBe(1)
    })

    it('shows the text exactly as given', async () => {
      await go('reports/r1-ban')
      await page.getByRole('article').waitFor()
      const paragraphs = await page.getByRole('article').locator('p').allTextContents()
      expect(paragraphs.join('\n\n')).toBe(records[0]?.report.text)
    })

    it('says when there is no such report', async () => {
      await go('reports/nothing')
      await page.getByRole('alert').getByText('No report has the id “nothing”.').waitFor()
      // The browser itself notes the 404.
      faults = faults.filter((fault) => !fault.includes('404'))
    })
  })

  it('leads from a number in the brief to the words', async () => {
    await go('brief')
    await page
      .getByRole('link', { name: /^Reference 1:/ })
      .first()
      .click()
    await page.waitForURL(/reports\/.*\?entry=/)
    await page.locator('.marked.of-open').first().waitFor()
  })

  it('remembers a choice of light or dark', async () => {
    await go('reports')
    await page.getByRole('button', { name: 'Switch to dark' }).click()
    await page.reload()
    await page.getByRole('button', { name: 'Switch to light' }).waitFor()
    expect(await page.evaluate(() => getComputedStyle(document.body).colorScheme)).toBe('dark')
  })

  const views = ['', 'reports', 'reports/r1-ban?entry=r1-ban-f1', 'brief', '?text=nothing-like-this', 'nowhere/at-all']
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
