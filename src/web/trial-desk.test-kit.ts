import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium as playwright, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { records as tolls } from '../api/records.test-kit.js'
import { type RunningServer, startServer } from '../api/server.js'
import { openLedger } from '../ledger/index.js'
import type { Ledger } from '../ledger/ledger.js'
import type { ReportRecord } from '../record/index.js'
import { builtPage, chromium } from './built-page.test-kit.js'

const browserHere = chromium()
export const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** A desk over a ledger of its own, in real Chromium; anew for each test. */
export interface TrialDesk {
  /** The page under test; it has no errors in its console and asks nothing of elsewhere, or the test fails. */
  readonly page: Page
  readonly ledger: Ledger
  readonly url: string
  /** Opens an address of the desk, such as `rules?asOf=2024-01-09`. */
  go(path: string): Promise<unknown>
  /** The query of the address as it stands, such as `?layer=talks`. */
  search(): string
  /** Faults that the test brings about on purpose are left out: those that hold the words. */
  expectFault(words: string): void
}

interface TrialOptions {
  readonly records?: readonly ReportRecord[]
  /** The server's own clock. */
  readonly now?: () => Date
  readonly user?: string
}

/**
 * Tests of a page in the browser, over a real ledger with the given records (those of `api/records.test-kit.ts` without
 * any). Skipped with a reason where there is no Chromium, except in CI. WEB_BUILD names a built page to be used.
 */
export function describeInBrowser(name: string, body: (desk: TrialDesk) => void, options: TrialOptions = {}): void {
  if ('missing' in browserHere) {
    if (process.env['CI']) throw new Error(`The browser tests must run here, but there is ${browserHere.missing}`)
    console.warn(`Browser tests of ${name} skipped: ${browserHere.missing}`)
  }
  describe.skipIf('missing' in browserHere)(`${name} in Chromium`, { timeout: 60_000 }, () => {
    const trial = new Trial(options)
    beforeAll(() => trial.begin(), 120_000)
    afterAll(() => trial.end())
    beforeEach(() => trial.open())
    afterEach(async () => expect(await trial.shut()).toEqual([]))
    body(trial)
  })
}

class Trial implements TrialDesk {
  private browser!: Browser
  private server!: RunningServer
  private folder!: string
  private faults: string[] = []
  private expected: string[] = []
  page!: Page
  ledger!: Ledger
  constructor(private readonly options: TrialOptions) {}

  get url(): string {
    return this.server.url
  }
  go = (path: string) => this.page.goto(this.url + path)
  search = () => new URL(this.page.url()).search
  expectFault = (words: string) => void this.expected.push(words)

  async begin(): Promise<void> {
    const { records = tolls, now, user } = this.options
    this.folder = await mkdtemp(join(tmpdir(), 'rapporteur-desk-'))
    this.ledger = await openLedger(join(this.folder, 'trial.ledger'), now === undefined ? {} : { now })
    for (const record of records) {
      await this.ledger.admit(record, { file: `${record.report.id}.txt`, readAt: '2024-01-31T09:00:00Z', version: '1' })
    }
    await this.ledger.settle()
    const names = { title: 'The tolls', parties: ['Freedonia', 'Sylvania'], thirdParties: [] }
    const told = { ...(now !== undefined && { now }), ...(user !== undefined && { user }) }
    this.server = await startServer({ ledger: this.ledger, port: 0, web: await builtPage(), names, ...told })
    const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--enable-unsafe-swiftshader']
    this.browser = await playwright.launch({ executablePath: 'path' in browserHere ? browserHere.path : '', args })
  }

  async end(): Promise<void> {
    await this.browser?.close()
    await this.server?.close()
    await this.ledger?.close()
    if (this.folder !== undefined) await rm(this.folder, { recursive: true, force: true })
  }

  async open(): Promise<void> {
    this.faults = []
    this.expected = []
    const context = await this.browser.newContext({
      colorScheme: 'light',
      reducedMotion: 'reduce',
      viewport: { width: 1300, height: 900 },
      locale: 'en-GB',
    })
    this.page = await context.newPage()
    this.page.on('console', (message) => {
      if (message.type() === 'error') this.faults.push(message.text())
    })
    this.page.on('pageerror', (fault) => this.faults.push(fault.message))
    this.page.on('request', (request) => {
      const [from] = request.url().split(/[?#]/)
      if (!request.url().startsWith(this.url) && !/^(blob|data):/.test(from ?? '')) this.faults.push(request.url())
    })
  }

  async shut(): Promise<string[]> {
    await this.page.context().close()
    return this.faults.filter((fault) => !this.expected.some((words) => fault.includes(words)))
  }
}

/**
 * Tests that the views of the desk pass axe, wide and narrow, light and dark, and never scroll sideways. `ready` is a
 * selector of what stands there once a view is complete; `prepare` opens what must be open.
 */
export function passesAxe(
  desk: TrialDesk,
  views: readonly string[],
  ready: string,
  prepare: (page: Page) => Promise<void> = async () => undefined,
): void {
  it.each(views)('/%s passes axe, wide and narrow, light and dark', async (view) => {
    const { page } = desk
    await desk.go(view)
    await page.locator(ready).first().waitFor()
    await prepare(page)
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
}

/** What axe finds on the page as it stands; axe itself must have been put there. */
export const violations = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const { axe: checker } = globalThis as unknown as { axe: typeof import('axe-core') }
    const { violations: found } = await checker.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    })
    return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`)
  })
