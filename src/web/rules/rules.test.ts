import { expect, it } from 'vitest'
import { tollQuarrel } from '../../api/rules/tolls.test-kit.js'
import { describeInBrowser, passesAxe } from '../trial-desk.test-kit.js'

describeInBrowser(
  'the rules',
  (desk) => {
    const sentence = () => desk.page.getByRole('main').getByRole('status')
    const calendar = () => desk.page.getByRole('region', { name: /^Calendar of rules/ })

    it('say how many bind on the last day that reports tell of, and what comes next', async () => {
      await desk.go('rules')
      await expect
        .poll(() => sentence().textContent())
        .toBe('2 rules bind somebody on 20 May 2024; 1 is suspended; next comes 1 Jun 2024: Velia, toll.')
      expect(await calendar().getByRole('listitem').count()).toBe(4)
    })

    it('step to the day of the next change and back; the day stands in the address', async () => {
      await desk.go('rules')
      await desk.page.getByRole('link', { name: 'The next change: 1 Jun 2024' }).click()
      await desk.page.waitForURL(/on=2024-06-01/)
      await desk.page.getByText('“fined” in force on this day').waitFor()
      await desk.page.goBack()
      await desk.page.getByText('“warned” in force on this day').waitFor()
    })

    it('take any day from the field', async () => {
      await desk.go('rules')
      await desk.page.getByLabel('In force on').fill('2024-07-05')
      await desk.page.waitForURL(/on=2024-07-05/)
      await expect.poll(() => sentence().textContent()).toContain('on 5 Jul 2024')
    })

    it('flag days that don’t add up, with the sum in words', async () => {
      await desk.go('rules')
      await desk.page
        .getByText('“fined” ends on 30 Jun 2024 and “allowed” begins on 15 Jul 2024: of 14 days nothing is told')
        .waitFor()
    })

    it('tell suspended from planned rules in words, in a list of its own each', async () => {
      await desk.go('rules')
      const lists = desk.page.getByRole('main').getByRole('region')
      expect(await lists.filter({ hasText: 'put off or halted' }).textContent()).toContain('licences for fishermen')
      expect(await lists.filter({ hasText: 'planned or announced' }).textContent()).toContain('search lorries')
    })

    it('lead from a rule to the one that it answers', async () => {
      await desk.go('rules')
      await desk.page.getByText('Answers Velia: toll on boats').getByRole('link').click()
      await desk.page.waitForURL(/rule=m1/)
      await desk.page.getByRole('region', { name: 'The words' }).getByText('Boats from Ostra are warned').waitFor()
    })

    it('open the words that prove a rule, and lead to their place', async () => {
      await desk.go('rules')
      await desk.page.getByRole('button', { name: 'The words for: Ostra, closed its harbours' }).click()
      await desk.page.getByRole('link', { name: /^In response Ostra closed its harbours/ }).click()
      await desk.page.waitForURL(/reports\/r1\?entry=/)
    })

    it('narrow to one standing, and take it back', async () => {
      await desk.go('rules')
      const standings = desk.page.getByRole('navigation', { name: 'Rules by standing' })
      await standings.getByRole('link', { name: 'Suspended 1' }).click()
      await expect.poll(() => calendar().getByRole('listitem').count()).toBe(1)
      await standings.getByRole('link', { name: /^All/ }).click()
      await expect.poll(() => calendar().getByRole('listitem').count()).toBe(4)
    })

    it('zoom the calendar by the address', async () => {
      await desk.go('rules')
      await desk.page.getByRole('link', { name: 'About two months' }).click()
      await desk.page.getByRole('region', { name: /Calendar of rules, 14 Apr – 15 Jun 2024/ }).waitFor()
    })

    it('show what was known by a day', async () => {
      await desk.go('rules?asOf=2024-05-08')
      await expect.poll(() => sentence().textContent()).toContain('2 rules bind somebody on 8 May 2024')
      expect(await calendar().getByRole('listitem').count()).toBe(2)
    })

    it('say what to do where nothing meets the choices', async () => {
      await desk.go('rules?actor=Nobody')
      await desk.page.getByRole('link', { name: 'Show the rules of every standing, period and actor' }).click()
      await calendar().waitFor()
    })

    passesAxe(desk, ['rules?on=2024-06-10', 'rules?zoom=month&rule=m1'], '.rule')
  },
  { records: tollQuarrel },
)
