import { expect, it } from 'vitest'
import { acts } from '../../api/network/acts.test-kit.js'
import { describeInBrowser, passesAxe } from '../trial-desk.test-kit.js'

describeInBrowser(
  'the network',
  (desk) => {
    const table = () => desk.page.getByRole('region', { name: 'Who acts towards whom, as a table' })
    const panel = (name: RegExp | string) => desk.page.getByRole('region', { name })

    it('says in a table who acts towards whom, and shows the words of those acts', async () => {
      await desk.go('network')
      await desk.page.getByText('3 acts by and towards 3 named actors').waitFor()
      await table()
        .getByRole('link', { name: 'ethnic Sylvanian protesters towards Freedonia: 1 material conflict' })
        .click()
      const shown = panel('ethnic Sylvanian protesters → Freedonia')
      await shown.getByText('told by 2 reports').waitFor()
      await shown.getByRole('link', { name: /Protesters blocked the Northgate bridge/ }).waitFor()
      await desk.page.goBack()
      await panel('Most acts').waitFor()
      expect(desk.search()).toBe('')
    })

    it('shows the acts of an actor chosen in the drawing', async () => {
      await desk.go('network')
      await desk.page.locator('.network-drawing').getByText('Sylvania', { exact: true }).click()
      await panel('Sylvania').getByText('2 acts, 1 of them without a date').waitFor()
      await desk.page.reload()
      await panel('Sylvania').getByText('2 acts').waitFor()
    })

    it('tells what it does not draw, and lists it', async () => {
      await desk.go('network')
      await desk.page.getByRole('link', { name: '1 not drawn: no two actors named' }).click()
      await panel('Acts without two named actors').getByText('Both promised to reopen it.').waitFor()
      await desk.page.getByRole('link', { name: /1 not drawn: planned/ }).click()
      await panel('Acts not told as having happened').getByText('planned').waitFor()
      await desk.page.getByRole('link', { name: 'Close' }).click()
      await panel('Most acts').waitFor()
    })

    it('draws only the classes that are chosen', async () => {
      await desk.go('network')
      await desk.page.locator('.net-tie').first().waitFor()
      expect(await desk.page.locator('.net-tie').count()).toBe(3)
      await desk.page.getByRole('button', { name: 'Verbal conflict' }).click()
      await expect.poll(() => desk.page.locator('.net-tie').count()).toBe(1)
      await table().getByRole('link', { name: 'Freedonia towards Sylvania: 1 verbal conflict', exact: true }).waitFor()
      expect(await table().getByRole('link').count()).toBe(2)
    })

    it('parts people and bodies from their states where asked', async () => {
      await desk.go('network')
      await desk.page.getByRole('checkbox', { name: /Whole states/ }).uncheck()
      await table().getByRole('link', { name: 'Ada Firefly towards Sylvania: 1 verbal conflict' }).waitFor()
      expect(desk.search()).toBe('?whole=no')
    })

    it('draws the same picture again', async () => {
      const where = () =>
        desk.page.locator('.net-actor').evaluateAll((all) => all.map((one) => one.getAttribute('transform')))
      await desk.go('network')
      await desk.page.locator('.net-actor').first().waitFor()
      const before = await where()
      await desk.page.reload()
      await desk.page.locator('.net-actor').first().waitFor()
      expect(await where()).toEqual(before)
      expect(before).toHaveLength(3)
    })

    it('says what to do where there are no acts', async () => {
      await desk.go('network?until=2020-01-01')
      await desk.page.getByRole('heading', { name: 'No acts between named actors' }).waitFor()
    })

    passesAxe(
      desk,
      ['network', 'network?from=freedonia&to=sylvania', 'network?until=2020-01-01'],
      '.top-ties, .told-list, .notice',
    )
  },
  { records: acts },
)
