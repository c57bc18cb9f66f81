import { expect, it } from 'vitest'
import { records } from '../../api/records.test-kit.js'
import { anchorOf } from '../../ledger/rulings/anchor.js'
import type { Decision, Layer } from '../../record/index.js'
import { describeInBrowser, passesAxe, type TrialDesk } from '../trial-desk.test-kit.js'
import { copied, withCopies } from './reading.test-kit.js'

const words = '30 lorries'

async function entryIn(desk: TrialDesk, report: string, layer: Layer) {
  const [entry] = await desk.ledger.entries({ report, layers: [layer] })
  if (entry === undefined) throw new Error(`no ${layer} in ${report}`)
  return entry
}

describeInBrowser(
  'the reader',
  (desk) => {
    const card = () => desk.page.getByRole('group', { name: 'Open entry' })
    const focused = () => desk.page.evaluate(() => document.activeElement?.textContent)
    const top = async (selector: string) => (await desk.page.locator(selector).first().boundingBox())?.y ?? -1

    it('opens the entry closest to the words that are clicked, level with them', async () => {
      const figure = await entryIn(desk, 'r1-ban', 'figures')
      await desk.go('reports/r1-ban')
      await desk.page.getByRole('button', { name: words, exact: true }).click()
      await card().getByText('Of what').waitFor()
      expect(desk.search()).toBe(`?entry=${figure.id}`)
      expect(Math.abs((await top('.card')) - (await top('.of-open')))).toBeLessThan(12)
    })

    it('opens the next entry of the same words when they are clicked again, and Back closes', async () => {
      await desk.go('reports/r1-ban')
      await desk.page.getByRole('button', { name: words, exact: true }).click()
      await card().getByText('Of what').waitFor()
      await desk.page.getByRole('button', { name: words, exact: true }).click()
      await card().getByText('CAMEO').waitFor()
      await desk.page.goBack()
      await expect.poll(desk.search).toBe('')
      expect(await card().count()).toBe(0)
    })

    it('has a card for each entry, none over another', async () => {
      await desk.go('reports/r1-ban')
      const cards = desk.page.getByRole('list', { name: 'Entries in the order of the text' }).getByRole('listitem')
      await cards.nth(5).waitFor()
      expect(await cards.count()).toBe(6)
      const boxes = await Promise.all((await cards.all()).map((one) => one.boundingBox()))
      boxes.slice(1).forEach((box, at) => {
        const last = boxes[at]
        expect(box?.y).toBeGreaterThanOrEqual((last?.y ?? 0) + (last?.height ?? 0))
      })
    })

    it('lights up the card of the words pointed at, and the words of the card', async () => {
      await desk.go('reports/r1-ban')
      const figure = desk.page.getByRole('listitem').filter({ hasText: 'Figure' })
      await desk.page.getByRole('button', { name: words, exact: true }).hover()
      await expect.poll(() => figure.getAttribute('data-lit')).not.toBeNull()
      await desk.page.getByRole('listitem').filter({ hasText: 'Measure' }).hover()
      await expect
        .poll(() => desk.page.locator('.report-text [data-lit]').allTextContents())
        .toEqual(['Freedonia barred lorries from Sylvania on Monday.'])
    })

    it('is stepped through, opened and closed by keys', async () => {
      const figure = await entryIn(desk, 'r1-ban', 'figures')
      await desk.go('reports/r1-ban')
      await desk.page.locator('.marked').first().waitFor()
      for (const key of ['j', 'j', 'j']) await desk.page.keyboard.press(key)
      await expect.poll(focused).toBe(words)
      await desk.page.keyboard.press('Enter')
      await expect.poll(desk.search).toBe(`?entry=${figure.id}`)
      await desk.page.keyboard.press('ArrowLeft')
      await card().getByText('CAMEO').waitFor()
      await desk.page.keyboard.press('Enter')
      await expect.poll(() => card().evaluate((element) => element === document.activeElement)).toBe(true)
      await desk.page.keyboard.press('Escape')
      await expect.poll(desk.search).toBe('')
      await desk.page.keyboard.press('k')
      await desk.page.keyboard.press('Enter')
      await card().getByText('Authority').waitFor()
    })

    it('tells who else has it, and leads there with the as-of day', async () => {
      const protest = (await desk.ledger.entries({ report: 'r1-ban', type: 'PROTEST' }))[0]
      await desk.go(`reports/r1-ban?asOf=2024-02-03&entry=${protest?.id}`)
      await card().getByRole('link', { name: 'Northgate Post' }).click()
      await desk.page.waitForURL(/reports\/r2-talks\?asOf=2024-02-03&entry=/)
      await desk.page.getByRole('heading', { name: 'River Union brings both sides together' }).waitFor()
    })

    it('tells why an entry stands so, and leads to its review', async () => {
      const protest = (await desk.ledger.entries({ report: 'r1-ban', type: 'PROTEST' }))[0]
      await desk.go(`reports/r1-ban?entry=${protest?.id}`)
      await card().getByText('Why', { exact: true }).click()
      await card()
        .getByRole('heading', { name: /^Told 3 times, by 2 independent origins/ })
        .waitFor()
      await card().getByText('reliability not judged').waitFor()
      await card().getByRole('link', { name: 'Review this' }).click()
      await desk.page.waitForURL(new RegExp(`/review\\?entry=${protest?.id}`))
    })

    it('hides a layer by the legend, and keeps that in the address', async () => {
      await desk.go('reports/r1-ban')
      await desk.page.getByRole('checkbox', { name: /^Figures/ }).click()
      await desk.page.waitForURL(/hide=figures/)
      await expect.poll(() => desk.page.getByRole('button', { name: words, exact: true }).count()).toBe(0)
      await desk.page.goBack()
      await desk.page.getByRole('button', { name: words, exact: true }).waitFor()
    })

    it('shows the sentences of which nothing was made, and goes to them', async () => {
      await desk.go('reports/r4-copy')
      await desk.page.getByRole('checkbox', { name: 'Not understood 1 of 6 sentences' }).waitFor()
      expect(await desk.page.locator('.untouched').allTextContents()).toEqual(['The ferry kept to its winter times.'])
      await desk.page.getByRole('button', { name: 'Next' }).click()
      await desk.page.getByRole('status').getByText('Not understood: The ferry kept to its winter times.').waitFor()
      await desk.page.getByRole('checkbox', { name: /^Not understood/ }).click()
      await expect.poll(() => desk.page.locator('.untouched').count()).toBe(0)
      expect(desk.search()).toBe('?hide=untouched')
    })

    it('shows the text exactly as given', async () => {
      await desk.go('reports/r4-copy')
      await desk.page.locator('.marked').first().waitFor()
      const paragraphs = await desk.page.getByRole('article').locator('p').allTextContents()
      expect(paragraphs.join('\n\n')).toBe(copied.report.text)
    })

    it('sets a copy beside its original, with the differences marked', async () => {
      await desk.go('reports/r4-copy')
      await desk.page.getByText(/^Copy of/).waitFor()
      await desk.page.getByRole('link', { name: 'Side by side' }).click()
      await desk.page.waitForURL(/beside=r1-ban/)
      await desk.page.getByText(/prints the earlier under another headline/).waitFor()
      expect(await desk.page.locator('.beside-row ins').allTextContents()).toEqual([
        'The ferry kept to its winter times.',
      ])
      expect(await desk.page.locator('.beside-row del').count()).toBe(0)
      await desk.page.keyboard.press('Tab')
      await desk.page.getByRole('button', { name: 'Next difference' }).click()
      await expect.poll(focused).toBe('The ferry kept to its winter times.')
    })

    it('says that a report was not known yet by the as-of day, with the way to it', async () => {
      await desk.go('reports/r2-talks?asOf=2024-01-08')
      await desk.page.getByRole('heading', { name: 'Not known yet by this day' }).waitFor()
      await desk.page.getByRole('link', { name: 'Go to 3 Feb 2024' }).click()
      await desk.page.getByRole('heading', { name: 'River Union brings both sides together' }).waitFor()
      expect(desk.search()).toBe('?asOf=2024-02-03')
    })

    it('lays out a text from right to left', async () => {
      await desk.go('reports/r5-rtl')
      await desk.page.getByRole('checkbox', { name: 'Not understood 1 of 1 sentence' }).waitFor()
      const text = desk.page.getByRole('article').locator('p')
      expect(await text.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl')
    })

    it('says when there is no such report', async () => {
      desk.expectFault('404')
      await desk.go('reports/nothing')
      await desk.page.getByRole('alert').getByText('No report has the id “nothing”.').waitFor()
    })

    passesAxe(
      desk,
      ['reports/r4-copy', 'reports/r1-ban?beside=r4-copy', 'reports/r2-talks?asOf=2024-01-08'],
      '.marked, .beside-row, .notice',
    )
  },
  { records: withCopies },
)

describeInBrowser(
  'the reader with rulings',
  (desk) => {
    const rule = async (decision: Decision) => {
      const { issues } = await desk.ledger.rule({ at: '2024-03-01T09:00:00Z', by: 'Ada', why: 'I looked', decision })
      expect(issues).toEqual([])
    }

    it('marks what people ruled, sets aside what they rejected, and says that a report was taken back', async () => {
      const [figure, measure, position] = await Promise.all([
        entryIn(desk, 'r1-ban', 'figures'),
        entryIn(desk, 'r1-ban', 'measures'),
        entryIn(desk, 'r1-ban', 'positions'),
      ])
      await rule({ act: 'flag', on: anchorOf(figure) })
      await rule({ act: 'accept', on: anchorOf(measure) })
      await rule({ act: 'reject', on: anchorOf(position) })
      await rule({ act: 'retract', report: 'r1-ban', by: 'r2-talks' })
      await desk.go('reports/r1-ban')
      const cards = desk.page.getByRole('listitem')
      await cards.filter({ hasText: 'Figure' }).getByText('look again').waitFor()
      await cards.filter({ hasText: 'Measure' }).getByText('accepted').waitFor()
      expect(await cards.filter({ hasText: 'Position' }).count()).toBe(0)
      await desk.page.getByRole('checkbox', { name: 'Rejected 1' }).click()
      await cards.filter({ hasText: 'Position' }).getByText('rejected').waitFor()
      await desk.page.getByText('Taken back by its outlet.').waitFor()
      await desk.page.getByText('Ruled by Ada').waitFor()
      await desk.page.getByRole('link', { name: 'River Union brings both sides together' }).waitFor()
    })

    passesAxe(desk, ['reports/r1-ban?with=rejected'], '.marked', async (page) => {
      await page.getByRole('button', { name: words, exact: true }).click()
      await page.getByText('Why', { exact: true }).click()
      await page.getByRole('heading', { name: 'Rulings' }).waitFor()
    })
  },
  { records },
)
