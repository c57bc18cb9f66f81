import { expect, it } from 'vitest'
import { placed } from '../../api/map/places.test-kit.js'
import { describeInBrowser, passesAxe } from '../trial-desk.test-kit.js'

describeInBrowser(
  'the map',
  (desk) => {
    const list = () => desk.page.getByRole('region', { name: /^Places/ })
    const row = (name: RegExp) => list().getByRole('button', { name })
    const label = (name: string) => map().locator('text', { hasText: name })
    const map = () => desk.page.getByRole('group', { name: /^Map/ })

    it('says how much it shows, and lists what has no place or date', async () => {
      await desk.go('map')
      await desk.page.getByText('10 things told, 3 of them at 3 places').waitFor()
      await desk.page.getByRole('link', { name: '7 without a place' }).click()
      await desk.page.getByRole('heading', { name: 'Without a place 7 things told' }).waitFor()
      await desk.page.getByRole('link', { name: '3 without a date' }).click()
      await desk.page.getByRole('heading', { name: 'Without a date 3 things told' }).waitFor()
      expect(desk.search()).toBe('?dated=no')
    })

    it('shows the words for a place chosen in the list, and leads to them in the report', async () => {
      await desk.go('map')
      await row(/^Northgate/).click()
      await desk.page.waitForURL(/place=at/)
      expect(await row(/^Northgate/).getAttribute('aria-pressed')).toBe('true')
      const things = desk.page.getByRole('region', { name: /^Northgate/ })
      await things.getByText('told by 2 reports').waitFor()
      await things.getByRole('link', { name: /Protesters blocked the Northgate bridge/ }).click()
      await desk.page.waitForURL(/reports\/r1-ban/)
      await desk.page.goBack()
      await things.getByText('told by 2 reports').waitFor()
    })

    it('chooses in the list what is chosen on the map, and opens it again from its address', async () => {
      await desk.go('map')
      await label('1 around Borderland').click()
      await expect.poll(() => row(/^Borderland/).getAttribute('aria-pressed')).toBe('true')
      await desk.page.reload()
      await expect.poll(() => row(/^Borderland/).getAttribute('aria-pressed')).toBe('true')
      await desk.page.getByRole('heading', { name: /^Borderland/ }).waitFor()
    })

    it('shows a country told of as a whole by its outline, and says that no more is known', async () => {
      await desk.go('map')
      await label('1 in Sylvania').waitFor()
      expect(await row(/^Sylvania/).innerText()).toContain('somewhere in the country')
    })

    it('is moved and brought nearer by keys, keeps that in its address, and goes back to all places', async () => {
      await desk.go('map')
      await label('Northgate').waitFor()
      await map().focus()
      const before = await label('Northgate').boundingBox()
      await desk.page.keyboard.press('ArrowLeft')
      await desk.page.waitForURL(/view=/)
      const after = await label('Northgate').boundingBox()
      expect((after?.x ?? 0) - (before?.x ?? 0)).toBeGreaterThan(40)
      await desk.page.keyboard.press('+')
      await desk.page.waitForTimeout(400)
      await desk.page.reload()
      await label('Northgate').waitFor()
      await desk.page.getByRole('button', { name: 'Show all places' }).click()
      await expect.poll(desk.search).toBe('')
      expect((await label('Northgate').boundingBox())?.x).toBeCloseTo(before?.x ?? 0, 0)
    })

    it('narrows to a class of acts, and back', async () => {
      await desk.go('map')
      await desk.page.getByRole('button', { name: 'Material conflict' }).click()
      await desk.page.getByText('1 thing told, 1 of them at 1 place').waitFor()
      await desk.page.goBack()
      await desk.page.getByText('10 things told').waitFor()
    })

    it('knows only what was known by the day', async () => {
      await desk.go('map?asOf=2024-01-08')
      await desk.page.getByText('6 things told, 2 of them at 2 places').waitFor()
    })

    it('says what to do where nothing fits', async () => {
      await desk.go('map?layer=talks&actor=Nobody')
      await desk.page.getByRole('heading', { name: 'Nothing fits all of this' }).waitFor()
      await desk.page.getByRole('link', { name: 'show everything' }).click()
      await desk.page.getByText('10 things told').waitFor()
    })

    passesAxe(desk, ['map?place=at:46.95,7.45', 'map?by=quad&place=none', 'map?actor=Nobody'], '.told-list, .notice')
  },
  { records: placed },
)
