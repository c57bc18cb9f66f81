import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { describeInBrowser, passesAxe } from '../trial-desk.test-kit.js'

const today = '2024-03-15'
const now = () => new Date(`${today}T10:00:00Z`)
const ban = 'Freedonia barred lorries from Sylvania on Monday.'

const atHand = (page: Page) => page.getByRole('article', { name: 'Entry at hand' })
const proof = (page: Page) => atHand(page).locator('mark').first()
const done = (page: Page) =>
  page.getByRole('status').filter({ hasText: /^(Accepted|Rejected|Amended|Joined|Flagged|Taken)/ })

describeInBrowser(
  'review',
  (desk) => {
    const open = async (entry: string, report: string): Promise<void> => {
      await desk.go(`review?entry=${entry}&in=${report}`)
      await proof(desk.page).waitFor()
    }
    const acts = async () => (await desk.ledger.rulings()).map(({ decision }) => decision.act)

    it('works the loop from queue to ruling to changed brief, and back', async () => {
      const { page } = desk
      const told = async (asOf: string | null, wanted: boolean): Promise<void> => {
        await desk.go(asOf === null ? 'brief' : `brief?asOf=${asOf}`)
        await page.getByText('Both promised to reopen it').first().waitFor()
        expect(await page.getByText('lorries may not enter').count(), `as of ${asOf ?? 'now'}`).toBe(wanted ? 1 : 0)
      }
      await told(null, true)

      await desk.go('review')
      await page
        .getByRole('complementary', { name: 'The queue' })
        .getByRole('link', { name: /barred lorries/ })
        .click()
      await expect.poll(() => proof(page).textContent()).toBe(ban)
      await page.keyboard.press('x')
      await expect.poll(() => done(page).textContent()).toContain('Rejected: ban, Freedonia')
      await expect.poll(() => proof(page).textContent()).not.toBe(ban)
      await expect.poll(acts).toEqual(['reject'])
      expect((await desk.ledger.rulings())[0]).toMatchObject({
        by: 'Ana Reviewer',
        at: '2024-03-15T10:00:00.000Z',
        why: 'The words of the report do not say this.',
        decision: { act: 'reject', on: { entry: 'm1', report: 'r1-ban', evidence: [{ text: ban }] } },
      })
      await told(null, false)
      await told('2024-03-14', true)
      await told(today, false)

      await desk.go('review?tab=log')
      await page.getByRole('button', { name: 'Undo ruling 1' }).click()
      await page.getByText('took ruling 1 back').waitFor()
      await told(null, true)
    })

    it('undoes the last ruling by “u”, and shows the entry again', async () => {
      const { page } = desk
      await open('m1', 'r1-ban')
      await page.keyboard.press('a')
      await expect.poll(() => done(page).textContent()).toContain('Accepted: ban')
      await expect.poll(() => proof(page).textContent()).not.toBe(ban)
      await page.keyboard.press('u')
      await expect.poll(() => done(page).textContent()).toContain('Taken back: Accepted: ban')
      await expect.poll(() => proof(page).textContent()).toBe(ban)
      expect((await acts()).slice(-2)).toEqual(['accept', 'undo'])
      expect((await desk.ledger.entry('m1'))?.ruled).toBeUndefined()
    })

    it('goes on by space without a ruling, and Back returns', async () => {
      const { page } = desk
      await open('m1', 'r1-ban')
      const before = (await acts()).length
      await page.keyboard.press('Space')
      await expect.poll(() => proof(page).textContent()).not.toBe(ban)
      await page.goBack()
      await expect.poll(() => proof(page).textContent()).toBe(ban)
      expect((await acts()).length).toBe(before)
    })

    it('amends a field in place by keyboard, with a reason of the reviewer’s own', async () => {
      const { page } = desk
      await open('s1', 'r1-ban')
      await page.getByRole('textbox', { name: 'Why' }).fill('She asked for it.')
      await page.keyboard.press('a')
      expect(await page.getByRole('textbox', { name: 'Why' }).inputValue()).toBe('She asked for it.a')
      await page.getByRole('textbox', { name: 'Why' }).fill('She asked for it.')
      await atHand(page).focus()
      await page.keyboard.press('e')
      await page.getByRole('combobox', { name: 'Act' }).selectOption('warn')
      await page.getByRole('button', { name: 'Save the correction' }).focus()
      await page.keyboard.press('Enter')
      await expect.poll(() => done(page).textContent()).toContain('Amended act: demand')
      await expect.poll(async () => (await desk.ledger.entry('s1'))?.body).toMatchObject({ act: 'warn' })
      expect((await desk.ledger.rulings()).at(-1)?.why).toBe('She asked for it.')
    })

    it('adds an actor whom the report does not list', async () => {
      const { page } = desk
      await open('f1', 'r1-ban')
      await page.keyboard.press('e')
      await page.getByRole('button', { name: 'ethnic Sylvanian protesters (take away from Whose)' }).click()
      const box = page.getByRole('combobox', { name: 'Add to Whose' })
      await box.fill('Sylv')
      await page.getByRole('option', { name: /^Sylvania / }).click()
      await page.getByRole('button', { name: 'Save the correction' }).click()
      await expect.poll(async () => (await desk.ledger.entry('f1'))?.body).toMatchObject({ of: ['sylvania'] })
    })

    it('joins two tellings, found by words', async () => {
      const { page } = desk
      await open('e2', 'r1-ban')
      await page.keyboard.press('j')
      await page.getByRole('searchbox', { name: 'Words of the other entry' }).fill('protesters bridge')
      await page.getByRole('button', { name: 'Find' }).click()
      await page.getByRole('button', { name: /Join with: On January 8/ }).click()
      await expect.poll(async () => (await acts()).at(-1)).toBe('join')
      expect((await desk.ledger.judgements()).decided.joined('r1-ban e2', 'r2-talks e1')).toBe(true)
      await page.keyboard.press('u')
      await expect.poll(async () => (await acts()).at(-1)).toBe('undo')
    })

    it('puts what somebody flagged to the front, with the reason', async () => {
      const { page } = desk
      await open('p1', 'r3-history')
      await page.keyboard.press('f')
      await expect.poll(() => done(page).textContent()).toContain('Flagged')
      await desk.go('review')
      await expect.poll(() => proof(page).textContent()).toBe('Sylvania does not recognise Freedonia.')
      await page.getByText('Ana Reviewer wants it looked at again: To be looked at again.').first().waitFor()
      await page.getByRole('button', { name: /Flagged 1/ }).click()
      await page.waitForURL(/reason=flagged/)
      await expect.poll(() => page.getByRole('complementary', { name: 'The queue' }).getByRole('link').count()).toBe(1)
    })

    it('says why the ledger refuses a ruling, and gives the entry back', async () => {
      const { page } = desk
      desk.expectFault('422')
      await open('e1', 'r1-ban')
      await page.keyboard.press('e')
      await page.getByLabel('First day').fill('2024-01-09')
      await page.getByLabel('Last day').fill('2024-01-09')
      await page.route('**/api/rulings', (route) =>
        route.request().method() === 'POST'
          ? route.fulfill({
              status: 422,
              json: { error: { code: 'ruling-refused', message: 'The ruling is refused.', hint: null, fields: [] } },
            })
          : route.continue(),
      )
      await page.getByRole('button', { name: 'Save the correction' }).click()
      await page.getByRole('alert').filter({ hasText: 'The ruling is refused.' }).waitFor()
      await expect.poll(() => proof(page).textContent()).toContain('Protesters blocked')
      await page.unroute('**/api/rulings')
    })

    it('codes blind without a trace of what was coded, and tells how far two coders agree', async () => {
      const { page } = desk
      const code = async (name: string, speechAct: string): Promise<void> => {
        await desk.go('review?tab=blind&layer=statements&sample=5')
        await page.getByRole('button', { name: 'Change name' }).click()
        await page.getByRole('textbox', { name: /Your name/ }).fill(name)
        await page.getByRole('button', { name: 'Use this name' }).click()
        const words = page.getByRole('article', { name: 'Words to be coded' })
        await words.waitFor()
        expect(await words.textContent()).not.toContain('demand')
        await page.getByRole('heading', { name: 'Review' }).click()
        await page.keyboard.press('1')
        await page.keyboard.press(speechAct)
        await page.keyboard.press('2')
        await page.keyboard.press('Enter')
        await page.getByText('The whole sample is coded').waitFor()
      }
      // 1 demand, 2 reject; the program says "demand", and Ana amended it to "warn" before.
      await code('Bea', '1')
      await code('Carl', '2')
      expect((await desk.ledger.codings()).map(({ by, values }) => [by, values['act']])).toEqual([
        ['Bea', 'demand'],
        ['Carl', 'reject'],
      ])

      await desk.go('review?tab=agreement')
      const row = (pair: string, field: RegExp) =>
        page.getByRole('region', { name: pair, exact: true }).getByRole('row', { name: field })
      await expect.poll(() => row('Bea and Carl', /act/).textContent()).toMatch(/act10%0%0\.00$/)
      await expect.poll(() => row('Bea and Rapporteur', /act/).textContent()).toMatch(/act1100%100%undefined$/)
      const pair = page.getByRole('region', { name: 'Bea and Carl', exact: true })
      await pair.getByText('On what they differ (1)').click()
      await pair.getByRole('link', { name: /Premier Ada Firefly called/ }).waitFor()
    })

    it('asks for a name before the first ruling, and keeps it', async () => {
      const { page } = desk
      await page.route('**/api/case', async (route) => {
        const response = await route.fetch()
        await route.fulfill({ response, json: { ...(await response.json()), user: null } })
      })
      await open('c1', 'r2-talks')
      const before = (await acts()).length
      await page.keyboard.press('a')
      await page.getByRole('alert').filter({ hasText: 'Give yours first' }).waitFor()
      expect((await acts()).length).toBe(before)
      await page.keyboard.type('Dora')
      await page.keyboard.press('Enter')
      await page.reload()
      await page.getByText('Dora').waitFor()
      await proof(page).waitFor()
      await page.keyboard.press('a')
      await expect.poll(async () => (await desk.ledger.rulings()).at(-1)?.by).toBe('Dora')
      await page.unroute('**/api/case')
    })

    it('tells in the log who ruled what, by reviewer', async () => {
      const { page } = desk
      await desk.go('review?tab=log')
      await page.getByRole('button', { name: /Dora/ }).click()
      await page.waitForURL(/by=Dora/)
      await expect.poll(() => page.locator('.log-row').count()).toBe(1)
      await page.getByText('Dora accepted it').waitFor()
      await page.getByRole('link', { name: 'Both promised to reopen it.' }).click()
      await page.waitForURL(/entry=c1/)
      await atHand(page).getByText('By people: accepted.').waitFor()
    })

    passesAxe(
      desk,
      ['review', 'review?tab=blind&sample=5', 'review?tab=agreement', 'review?tab=log'],
      '.entry-panel mark, .pair table, .log-row',
      async (page) => {
        const differing = page.locator('.pair summary').first()
        if (await differing.isVisible()) await differing.click()
      },
    )
    passesAxe(desk, ['review?entry=t1&in=r2-talks&asOf=2024-02-03'], '.beside', async (page) => {
      await page.keyboard.press('e')
      await page.getByRole('form', { name: 'Amend this entry' }).getByPlaceholder('Add a name').first().waitFor()
    })
  },
  { now, user: 'Ana Reviewer' },
)
