import { expect, it } from 'vitest'
import { describeInBrowser, passesAxe } from '../trial-desk.test-kit.js'

describeInBrowser('search', (desk) => {
  const box = () => desk.page.getByRole('searchbox', { name: 'Words and fields' })
  const hits = () => desk.page.locator('.search-hits.entries .search-hit')

  it('leads from the box on top to results by kind, with the words marked', async () => {
    await desk.go('rules?asOf=2024-02-03')
    await desk.page.getByRole('searchbox', { name: 'Search everything' }).fill('NÓRTHGATE bridge')
    await desk.page.keyboard.press('Enter')
    await desk.page.getByRole('heading', { name: /^Entries/ }).waitFor()
    expect(desk.search()).toBe('?asOf=2024-02-03&q=N%C3%93RTHGATE+bridge')
    expect(await hits().first().locator('mark').allTextContents()).toEqual(['Northgate', 'bridge'])
    expect(
      await desk.page
        .getByRole('region', { name: /^Reports/ })
        .getByRole('listitem')
        .count(),
    ).toBe(2)
  })

  it('goes from the box through the results by arrows, opens one by Enter, and comes back', async () => {
    await desk.go('search?q=stickers')
    await hits().first().waitFor()
    await box().focus()
    await desk.page.keyboard.press('ArrowDown')
    expect(await desk.page.evaluate(() => document.activeElement?.textContent)).toContain('It proposed stickers')
    await desk.page.keyboard.press('ArrowDown')
    expect(await desk.page.evaluate(() => document.activeElement?.textContent)).toContain('River Union brings')
    await desk.page.keyboard.press('Escape')
    expect(await box().evaluate((input) => input === document.activeElement)).toBe(true)
    await desk.page.keyboard.press('ArrowDown')
    await desk.page.keyboard.press('Enter')
    await desk.page.waitForURL(/reports\/r2-talks\?entry=/)
    await desk.page.goBack()
    await hits().first().waitFor()
    expect(await box().inputValue()).toBe('stickers')
  })

  it('narrows to a layer by its count, and widens again', async () => {
    await desk.go('search?q=lorries')
    await desk.page.getByRole('link', { name: /^Measures 1/ }).click()
    await desk.page.waitForURL(/layer=measures/)
    await expect.poll(() => hits().count()).toBe(1)
    await desk.page.reload()
    await expect.poll(() => hits().count()).toBe(1)
    await desk.page.getByRole('link', { name: /^Measures 1/ }).click()
    await expect.poll(() => hits().count()).toBe(3)
  })

  it('says which field there is not, and searches for the one meant', async () => {
    await desk.go('search')
    await box().fill('actr:firefly')
    await desk.page.getByText('There is no field “actr”; did you mean actor?').waitFor()
    expect(await hits().count()).toBe(0)
    await desk.page.getByRole('link', { name: 'Search for actor:firefly' }).click()
    await expect.poll(() => hits().count()).toBe(2)
    expect(await box().inputValue()).toBe('actor:firefly')
  })

  it('says which part finds nothing, and leaves it out', async () => {
    await desk.go('search?q=lorries+weather')
    await desk.page.getByRole('heading', { name: 'Nothing is found' }).waitFor()
    const weather = desk.page.getByRole('listitem').filter({ hasText: 'weather' })
    expect(await weather.textContent()).toContain('nothing')
    await weather.getByRole('link', { name: 'without it' }).click()
    await expect.poll(() => hits().count()).toBe(3)
  })

  it('shows examples that find something while the box is empty', async () => {
    await desk.go('search')
    await desk.page.getByRole('link', { name: 'actor:Freedonia' }).click()
    await expect.poll(() => hits().count()).toBeGreaterThan(1)
  })

  it('tells nothing that was learned later than the day chosen', async () => {
    await desk.go('search?q=stickers&asOf=2024-01-31')
    await desk.page.getByRole('link', { name: 'search all that is known' }).click()
    await expect.poll(() => hits().count()).toBe(1)
  })

  passesAxe(
    desk,
    ['search', 'search?q=northgate', 'search?q=freedonia&show=actors', 'search?q=zzz+bridge', 'search?q=actr:x'],
    '.search-examples, .search-hit, .notice, .search-problems',
  )
})
