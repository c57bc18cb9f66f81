import { expect, it } from 'vitest'
import { tollQuarrel } from '../../api/rules/tolls.test-kit.js'
import { describeInBrowser, passesAxe } from '../trial-desk.test-kit.js'

describeInBrowser(
  'today',
  (desk) => {
    const part = (name: string) => desk.page.getByRole('region', { name })

    it('tells the weightiest of the last week on a first visit, with words that lead to their place', async () => {
      await desk.go('')
      await part('New').getByText('The week of 14 – 20 May 2024: what 1 report told').waitFor()
      await part('New').getByRole('link', { name: 'Velia put off its licences for fishermen.' }).click()
      await desk.page.waitForURL(/reports\/r2\?entry=/)
    })

    it('knows on a later visit what was read since, until it is marked as seen', async () => {
      await desk.go('')
      await part('New').getByText('The week of').waitFor()
      await desk.page.evaluate(() => {
        const kept = JSON.parse(localStorage.getItem('rapporteur-visits') ?? '{}')
        kept.last = { at: '2024-01-30T00:00:00.000Z', seen: { ...kept.last.seen, readAt: '2024-01-01T00:00:00Z' } }
        localStorage.setItem('rapporteur-visits', JSON.stringify(kept))
      })
      await desk.page.reload()
      await part('New').getByText('2 reports were read since your visit of 30 Jan 2024').waitFor()
      await part('New').getByRole('button', { name: 'I have seen all of this' }).click()
      await part('New').getByText('Nothing was read or ruled since').waitFor()
    })

    it('goes back to the week before an as-of day, whenever the last visit was', async () => {
      await desk.go('?asOf=2024-05-08')
      await part('New by then').getByText('The week of 2 – 8 May 2024').waitFor()
      expect(await part('Promises in dispute').textContent()).toContain('No promise is told of')
    })

    it('tells the rules that bind and the next dates', async () => {
      await desk.go('')
      const rules = part('In force, and next dates')
      await rules.getByText('2 rules are in force or said to be on 20 May 2024; 1 is suspended.').waitFor()
      expect(await rules.getByRole('listitem').filter({ hasText: '1 Jun 2024' }).last().textContent()).toContain(
        'fined',
      )
      await rules.getByRole('link', { name: 'Velia: toll for boats from Ostra' }).click()
      await desk.page.waitForURL(/rules\?rule=m1/)
    })

    it('shows the acts of a week with their words; the arrow keys choose it', async () => {
      await desk.go('')
      const strip = desk.page.getByRole('slider', { name: 'Week whose acts are shown' })
      await expect.poll(() => strip.getAttribute('aria-valuetext')).toMatch(/^6 – 12 May 2024: Tension 9/)
      await part('The week of 6 – 12 May 2024').getByText('Guards of Ostra shot at a boat').waitFor()
      await strip.focus()
      await desk.page.keyboard.press('ArrowRight')
      await desk.page.waitForURL(/week=2024-05-13/)
      await part('The week of 13 – 19 May 2024').getByText('Not read: nothing is known of this week.').waitFor()
    })

    it('says that tension can’t be judged rather than guess', async () => {
      await desk.go('')
      await part('Tension, week by week').getByText('Whether tension rises or falls can’t be told yet').waitFor()
    })

    it('tells disputed promises with each claim, and plainly where nothing is contradicted', async () => {
      await desk.go('')
      const promises = part('Promises in dispute')
      await promises.getByRole('button', { name: 'The words for: River Pact: breached, Ostra' }).click()
      await desk.page.getByRole('link', { name: 'Velia has broken the River Pact, Ostra said.' }).last().waitFor()
      await part('Sources contradict one another').getByText('No two sources are known to contradict').waitFor()
    })

    passesAxe(desk, ['', '?asOf=2024-05-08&week=2024-05-06'], '.strip-bars')
  },
  { records: tollQuarrel },
)

describeInBrowser(
  'today over an empty ledger',
  (desk) => {
    it('says plainly that nothing was read', async () => {
      await desk.go('')
      await desk.page.getByRole('region', { name: 'New' }).getByText('No report was read yet.').waitFor()
      await desk.page.getByRole('region', { name: 'In force' }).getByText('No report was read yet.').waitFor()
      await desk.page.getByText('so no week has a number').waitFor()
    })
  },
  { records: [] },
)
