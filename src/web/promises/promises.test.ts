import { expect, it } from 'vitest'
import { brokenPact } from '../../api/promises/broken-pact.test-kit.js'
import { describeInBrowser, passesAxe } from '../trial-desk.test-kit.js'

describeInBrowser(
  'the page of promises',
  (desk) => {
    const promise = (name: RegExp) => desk.page.getByRole('article', { name })

    it('sets the claims about each promise side by side, those who differ first', async () => {
      await desk.go('promises')
      const pact = promise(/River Pact/)
      await pact.getByText('claimants differ').waitFor()
      expect(await desk.page.getByRole('article').first().innerText()).toContain('River Pact')
      const claims = await pact.getByRole('listitem').allInnerTexts()
      expect(claims.slice(0, 2)).toEqual([
        expect.stringMatching(/Ilse Brandt[\s\S]*still to be done[\s\S]*11 Jan 2024/),
        expect.stringMatching(/Teo Moro[\s\S]*broken[\s\S]*2 Mar 2024/),
      ])
      await pact.getByRole('link', { name: /Velia has broken/ }).click()
      await desk.page.waitForURL(/reports\/Ostra/)
    })

    it('tells its history with the words for each step', async () => {
      await desk.go('promises')
      const steps = desk.page.getByRole('list', { name: 'History of River Pact' }).getByRole('listitem')
      expect(await steps.nth(1).innerText()).toMatch(/2 Mar 2024\s+broken, says Teo Moro/)
      await steps.nth(1).getByRole('button').click()
      await desk.page.getByRole('dialog').getByText('Velia has broken the River Pact').waitFor()
    })

    it('narrows by state, and Back undoes it', async () => {
      await desk.go('promises')
      await desk.page.getByRole('button', { name: /Said to be kept/ }).click()
      await expect.poll(desk.search).toBe('?state=kept')
      await expect.poll(() => desk.page.getByRole('article').count()).toBe(1)
      await desk.page.goBack()
      await expect.poll(() => desk.page.getByRole('article').count()).toBe(2)
    })

    it('narrows by whom it binds, and takes that away again', async () => {
      await desk.go('promises')
      const field = desk.page.getByRole('combobox', { name: 'Bound by it' })
      await field.fill('vel')
      await desk.page.getByRole('option', { name: /Velia/ }).click()
      await expect.poll(desk.search).toBe('?party=Velia')
      await desk.page.getByRole('button', { name: 'Take Velia away' }).click()
      await expect.poll(desk.search).toBe('')
    })

    it('knows no more than was known on the day', async () => {
      await desk.go('promises?asOf=2024-02-01')
      await promise(/River Pact/)
        .getByText('still to be done')
        .first()
        .waitFor()
      expect(
        await promise(/River Pact/)
          .getByText('claimants differ')
          .count(),
      ).toBe(0)
    })

    it('says what to do where no promise stands so', async () => {
      await desk.go('promises?state=rejected')
      await desk.page.getByText('2 promises stand otherwise').waitFor()
    })

    passesAxe(desk, ['promises'], '.promise')
  },
  { records: brokenPact },
)
