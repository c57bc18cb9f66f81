import { describe, expect, it } from 'vitest'
import type { KeptActor, LedgerEntry } from '../../ledger/ledger.js'
import type { Actor } from '../../record/index.js'
import { fakeLedger } from '../../view/fake-ledger.test-kit.js'
import { actor } from '../../view/made-up.test-kit.js'
import { riverCase } from '../../view/river-case.test-kit.js'
import { amendmentOf } from './amendment.js'

const moro: Actor = { ...actor('moro', 'Teo Moro', 'person', 'ostra'), aliases: ['President Moro'], code: 'OSTGOV' }
const known = [actor('velia', 'Velia', 'state'), actor('ostra', 'Ostra', 'state'), moro]
const ledger = {
  actors: (): Promise<KeptActor[]> => Promise.resolve(known.map((one) => ({ actor: one, entries: 1, reports: 1 }))),
}

async function entryAt(id: string): Promise<LedgerEntry> {
  const found = (await fakeLedger(riverCase).entries()).find((one) => one.id === id)
  if (found === undefined) throw new Error(`the bridge case has no ${id}`)
  return found
}
const typed = async (id: string, field: string, value: string) => amendmentOf(ledger, await entryAt(id), field, value)
const valueOf = async (id: string, field: string, value: string) => (await typed(id, field, value)).value

describe('a new value as a person types it', () => {
  it('a day, and the words of the report stay', async () => {
    expect(await valueOf('r1-e1', 'date', '2024-05-05')).toEqual({
      text: 'Monday',
      from: '2024-05-05',
      to: '2024-05-05',
    })
  })

  it('a period, with a slash between', async () => {
    expect(await valueOf('r4-c1', 'agreed', '2009-03-01/2009-03-31')).toEqual({
      text: '2009',
      from: '2009-03-01',
      to: '2009-03-31',
    })
  })

  it('a day of an entry that had none keeps what was typed as its words', async () => {
    const dated = await entryAt('r1-e1')
    const undated: LedgerEntry = { ...dated, body: { ...dated.body, date: null } }
    expect((await amendmentOf(ledger, undated, 'date', '2024-05-05')).value).toMatchObject({ text: '2024-05-05' })
  })

  it('no day that the calendar has not', async () => {
    await expect(typed('r1-e1', 'date', '2024-02-31')).rejects.toThrow('There is no day "2024-02-31".')
  })

  it.each(['Velia, Teo Moro', 'VELIA,president moro', 'velia,OSTGOV'])(
    'actors by name, alias, id or code, in any case: %s',
    async (names) => {
      const amendment = await typed('r1-e1', 'target', names)
      expect(amendment.value).toEqual(['velia', 'moro'])
      expect(amendment.cast.map(({ id }) => id)).toEqual(['velia', 'moro'])
    },
  )

  it('one actor where the field holds one, and an empty list for nobody', async () => {
    expect(await valueOf('r3-f1', 'attributed_to', 'Teo Moro')).toBe('moro')
    expect(await valueOf('r1-e1', 'target', '[]')).toEqual([])
  })

  it('null takes an actor or a word away', async () => {
    expect(await valueOf('r3-f1', 'attributed_to', 'null')).toBeNull()
    expect(await valueOf('r1-m1', 'applies_to', 'null')).toBeNull()
  })

  it('no actor whom the ledger does not know; the nearest name is offered', async () => {
    await expect(typed('r1-e1', 'target', 'Velja')).rejects.toThrow(
      'The ledger knows no actor "Velja". Did you mean Velia?',
    )
  })

  it('a number, null, a word', async () => {
    expect(await valueOf('r1-f1', 'value', '350')).toBe(350)
    expect(await valueOf('r1-f1', 'high', 'null')).toBeNull()
    expect(await valueOf('r1-e1', 'status', 'alleged')).toBe('alleged')
  })

  it('words where words were, though they look like a number', async () => {
    expect(await valueOf('r1-m1', 'rule', '150')).toBe('150')
  })

  it('hangs on the words that prove the entry', async () => {
    expect((await typed('r1-f1', 'value', '350')).on).toMatchObject({
      report: 'r1',
      layer: 'figures',
      entry: 'r1-f1',
      evidence: [{ text: 'About 300 fishermen took part in the blockade of the bridge, the organisers said.' }],
    })
  })
})
