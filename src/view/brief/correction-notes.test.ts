import { expect, it } from 'vitest'
import type { KeptReport } from '../../ledger/ledger.js'
import { fakeLedger } from '../fake-ledger.test-kit.js'
import { riverCase } from '../river-case.test-kit.js'
import { correctionNotes } from './correction-notes.js'

it('notes who corrected a report, by its own words or by a ruling, and nothing of a retracted one', async () => {
  const reports = await fakeLedger(riverCase).reports()
  const [one, other, third] = reports.map(({ report }) => report.id)
  if (one === undefined || other === undefined || third === undefined)
    throw new Error('the river case has three reports')
  const ruled = reports.map((kept, at): KeptReport => {
    const taken = { ruling: 7, day: '2024-05-09', by: null }
    return at === 1
      ? { ...kept, withdrawn: { act: 'correct', ...taken } }
      : at === 2
        ? { ...kept, withdrawn: { act: 'retract', ...taken } }
        : kept
  })
  const relation = {
    earlier: one,
    later: 'erratum',
    kind: 'correction',
    shareOfEarlier: 0,
    shareOfLater: 0,
    passages: [],
    changes: [],
    learned: '2024-05-09',
    grounds: '',
  } as const
  expect(correctionNotes(ruled, { relations: [relation] })).toEqual(
    new Map([
      [one, 'corrected by erratum, which says so itself'],
      [other, 'corrected (ruling 7)'],
    ]),
  )
})
