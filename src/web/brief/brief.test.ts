import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { axe, describeInBrowser, passesAxe, violations } from '../trial-desk.test-kit.js'

const banWords = 'Freedonia barred lorries from Sylvania on Monday.'

describeInBrowser('the brief', (desk) => {
  const number = () => desk.page.getByRole('button', { name: /^Reference 1:/ }).first()

  it('opens the words behind a number, and leads to them in the report', async () => {
    await desk.go('brief')
    await number().click()
    const words = desk.page.getByRole('dialog', { name: /^Reference 1:/ })
    const quoted = await words.locator('mark').textContent()
    expect(await words.textContent()).toMatch(/(River Gazette|Northgate Post) · \d+ \w+ 2024/)
    await words.getByRole('link', { name: 'Open in the report' }).click()
    await desk.page.waitForURL(/reports\/.*\?entry=/)
    await desk.page
      .getByText(quoted ?? '')
      .first()
      .waitFor()
  })

  it('shows the words to a pointer and to the keyboard, without taking the focus until asked', async () => {
    await desk.go('brief')
    const words = desk.page.getByRole('dialog', { name: /^Reference 1:/ })
    await number().hover()
    await words.waitFor()
    await desk.page.mouse.move(5, 5)
    await words.waitFor({ state: 'detached' })
    await number().focus()
    await desk.page.keyboard.press('Shift+Tab')
    await desk.page.keyboard.press('Tab')
    await words.waitFor()
    expect(await number().evaluate((button) => button === document.activeElement)).toBe(true)
    await desk.page.keyboard.press('Enter')
    await expect.poll(() => words.evaluate((dialog) => dialog.contains(document.activeElement))).toBe(true)
    await desk.page.keyboard.press('Escape')
    await words.waitFor({ state: 'detached' })
    expect(await number().evaluate((button) => button === document.activeElement)).toBe(true)
  })

  it('tells only what was known by the day chosen', async () => {
    await desk.go('brief?asOf=2024-01-31')
    await desk.page.getByText('As known on 31 Jan 2024.').waitFor()
    expect(await desk.page.getByRole('article').textContent()).not.toContain('River Union')
    await desk.page.getByRole('button', { name: 'Back to all that is known' }).click()
    await desk.page.getByRole('article').getByText('River Union').first().waitFor()
  })

  it('marks what is new since an earlier day by a word', async () => {
    await desk.go('brief')
    await desk.page.getByLabel('New since').fill('2024-01-31')
    await desk.page.waitForURL(/compare=2024-01-31/)
    const talks = desk.page.getByRole('region', { name: 'Talks and proposals' }).getByRole('listitem').first()
    await expect.poll(() => talks.textContent()).toMatch(/^new/)
    expect(
      await desk.page.getByRole('region', { name: 'Figures' }).getByRole('listitem').first().textContent(),
    ).not.toMatch(/^(new|changed)/)
    await desk.page.getByRole('link', { name: 'Without comparing' }).click()
    await expect.poll(() => desk.page.locator('.brief-change').count()).toBe(0)
  })

  it('prints the page alone, with its references', async () => {
    await desk.go('brief')
    await number().waitFor()
    await desk.page.emulateMedia({ media: 'print' })
    expect(await desk.page.getByRole('link', { name: 'HTML' }).isVisible()).toBe(false)
    expect(await desk.page.getByRole('banner').isVisible()).toBe(false)
    const ban = desk.page.getByRole('region', { name: 'References' }).locator('mark', { hasText: banWords })
    expect(await ban.first().isVisible()).toBe(true)
  })

  it('is sent on as one file, whose words open without a network', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'rapporteur-brief-'))
    try {
      await desk.go('brief?since=2024-01-01&until=2024-01-31')
      const [download] = await Promise.all([
        desk.page.waitForEvent('download'),
        desk.page.getByRole('link', { name: 'HTML' }).click(),
      ])
      expect(download.suggestedFilename()).toBe('brief-2024-01-01-to-2024-01-31.html')
      const file = join(folder, 'brief.html')
      await download.saveAs(file)
      await opensOffline(file)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })

  async function opensOffline(file: string): Promise<void> {
    const browser = desk.page.context().browser()
    if (browser === null) throw new Error('the desk’s page has a browser')
    const alone = await (await browser.newContext({ offline: true, viewport: { width: 1200, height: 900 } })).newPage()
    const faults: string[] = []
    alone.on('console', (message) => faults.push(message.text()))
    await alone.goto(pathToFileURL(file).href)
    const words = alone.locator('[popover]', { hasText: banWords }).first()
    expect(await words.isVisible()).toBe(false)
    const opener = alone.locator(`[popovertarget=${await words.getAttribute('id')}]`).first()
    await opener.focus()
    await alone.keyboard.press('Enter')
    expect(await words.isVisible()).toBe(true)
    await alone.evaluate(axe)
    for (const width of [1200, 390]) {
      await alone.setViewportSize({ width, height: 900 })
      for (const colorScheme of ['light', 'dark'] as const) {
        await alone.emulateMedia({ colorScheme })
        expect(await violations(alone), `${colorScheme} at ${width} pixels`).toEqual([])
      }
      expect(await alone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    }
    await alone.keyboard.press('Escape')
    expect(await words.isVisible()).toBe(false)
    expect(faults).toEqual([])
    await alone.context().close()
  }

  passesAxe(
    desk,
    ['brief?compare=2024-01-31', 'brief?since=2019-01-01&until=2019-12-31'],
    '.brief-group, .notice',
    async (page) => {
      const first = page.getByRole('button', { name: /^Reference 1:/ }).first()
      if ((await first.count()) > 0) await first.click()
    },
  )
})
