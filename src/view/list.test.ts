import { describe, expect, it } from 'vitest'
import { layers } from '../record/index.js'
import { fakeLedger } from './fake-ledger.test-kit.js'
import { listActors, listEntries, listReports } from './list.js'
import { riverCase } from './river-case.test-kit.js'

const ledger = fakeLedger(riverCase)

describe('listEntries', () => {
  it('gives a row for each entry of the layer, names instead of ids', async () => {
    const { headings, rows } = listEntries('events', await ledger.entries({ layers: ['events'] }))
    expect(headings).toEqual([
      'id',
      'date',
      'who → whom',
      'type',
      'CAMEO',
      'intensity',
      'status',
      'place',
      'learned',
      'report',
      'quote',
    ])
    expect(rows[0]).toEqual({
      id: 'r1-e1',
      cells: [
        'r1-e1',
        '2024-05-06',
        'fishermen → Velia',
        'PROTEST',
        '144',
        '-5',
        'happened',
        'Karst',
        '2024-05-07',
        'Fishermen block bridge',
        'Fishermen from Ostra blocked the bridge at Karst on Monday in protest at the new toll of Velia.',
      ],
    })
  })

  it.each(layers)('has one cell a heading for %s', async (layer) => {
    const { headings, rows } = listEntries(layer, await ledger.entries())
    expect(rows.length).toBeGreaterThan(0)
    for (const { cells } of rows) expect(cells).toHaveLength(headings.length)
  })
})

describe('other listings', () => {
  it('list reports and actors', async () => {
    const reports = listReports(await ledger.reports())
    expect(reports.rows[0]?.cells.slice(0, 5)).toEqual([
      'r1',
      '2024-05-07',
      'Fishermen block bridge',
      'Karst Post',
      'Delta Wire',
    ])
    const actor = { id: 'velia', name: 'Velia', kind: 'state' as const, code: null, aliases: [], of: null, roles: [] }
    expect(listActors([{ actor, entries: 3, reports: 2 }]).rows[0]?.cells).toEqual([
      'velia',
      'Velia',
      'state',
      '',
      '',
      '',
      '3',
      '2',
    ])
  })
})
