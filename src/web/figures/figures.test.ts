import { expect, it } from 'vitest'
import { rivalNumbers } from '../../api/figures/rival-numbers.test-kit.js'
import { describeInBrowser, passesAxe } from '../trial-desk.test-kit.js'

describeInBrowser(
  'the page of figures',
  (desk) => {
    const series = (name: RegExp) => desk.page.getByRole('article', { name })

    it('shows the range, the preferred number with its rule, and each number with its words', async () => {
      await desk.go('figures')
      const injured = series(/Fishermen injured/)
      await injured.getByText('range 4 – 34').waitFor()
      const points = injured.getByRole('listitem')
      expect(await points.filter({ hasText: 'preferred' }).innerText()).toContain('according to Velian guard')
      expect(await points.filter({ hasText: 'brought up to date: 34' }).count()).toBe(1)
      await points
        .getByRole('link', { name: /^34 fishermen/ })
        .first()
        .click()
      await desk.page.waitForURL(/reports\/Ostra/)
    })

    it('sets a contradiction side by side', async () => {
      await desk.go('figures?only=disputed')
      const both = desk.page.getByRole('group', { name: '4 against 30' })
      expect(await both.innerText()).toContain('Can’t both be right')
      expect(await both.getByRole('link').allInnerTexts()).toEqual([
        expect.stringContaining('4 fishermen'),
        expect.stringContaining('30 fishermen'),
      ])
    })

    it('prefers by another rule, and says which', async () => {
      await desk.go('figures')
      await desk.page.getByRole('combobox', { name: 'Preferred number' }).selectOption('latest')
      await expect.poll(desk.search).toBe('?rule=latest')
      const best = series(/Fishermen injured/)
        .getByRole('listitem')
        .filter({ hasText: 'preferred' })
      await expect.poll(() => best.innerText()).toContain('34')
      await desk.page.getByText('the one learned last', { exact: true }).waitFor()
    })

    it('searches the headings, and says what to do when none fits', async () => {
      await desk.go('figures')
      await desk.page.getByRole('searchbox', { name: 'Words in the headings' }).fill('barges')
      await expect.poll(desk.search).toBe('?text=barges')
      await expect.poll(() => desk.page.getByRole('article').count()).toBe(1)
      await desk.page.getByRole('searchbox', { name: 'Words in the headings' }).fill('airships')
      await desk.page.getByRole('heading', { name: 'No heading fits all of this' }).waitFor()
    })

    it('knows no more than was known on the day', async () => {
      await desk.go('figures?asOf=2024-05-09')
      await series(/Fishermen injured/)
        .getByText('range 4 – 30')
        .waitFor()
    })

    passesAxe(desk, ['figures', 'figures?only=disputed'], '.series')
  },
  { records: rivalNumbers },
)
