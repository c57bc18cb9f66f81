import { expect, it } from 'vitest'
import { describeInBrowser, passesAxe } from './trial-desk.test-kit.js'

describeInBrowser('the frame', (desk) => {
  it('takes period, as-of day and actor along to every page', async () => {
    await desk.go('rules?since=2024-01-01&asOf=2024-01-08&actor=Freedonia')
    await desk.page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Promises' }).click()
    await desk.page.waitForURL(/promises/)
    expect(desk.search()).toBe('?since=2024-01-01&asOf=2024-01-08&actor=Freedonia')
  })

  it('moves the clock of learning by keyboard, and back', async () => {
    await desk.go('rules')
    const thumb = desk.page.getByRole('slider', { name: 'Known by the end of' })
    await expect.poll(() => thumb.getAttribute('aria-valuetext')).toBe('3 Feb 2024')
    await thumb.focus()
    await desk.page.keyboard.press('Home')
    await desk.page.waitForURL(/asOf=2024-01-08/)
    await desk.page.getByRole('button', { name: 'Back to all that is known' }).click()
    await expect.poll(desk.search).toBe('')
  })

  it('reaches the search from anywhere by “/”', async () => {
    await desk.go('reports')
    await desk.page.getByRole('heading', { name: 'Reports' }).waitFor()
    await desk.page.keyboard.press('/')
    await desk.page.keyboard.type('river union')
    await desk.page.keyboard.press('Enter')
    await desk.page.waitForURL(/search\?q=river\+union/)
  })

  it('remembers a choice of light or dark', async () => {
    await desk.go('reports')
    await desk.page.getByRole('button', { name: 'Switch to dark' }).click()
    await desk.page.reload()
    await desk.page.getByRole('button', { name: 'Switch to light' }).waitFor()
    expect(await desk.page.evaluate(() => getComputedStyle(document.body).colorScheme)).toBe('dark')
  })

  passesAxe(desk, ['nowhere/at-all', 'rules?asOf=2024-01-08'], '.notice, h1')
})
