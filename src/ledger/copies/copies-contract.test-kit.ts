import { describe, expect, it } from 'vitest'
import type { NewsReport, ReportRecord } from '../../record/index.js'
import type { Ledger } from '../ledger.js'
import { readingOf, recordOf } from '../sample.test-kit.js'

type Open = (name?: string) => Promise<Ledger>

const story =
  'The envoy of the Lake Union urged both sides on Monday to pull back their guns from the bridge, and said that talks would go on in the harbour town until the end of the week. Fishermen who had waited for days at the crossing were let through in the afternoon, and the port council said that boats would sail again on Tuesday if the weather held.'
const reportWith = (over: Partial<NewsReport>): ReportRecord =>
  recordOf({ title: 'Envoy at the bridge', text: story, ...over }, { statements: [], events: [] })
const first = reportWith({ id: 'first', outlet: 'Delta Wire', published: '2022-11-22' })
const copy = reportWith({ id: 'copy', outlet: 'Morning Post', published: '2022-11-23' })
const later = reportWith({ id: 'later', outlet: 'Old Stories', published: '2023-11-23' })
const other = reportWith({
  id: 'other',
  outlet: 'Hill Radio',
  published: '2022-11-23',
  text: 'Snow closed the road over the pass on Tuesday, and the village school stayed shut for a second day, the mayor said.',
})

/** How a ledger knows copies, over every store. */
export function copiesContract(open: Open): void {
  const withReports = async (records: readonly ReportRecord[], settled: boolean): Promise<Ledger> => {
    const ledger = await open()
    for (const record of records) {
      await ledger.admit(record, readingOf())
      if (settled) await ledger.settle()
    }
    return ledger
  }
  const told = async (ledger: Ledger, filter = {}) => {
    const { found, origins } = await ledger.copies(filter)
    return { groups: found.map(({ reports }) => reports), origins: [...origins].sort() }
  }

  describe('copies', () => {
    it.each<[string, readonly ReportRecord[], boolean]>([
      ['kept as they come', [first, copy, other], true],
      ['kept though the source comes last', [other, copy, first], true],
      ['worked out when they are asked for', [copy, other, first], false],
    ])('are the same %s', async (_, records, settled) => {
      expect(await told(await withReports(records, settled))).toEqual({
        groups: [['first', 'copy']],
        origins: [
          ['copy', 'Delta Wire'],
          ['first', 'Delta Wire'],
          ['other', 'Hill Radio'],
        ],
      })
    })

    it('are those known by the day asked of', async () => {
      const ledger = await withReports([first, copy, other], true)
      expect(await told(ledger, { asOf: '2022-11-22' })).toEqual({ groups: [], origins: [['first', 'Delta Wire']] })
    })

    it('of some reports come with the reports they lead to, and no others', async () => {
      const ledger = await withReports([first, copy, other], true)
      expect(await told(ledger, { ids: ['copy'] })).toEqual({
        groups: [['first', 'copy']],
        origins: [
          ['copy', 'Delta Wire'],
          ['first', 'Delta Wire'],
        ],
      })
      expect((await told(ledger, { ids: ['other'] })).groups).toEqual([])
    })

    it('appear within weeks: the same words a year later are another report', async () => {
      const ledger = await withReports([first, later], true)
      expect((await told(ledger)).groups).toEqual([])
    })
  })
}
