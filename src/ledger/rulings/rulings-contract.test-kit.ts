import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Decision, ReportRecord } from '../../record/index.js'
import { anchorOf } from './anchor.js'
import type { Ledger, LedgerEntry } from '../ledger.js'
import { actorOf, eventOf, readingOf, recordOf, reportOf, statementOf } from '../sample.test-kit.js'

type Open = (name?: string, now?: () => Date) => Promise<Ledger>

/** What rulings do to a ledger, over every store. */
export function rulingsContract(open: Open): void {
  const text = reportOf().text
  const withRecord = async (): Promise<Ledger> => {
    const ledger = await open()
    await ledger.admit(recordOf(), readingOf())
    return ledger
  }
  const held = async (ledger: Ledger, id: string): Promise<LedgerEntry> => {
    const entry = await ledger.entry(id)
    if (entry === null) throw new Error(`there is no entry ${id}`)
    return entry
  }
  const on = async (ledger: Ledger, id: string) => anchorOf(await held(ledger, id))
  const rule = (ledger: Ledger, decision: Decision, at = '2023-05-01T12:00:00.000Z') =>
    ledger.rule({ at, by: 'Ana', why: 'I read the report.', decision })
  const ids = async (ledger: Ledger, filter = {}) => (await ledger.entries(filter)).map((entry) => entry.id)
  const amendType = async (ledger: Ledger): Promise<Decision> => ({
    act: 'amend',
    on: await on(ledger, 'e-2000'),
    field: 'type',
    value: 'REJECT',
    cast: [],
  })
  /** What another version of the coders makes of the report. */
  const reread = (ledger: Ledger, events: ReportRecord['events'], version = '2') =>
    ledger.admit(recordOf({}, { events }), readingOf({ version }))

  describe('a ruling', () => {
    it('sets a rejected entry aside, and another ruling brings it back', async () => {
      const ledger = await withRecord()
      expect(await rule(ledger, { act: 'reject', on: await on(ledger, 'e-2000') })).toMatchObject({
        ruling: { number: 1 },
        issues: [],
      })
      expect(await ids(ledger)).toEqual(['s-1000'])
      expect((await ledger.evidence('r1')).map((mark) => mark.entry)).not.toContain('e-2000')
      expect(await ids(ledger, { setAside: true })).toEqual(['e-2000', 's-1000'])
      expect(await ledger.entry('e-2000')).toMatchObject({ ruled: { rejected: true, rulings: [1] } })
      await rule(ledger, { act: 'undo', ruling: 1 })
      expect(await ids(ledger)).toEqual(['e-2000', 's-1000'])
      await rule(ledger, { act: 'undo', ruling: 2 })
      expect(await ids(ledger)).toEqual(['s-1000'])
      expect((await ledger.rulings()).map(({ number, by, why }) => [number, by, why])).toEqual(
        [1, 2, 3].map((number) => [number, 'Ana', 'I read the report.']),
      )
    })

    it('amends a field, by which the entry is then found', async () => {
      const ledger = await withRecord()
      await rule(ledger, await amendType(ledger))
      const date = { text: 'on Monday', from: '2022-11-14', to: '2022-11-14' }
      await rule(ledger, { act: 'amend', on: await on(ledger, 'e-2000'), field: 'date', value: date, cast: [] })
      expect(await ids(ledger, { type: 'REQUEST' })).toEqual([])
      expect(
        await ledger.entries({
          type: 'reject',
          since: '2022-11-14',
          until: '2022-11-14',
          actor: 'Lake Union',
          place: 'North Harbour',
        }),
      ).toMatchObject([
        {
          id: 'e-2000',
          from: '2022-11-14',
          body: { type: 'REJECT', cameo: '1056' },
          ruled: { amended: ['type', 'date'] },
        },
      ])
      expect(await ids(ledger, { since: '2022-11-21' })).toEqual(['s-1000'])
    })

    it('may name an actor whom the report does not list, if the ruling brings it', async () => {
      const ledger = await withRecord()
      const amend = async (cast: ReturnType<typeof actorOf>[]): Promise<Decision> => ({
        act: 'amend',
        on: await on(ledger, 'e-2000'),
        field: 'target',
        value: ['islands'],
        cast,
      })
      expect(await rule(ledger, await amend([]))).toMatchObject({
        ruling: null,
        issues: [{ code: 'ruling-refused', message: expect.stringContaining('"islands"') }],
      })
      await rule(ledger, await amend([actorOf({ id: 'islands', name: 'The Islands' })]))
      expect((await held(ledger, 'e-2000')).actors.map(({ name }) => name)).toContain('The Islands')
    })

    it.each<[string, (ledger: Ledger) => Promise<Decision>, string]>([
      [
        'about an entry that is not there',
        async (ledger) => ({ act: 'reject', on: { ...(await on(ledger, 'e-2000')), entry: 'e-9' } }),
        'has no entry e-9',
      ],
      [
        'whose evidence does not read back',
        async (ledger) => ({
          act: 'accept',
          on: { ...(await on(ledger, 'e-2000')), evidence: [{ start: 0, end: 3, text: 'Zap' }] },
        }),
        'does not read back',
      ],
      [
        'that gives a field what it can’t have',
        async (ledger) => ({ act: 'amend', on: await on(ledger, 'e-2000'), field: 'type', value: 'PLEAD', cast: [] }),
        'the field "type" can\'t be that',
      ],
      [
        'that amends what the entry has not',
        async (ledger) => ({ act: 'amend', on: await on(ledger, 'e-2000'), field: 'colour', value: 'red', cast: [] }),
        'no field "colour"',
      ],
      [
        'that joins an event and a statement',
        async (ledger) => ({ act: 'join', on: await on(ledger, 'e-2000'), with: await on(ledger, 's-1000') }),
        'never one thing',
      ],
      ['on a report that is not there', async () => ({ act: 'retract', report: 'r9', by: null }), 'no report "r9"'],
      ['that undoes what was never ruled', async () => ({ act: 'undo', ruling: 7 }), 'no ruling 7'],
    ])('is refused %s', async (_, decision, reason) => {
      const ledger = await withRecord()
      const { ruling, issues } = await rule(ledger, await decision(ledger))
      expect([ruling, issues[0]?.code]).toEqual([null, 'ruling-refused'])
      expect(issues[0]?.message).toContain(reason)
      expect(await ledger.rulings()).toEqual([])
    })

    it('is refused without a name or a reason', async () => {
      const ledger = await withRecord()
      const refused = await ledger.rule({
        at: '2023-05-01T12:00:00.000Z',
        by: ' ',
        why: 'x',
        decision: { act: 'retract', report: 'r1', by: null },
      })
      expect(refused.issues[0]?.message).toContain('names who made it')
    })
  })

  describe('a ruling outlives re-reading', () => {
    it('hangs on the same words though the entry has another id', async () => {
      const ledger = await withRecord()
      await rule(ledger, { act: 'reject', on: await on(ledger, 'e-2000') })
      await reread(ledger, [eventOf(text, { id: 'e-2001', mode: 'unknown' })])
      expect(await ids(ledger)).toEqual(['s-1000'])
      expect(await ledger.entry('e-2001')).toMatchObject({ ruled: { rejected: true } })
    })

    it('does not fall on another act told by the same words', async () => {
      const ledger = await withRecord()
      await rule(ledger, { act: 'reject', on: await on(ledger, 'e-2000') })
      await reread(ledger, [eventOf(text, { id: 'e-2001', type: 'ACCUSE' })])
      expect(await ids(ledger)).toEqual(['e-2001', 's-1000'])
    })

    it('keeps what a person vouched for, even where the new reading no longer has it', async () => {
      const ledger = await withRecord()
      await rule(ledger, await amendType(ledger))
      await rule(ledger, { act: 'accept', on: await on(ledger, 's-1000') })
      await ledger.admit(recordOf({}, { statements: [], events: [] }), readingOf({ version: '2' }))
      expect((await ledger.entries()).map(({ id, ruled }) => [id, ruled?.rulings])).toEqual([
        ['e-2000', [1]],
        ['s-1000', [2]],
      ])
      expect((await ledger.judgements()).adrift).toEqual([])
    })

    it('puts what a person vouched for in the place of what the same words are now read as', async () => {
      const ledger = await open()
      const both = [eventOf(text), eventOf(text, { id: 'e-2001', source: ['dorania'], target: ['envoy'] })]
      await ledger.admit(
        recordOf({}, { statements: [], events: both.map((event) => ({ ...event, statement: null })) }),
        readingOf(),
      )
      await rule(ledger, { act: 'accept', on: await on(ledger, 'e-2000') })
      const others = [eventOf(text, { id: 'e-2002', target: [] }), both[1]].flatMap((event) =>
        event === undefined ? [] : [{ ...event, statement: null }],
      )
      await ledger.admit(recordOf({}, { statements: [], events: others }), readingOf({ version: '2' }))
      expect(await ids(ledger)).toEqual(['e-2000', 'e-2001'])
    })

    it('is told as adrift where nothing is left of it', async () => {
      const ledger = await withRecord()
      await rule(ledger, { act: 'flag', on: await on(ledger, 'e-2000') })
      await reread(ledger, [])
      expect((await ledger.judgements()).adrift.map(({ number }) => number)).toEqual([1])
    })
  })

  describe('rulings on joining, sources and reports', () => {
    it('say which entries are one, and the last word on a pair holds', async () => {
      const ledger = await withRecord()
      await ledger.admit(
        recordOf({ id: 'r2' }, { statements: [statementOf(text, { id: 's-3000' })], events: [] }),
        readingOf(),
      )
      const [one, other] = [await on(ledger, 's-1000'), await on(ledger, 's-3000')]
      await rule(ledger, { act: 'join', on: one, with: other })
      expect((await ledger.judgements()).decided.joined('r1 s-1000', 'r2 s-3000')).toBe(true)
      await rule(ledger, { act: 'split', on: other, from: one })
      const { decided } = await ledger.judgements()
      expect([decided.joined('r1 s-1000', 'r2 s-3000'), decided.parted('r2 s-3000', 'r1 s-1000')]).toEqual([
        false,
        true,
      ])
    })

    it('grade a source and an entry apart from one another', async () => {
      const ledger = await withRecord()
      await rule(ledger, { act: 'rate-source', source: 'Example Wire', reliability: 'B' })
      await rule(ledger, { act: 'rate-entry', on: await on(ledger, 'e-2000'), credibility: 4 })
      expect((await ledger.judgements()).reliabilities).toEqual(new Map([['Example Wire', 'B']]))
      expect((await held(ledger, 'e-2000')).ruled?.credibility).toBe(4)
    })

    it('take a retracted report out of account from that day on, but not what a person vouched for', async () => {
      const ledger = await withRecord()
      await rule(ledger, { act: 'accept', on: await on(ledger, 's-1000') }, '2023-05-01T12:00:00.000Z')
      await rule(ledger, { act: 'retract', report: 'r1', by: null }, '2023-05-02T12:00:00.000Z')
      expect(await ids(ledger)).toEqual(['s-1000'])
      expect(await ids(ledger, { asOf: '2023-05-01' })).toEqual(['e-2000', 's-1000'])
      expect((await ledger.reports())[0]?.withdrawn).toEqual({ act: 'retract', ruling: 2, day: '2023-05-02', by: null })
    })

    it('mark a corrected report, and leave its entries in account', async () => {
      const ledger = await withRecord()
      await ledger.admit(recordOf({ id: 'r2' }), readingOf())
      await rule(ledger, { act: 'correct', report: 'r1', by: 'r2' })
      expect((await ledger.entries({ report: 'r1' })).map(({ withdrawn }) => withdrawn?.by)).toEqual(['r2', 'r2'])
    })
  })

  describe('rulings are append-only', () => {
    it('and never change what was known on an earlier day or held at an earlier instant', async () => {
      const acts = fc.constantFrom('accept', 'reject', 'flag', 'undo', 'retract')
      await fc.assert(
        fc.asyncProperty(fc.array(acts, { minLength: 1, maxLength: 6 }), async (steps) => {
          let minute = 0
          const ledger = await open(undefined, () => new Date(Date.UTC(2023, 4, 1, 0, minute)))
          await ledger.admit(recordOf(), readingOf())
          const answers: { filter: { asOf?: string; heldAt?: string }; held: unknown }[] = []
          const ask = async (filter: { asOf?: string; heldAt?: string }) => [
            await ledger.entries(filter),
            await ledger.reports(filter),
            await ledger.rulings(filter),
          ]
          for (const [at, act] of steps.entries()) {
            minute++
            const day = `2023-05-1${at}`
            const anchor = anchorOf(await held(ledger, 'e-2000'))
            const decision: Decision =
              act === 'undo'
                ? { act, ruling: 1 }
                : act === 'retract'
                  ? { act, report: 'r1', by: null }
                  : { act, on: anchor }
            await rule(ledger, decision, `${day}T09:00:00.000Z`)
            for (const answer of answers) expect(await ask(answer.filter)).toEqual(answer.held)
            for (const filter of [{ asOf: day }, { heldAt: new Date(Date.UTC(2023, 4, 1, 0, minute)).toISOString() }])
              answers.push({ filter, held: await ask(filter) })
          }
          expect(await ledger.check()).toEqual([])
        }),
        { numRuns: 8 },
      )
    }, 60_000)
  })
}
