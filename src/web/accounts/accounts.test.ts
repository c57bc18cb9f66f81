import { expect, it } from 'vitest'
import { riverCase } from '../../view/river-case.test-kit.js'
import { describeInBrowser, passesAxe } from '../trial-desk.test-kit.js'

describeInBrowser(
  'the page of accounts',
  (desk) => {
    const armed = () => desk.page.getByRole('article').filter({ hasText: 'armed the fishermen' })
    const matter = (name: string | RegExp) => desk.page.getByRole('article', { name })

    it('sets two sides next to one another, each with its words, and marks what is contested', async () => {
      await desk.go('accounts?sides=Velia,Ostra')
      const pact = matter('River Pact')
      await pact.getByText('contested').waitFor()
      const velia = pact.getByRole('group', { name: 'Velia' })
      expect(await velia.textContent()).toContain('Ilse Brandt says: it has been kept')
      await pact
        .getByRole('group', { name: 'Ostra' })
        .getByRole('link', { name: /broken the River Pact/ })
        .click()
      await desk.page.waitForURL(/reports\/r4\?entry=/)
    })

    it('shows silence', async () => {
      await desk.go('accounts?sides=Velia,Ostra&kind=acts')
      const ostra = armed().getByRole('group', { name: 'Ostra' })
      expect(await ostra.textContent()).toContain('says nothing of it')
    })

    it('narrows by a press, and Back undoes it', async () => {
      await desk.go('accounts?sides=Velia,Ostra')
      const chip = desk.page.getByRole('button', { name: /Contested/ })
      await chip.click()
      await expect.poll(desk.search).toBe('?sides=Velia,Ostra&contested=yes')
      await expect.poll(() => chip.getAttribute('aria-pressed')).toBe('true')
      await expect.poll(() => armed().count()).toBe(0)
      await desk.page.goBack()
      await armed().waitFor()
    })

    it('leads from who asks whom to those demands', async () => {
      await desk.go('accounts?sides=Velia,Ostra')
      await desk.page.getByRole('link', { name: 'by Ostra of Velia' }).click()
      await expect.poll(desk.search).toContain('asker=Ostra&asked=Velia')
      await expect.poll(() => desk.page.getByRole('article').count()).toBe(1)
      await desk.page.getByRole('button', { name: 'asked by Ostra' }).click()
      await expect.poll(desk.search).not.toContain('asker')
    })

    it('takes a further side by keyboard, and tells whose choice the sides are', async () => {
      await desk.go('accounts')
      await desk.page.getByText('the two that most conflict events name').waitFor()
      await desk.go('accounts?side=Velia&side=Ostra')
      const field = desk.page.getByRole('combobox', { name: 'Add a side' })
      await field.fill('river l')
      await desk.page.getByRole('option', { name: /River League/ }).waitFor()
      await desk.page.keyboard.press('Enter')
      await expect.poll(desk.search).toBe('?sides=Velia,Ostra,River+League')
      await desk.page.getByRole('button', { name: 'Take Ostra away' }).click()
      await expect.poll(desk.search).toBe('?sides=Velia,River+League')
    })

    it('knows no more than was known on the day', async () => {
      await desk.go('accounts?sides=Velia,Ostra&asOf=2024-05-08')
      await armed().waitFor()
      expect(await matter('River Pact').count()).toBe(0)
    })

    it('says what to do about one side, and about a name that nobody goes by', async () => {
      await desk.go('accounts?sides=Nowhere')
      await desk.page.getByText('Nobody named “Nowhere” is known of').waitFor()
      await desk.page.getByText('Add another side above').waitFor()
    })

    passesAxe(desk, ['accounts?sides=Velia,Ostra', 'accounts?sides=Velia,Ostra,River+League'], '.matter')
  },
  { records: riverCase },
)
