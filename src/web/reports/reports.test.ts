import { expect, it } from 'vitest'
import { withCopies } from '../reader/reading.test-kit.js'
import { describeInBrowser, passesAxe } from '../trial-desk.test-kit.js'

describeInBrowser(
  'reports',
  (desk) => {
    const titles = () => desk.page.locator('.report-title').allTextContents()
    const byDay = [
      'الجسر مغلق',
      'River Union brings both sides together',
      'Bridge blocked over lorry ban',
      'Freedonia bars lorries',
      'r3-history',
    ]

    it('lists all reports, the latest first, undated ones last', async () => {
      await desk.go('reports')
      await expect.poll(titles).toEqual(byDay)
      await desk.page.getByRole('status').getByText('5 reports').waitFor()
    })

    it('sorts by a column, says so, and Back undoes it', async () => {
      await desk.go('reports')
      await desk.page.getByRole('link', { name: 'Entries' }).click()
      await desk.page.waitForURL(/sort=-entries/)
      await expect.poll(async () => (await titles()).slice(0, 2)).toEqual([byDay[2], byDay[3]])
      expect(await desk.page.getByRole('columnheader', { name: 'Entries' }).getAttribute('aria-sort')).toBe(
        'descending',
      )
      await desk.page.goBack()
      await expect.poll(titles).toEqual(byDay)
    })

    it('narrows by words, outlet and period, and widens again', async () => {
      await desk.go('reports?since=2024-01-09')
      await expect.poll(async () => (await titles()).length).toBe(4)
      await desk.page.getByRole('combobox', { name: 'Outlet' }).selectOption('Harbour Times')
      await expect.poll(titles).toEqual([byDay[2]])
      await desk.page.getByRole('searchbox', { name: 'Words in title, outlet or agency' }).fill('ferry')
      await desk.page.getByRole('link', { name: 'Show all reports' }).click()
      await expect.poll(titles).toEqual(byDay)
      expect(desk.search()).toBe('')
    })

    it('keeps to reports that name the actor, and to what was known', async () => {
      await desk.go('reports?actor=River+Union')
      await expect.poll(titles).toEqual([byDay[1]])
      await desk.page.getByRole('link', { name: 'All actors' }).click()
      await expect.poll(titles).toEqual(byDay)
      await desk.go('reports?asOf=2024-01-08')
      await expect.poll(titles).toEqual([byDay[3]])
    })

    it('says which report is a copy, and sets the two side by side', async () => {
      await desk.go('reports')
      const row = desk.page.getByRole('row').filter({ hasText: byDay[2] ?? '' })
      await row.getByRole('link', { name: 'River Gazette' }).click()
      await desk.page.waitForURL(/reports\/r4-copy\?beside=r1-ban/)
    })

    passesAxe(desk, ['reports', 'reports?text=nothing-like-this'], '.reports, .notice')
  },
  { records: withCopies },
)
