import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { describeInBrowser, passesAxe } from '../trial-desk.test-kit.js'

const rowsOf = (page: Page) => page.getByRole('region', { name: 'Entries' }).locator('.row')
const shown = (page: Page) => page.locator('.band-shown')

describeInBrowser('the timeline', (desk) => {
  describe('its list', () => {
    it('tells each thing once, under its day, with who tells it', async () => {
      await desk.go('timeline')
      const row = desk.page
        .getByRole('listitem')
        .filter({ has: desk.page.getByRole('heading', { name: '8 Jan 2024' }) })
      await rowsOf(desk.page).first().waitFor()
      const protest = rowsOf(desk.page).filter({ hasText: 'protest' }).filter({ hasText: 'Event' })
      expect(await protest.filter({ hasText: 'ethnic Sylvanian protesters' }).count()).toBe(1)
      expect(await protest.getByText('2 reports, 2 origins').count()).toBe(1)
      expect(await row.count()).toBe(1)
      expect(await desk.page.getByRole('status').filter({ hasText: 'things told' }).textContent()).toContain(
        '10 things told, by 11 entries (3 of them without a date).',
      )
    })

    it('keeps its filters in the address', async () => {
      const { page } = desk
      await desk.go('timeline')
      await page.getByRole('checkbox', { name: /^Talks/ }).check({ force: true })
      await page.waitForURL(/layer=talks/)
      await page.getByRole('searchbox', { name: 'Words' }).fill('river union')
      await page.waitForURL(/text=river\+union/)
      await expect.poll(() => rowsOf(page).count()).toBe(1)
      await page.reload()
      await expect.poll(() => rowsOf(page).count()).toBe(1)
      expect(await page.getByRole('searchbox', { name: 'Words' }).inputValue()).toBe('river union')
    })

    it('reaches what has no date', async () => {
      await desk.go('timeline')
      await desk.page.getByRole('checkbox', { name: /^Only without a date/ }).check({ force: true })
      await expect.poll(() => rowsOf(desk.page).count()).toBe(3)
      await desk.page.getByRole('heading', { name: 'Without a date, by the day they were learned' }).waitFor()
    })

    it('says what to do when nothing fits, and keeps the clocks when it shows everything', async () => {
      await desk.go('timeline?text=nothing-like-this&clock=learned&asOf=2024-01-08')
      await desk.page.getByRole('link', { name: 'show everything', exact: true }).click()
      await expect.poll(desk.search).toBe('?clock=learned&asOf=2024-01-08')
    })

    it('shows only what was known by the day', async () => {
      await desk.go('timeline?asOf=2024-01-08')
      await rowsOf(desk.page).first().waitFor()
      expect(await rowsOf(desk.page).filter({ hasText: 'River Union' }).count()).toBe(0)
      await expect.poll(() => shown(desk.page).textContent()).toContain('6 entries')
    })

    it('goes by the day of learning on that clock', async () => {
      const { page } = desk
      await desk.go('timeline')
      await page.getByRole('radio', { name: 'By when it was learned' }).check({ force: true })
      await page.waitForURL(/clock=learned/)
      await page.getByRole('heading', { name: /^31 Jan 2024/ }).waitFor()
      expect(await page.getByRole('heading', { name: /Without a date/ }).count()).toBe(0)
    })

    it('narrows to an actor chosen from those known', async () => {
      const { page } = desk
      await desk.go('timeline')
      await page.getByRole('combobox', { name: 'Actor' }).fill('firef')
      await page.getByRole('option', { name: /Ada Firefly/ }).click()
      await page.waitForURL(/actor=Ada\+Firefly/)
      await expect.poll(() => rowsOf(page).count()).toBe(2)
    })
  })

  describe('its line of time', () => {
    it('shows the days of the reports, by lane, and leads to one lane alone', async () => {
      const { page } = desk
      await desk.go('timeline?zoom=2024-01-01,2024-02-10')
      await expect.poll(() => shown(page).textContent()).toContain('1 Jan – 10 Feb 2024, 11 entries')
      await page.getByRole('link', { name: /^Events.*3 entries shown, .*; show these alone$/ }).click()
      await page.waitForURL(/layer=events/)
      await page.getByRole('link', { name: /^Events.*; show the others too$/ }).click()
      await expect.poll(() => new URL(page.url()).searchParams.get('layer')).toBeNull()
    })

    it('is zoomed by keys, keeps its place in the address, and tells the entries when near', async () => {
      const { page } = desk
      await desk.go('timeline?zoom=2024-01-01,2024-02-10')
      const band = page.getByRole('group', { name: /^Line of time/ })
      await band.focus()
      await page.keyboard.press('+')
      await page.waitForURL(/zoom=2024-01-11,2024-01-/)
      await page.keyboard.press('ArrowLeft')
      await page.keyboard.press('ArrowLeft')
      await page.waitForURL(/zoom=2024-01-0/)
      await band.getByRole('link', { name: /^Event, 8 Jan 2024: .*told by 2 reports/ }).waitFor()
      await page.reload()
      await band.getByRole('link', { name: /^Event, 8 Jan 2024: .*told by 2 reports/ }).click()
      await page.waitForURL(/reports\/r1-ban\?entry=e1/)
    })

    it('chooses a period by drawing over it, which filters the list and goes along to other pages', async () => {
      const { page } = desk
      await desk.go('timeline?zoom=2024-01-01,2024-02-10&lanes=actor')
      await rowsOf(page).first().waitFor()
      const box = await page.getByRole('group', { name: /^Line of time/ }).boundingBox()
      if (box === null) throw new Error('the line of time is drawn')
      const day = (number: number): number => box.x + (box.width * (number - 0.5)) / 41
      await page.mouse.move(day(32), box.y + 250)
      await page.mouse.down()
      await page.mouse.move(day(36), box.y + 252, { steps: 4 })
      await page.mouse.up()
      await page.waitForURL(/since=2024-02-01&until=2024-02-05/)
      await page.getByRole('heading', { name: 'Begun earlier, and lasting into the period' }).waitFor()
      await page.getByRole('slider', { name: 'Period from' }).press('ArrowRight')
      await page.waitForURL(/since=2024-02-02/)
      await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Rules' }).click()
      await page.waitForURL(/rules\?since=2024-02-02&until=2024-02-05/)
      await page.goBack()
      await page.getByRole('group', { name: /^Line of time/ }).press('Escape')
      await expect.poll(() => new URL(page.url()).searchParams.get('since')).toBeNull()
    })

    it('turns with the wheel around the day under it', async () => {
      const { page } = desk
      await desk.go('timeline?zoom=2024-01-01,2024-02-10')
      const box = await page.getByRole('group', { name: /^Line of time/ }).boundingBox()
      if (box === null) throw new Error('the line of time is drawn')
      await page.mouse.move(box.x + (box.width * 7.5) / 41, box.y + 100)
      for (let turn = 0; turn < 12; turn++) await page.mouse.wheel(0, -60)
      await page.waitForURL(/zoom=2024-01-0[78],2024-01-(09|10)/)
    })
  })

  passesAxe(
    desk,
    [
      'timeline',
      'timeline?zoom=2024-01-05,2024-01-12&lanes=actor',
      'timeline?since=2024-02-01&until=2024-02-29&clock=learned&lanes=kind',
      'timeline?text=nothing-like-this',
    ],
    '.band-surface, .notice',
    async (page) => {
      await page.locator('.row, .notice').first().waitFor()
    },
  )
})
