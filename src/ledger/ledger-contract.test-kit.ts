import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import type { Ledger, LedgerEntry } from './ledger.js'
import { anchorOf } from './rulings/anchor.js'
import { codingsContract } from './codings/codings-contract.test-kit.js'
import { copiesContract } from './copies/copies-contract.test-kit.js'
import { rulingsContract } from './rulings/rulings-contract.test-kit.js'
import { actorOf, eventOf, readingOf, recordOf, reportOf, spanIn, statementOf } from './sample.test-kit.js'

/** What a store must offer to be held to the contract. */
export interface Store {
  /** Opens a ledger, empty the first time; the same ledger again for the same `name`. */
  open(name: string, now?: () => Date): Promise<Ledger>
}

/** The contract of `Ledger`, to be run over every store. */
export function ledgerContract(store: Store): void {
  let count = 0
  const opened: Ledger[] = []
  const open = async (name = `ledger-${++count}`, now?: () => Date): Promise<Ledger> => {
    const ledger = await store.open(name, now)
    opened.push(ledger)
    return ledger
  }
  afterEach(async () => {
    for (const ledger of opened.splice(0)) await ledger.close()
  })
  for (const contract of [rulingsContract, copiesContract, codingsContract]) contract(open)

  describe('the way of a record', () => it('comes out as it went in', async () => {
    const ledger = await open()
    const record = recordOf()
    expect(await ledger.admit(record, readingOf())).toEqual({ outcome: 'new', report: 'r1', entries: 2, issues: [] })
    expect(await ledger.record('r1')).toEqual(record)
    expect(await ledger.record('nowhere')).toBeNull()
  }))

  describe('identity', () => {
    it('knows a report that it has read, and adds nothing', async () => {
      const ledger = await open()
      await ledger.admit(recordOf(), readingOf())
      expect(await ledger.admit(recordOf(), readingOf({ readAt: '2023-01-01T00:00:00Z' }))).toMatchObject({ outcome: 'known', entries: 0 })
      expect(await ledger.entries()).toHaveLength(2)
      expect(await ledger.reports()).toHaveLength(1)
    })

    it('keeps both reports where two bear the same id, and says so', async () => {
      const ledger = await open()
      await ledger.admit(recordOf(), readingOf())
      const other = recordOf({ text: 'The envoy urged Đorania to lift the ban in North Harbour.' })
      const second = await ledger.admit(other, readingOf({ file: 'other.txt' }))
      expect(second).toMatchObject({ outcome: 'new', report: 'r1~2', issues: [{ code: 'report-duplicate-id', file: 'other.txt' }] })
      expect((await ledger.reports()).map((kept) => kept.report.id)).toEqual(['r1', 'r1~2'])
      expect((await ledger.record('r1~2'))?.report.text).toBe(other.report.text)
      expect(await ledger.admit(other, readingOf())).toMatchObject({ outcome: 'known', report: 'r1~2' })
    })

    it('lets a later version supersede, and keeps what the earlier one read', async () => {
      const ledger = await open()
      await ledger.admit(recordOf(), readingOf())
      const reread = recordOf({ agency: 'Lake Agency' }, { statements: [], events: [eventOf(reportOf().text, { id: 'e-2001', statement: null })] })
      expect(await ledger.admit(reread, readingOf({ version: '2' }))).toMatchObject({ outcome: 'reread', entries: 1 })
      expect((await ledger.entries()).map((entry) => [entry.id, entry.report.agency])).toEqual([['e-2001', 'Lake Agency']])
      expect(await ledger.entry('e-2000')).toMatchObject({ id: 'e-2000', superseded: true, report: { agency: null } })
    })
  })

  describe('the door', () => {
    it('refuses an entry whose span does not read back, and whatever points at it', async () => {
      const ledger = await open()
      const broken = recordOf()
      const { text } = broken.report
      broken.statements = [statementOf(text, { evidence: [{ start: 4, end: 9, text: 'enemy' }] })]
      broken.events = [eventOf(text), eventOf(text, { id: 'e-2002', statement: null })]
      const { entries, issues } = await ledger.admit(broken, readingOf())
      expect(entries).toBe(1)
      expect(issues.map((issue) => issue.code)).toEqual(['entry-refused', 'entry-refused'])
      expect(issues[0]?.message).toBe('In the report "r1", the statement "s-1000" is refused: its span 4–9 reads "envoy" in the text, not "enemy".')
      expect(issues[0]?.span).toEqual({ start: 4, end: 9, text: 'enemy' })
      expect(issues[1]?.message).toContain('the event "e-2000" is refused: it points at the entry "s-1000", which is not there')
      expect((await ledger.entries()).map((entry) => entry.id)).toEqual(['e-2002'])
    })

    it('refuses an entry that names an actor whom the record does not have', async () => {
      const ledger = await open()
      const { text } = reportOf()
      const { issues } = await ledger.admit(recordOf({}, { events: [eventOf(text, { target: ['nobody'] })] }), readingOf())
      expect(issues.map((issue) => issue.message)).toEqual(['In the report "r1", the event "e-2000" is refused: it names the actor "nobody", whom the record does not have.'])
    })

    it('refuses a second entry of the same id and one without the shape of its layer', async () => {
      const ledger = await open()
      const { text } = reportOf()
      const shapeless = JSON.parse(JSON.stringify(eventOf(text, { id: 'e-2003' })).replace('REQUEST', 'PLEAD'))
      const record = recordOf({}, { events: [eventOf(text), eventOf(text), shapeless] })
      const { entries, issues } = await ledger.admit(record, readingOf())
      expect(entries).toBe(2)
      expect(issues.map((issue) => issue.message)).toEqual([
        expect.stringContaining('the event "e-2003" is refused: type: '),
        expect.stringContaining('the event "e-2000" is refused: another of this report bears the same id'),
      ])
    })

    it('leaves out a mention that does not read back, and keeps the actor', async () => {
      const ledger = await open()
      const record = recordOf()
      record.actors[1]?.mentions.push(spanIn(record.report.text, 'Lake Union'), { start: 0, end: 4, text: 'Lake' })
      const { entries, issues } = await ledger.admit(record, readingOf())
      expect([entries, issues.length]).toEqual([2, 1])
      expect((await ledger.record('r1'))?.actors[1]?.mentions).toEqual([spanIn(record.report.text, 'Lake Union')])
    })

    it('turns away a record whose report is malformed', async () => {
      const ledger = await open()
      const refused = await ledger.admit(recordOf({ published: 'last week' }), readingOf())
      expect(refused).toMatchObject({ outcome: 'refused', entries: 0, issues: [{ code: 'entry-refused' }] })
      const nothing = JSON.parse('{ "format": "rapporteur/1" }')
      expect(await ledger.admit(nothing, readingOf())).toMatchObject({ outcome: 'refused', report: '' })
      expect(await ledger.reports()).toEqual([])
    })

    it('carries any text: NUL, halves of characters, and what is beyond the first plane', async () => {
      const ledger = await open()
      const text = 'a\0b \ud800 c 🏛 d'
      const record = recordOf({ text }, { statements: [statementOf(text)], events: [] })
      await ledger.admit(record, readingOf())
      expect(await ledger.record('r1')).toEqual(record)
      expect((await ledger.evidence('r1')).map((mark) => mark.span.text)).toEqual([text, text])
      expect(await ledger.check()).toEqual([])
    })
  })

  describe('the two clocks', () => {
    it('are columns of their own on every entry', async () => {
      const ledger = await open()
      await ledger.admit(recordOf(), readingOf())
      expect((await ledger.entries({ layers: ['events'] }))[0]).toMatchObject({ from: '2022-11-21', to: '2022-11-21', learned: '2022-11-22' })
    })

    it('learn of a report without a day when it is read', async () => {
      const ledger = await open()
      await ledger.admit(recordOf({ published: null }), readingOf())
      await ledger.admit(recordOf({ published: null }), readingOf({ version: '2', readAt: '2023-05-05T00:00:00Z' }))
      expect((await ledger.reports()).map((kept) => kept.learned)).toEqual(['2022-11-25'])
      expect(await ledger.entries({ asOf: '2022-11-24' })).toEqual([])
      expect(await ledger.entries({ asOf: '2022-11-25' })).toHaveLength(2)
    })

    it('give the days of a measure without a date by its phases', async () => {
      const ledger = await open()
      const { text } = reportOf()
      const phases = [{ from: '2022-11-01', to: '2022-11-20', rule: 'warned' }, { from: '2022-11-21', to: null, rule: 'fined' }]
      await ledger.admit(recordOf({}, { measures: [{
        id: 'm-1', authority: ['dorania'], kind: 'ban', applies_to: null, rule: 'no ships', phases, status: 'gradual',
        date: null, answers: null, evidence: [spanIn(text, 'the ban')],
      }] }), readingOf())
      expect((await ledger.entries({ layers: ['measures'] }))[0]).toMatchObject({ from: '2022-11-01', to: null })
      expect(await ledger.entries({ layers: ['measures'], since: '2030-01-01' })).toHaveLength(1)
      expect(await ledger.entries({ layers: ['measures'], until: '2022-10-31' })).toEqual([])
    })
  })

  describe('questions', () => {
    it('narrow by layer, type, status, place, day and report', async () => {
      const ledger = await open()
      await ledger.admit(recordOf(), readingOf())
      const ids = async (filter: Parameters<Ledger['entries']>[0]) => (await ledger.entries(filter)).map((entry) => entry.id)
      expect(await ids({})).toEqual(['e-2000', 's-1000'])
      expect(await ids({ layers: ['statements'] })).toEqual(['s-1000'])
      expect(await ids({ layers: [] })).toEqual([])
      expect(await ids({ ids: ['s-1000', 'nowhere'] })).toEqual(['s-1000'])
      expect(await ids({ ids: [] })).toEqual([])
      expect(await ids({ type: 'request' })).toEqual(['e-2000'])
      expect(await ids({ status: 'happened' })).toEqual(['e-2000'])
      expect(await ids({ place: 'harbour' })).toEqual(['e-2000'])
      expect(await ids({ place: 'dor' })).toEqual(['e-2000'])
      expect(await ids({ place: 'har' })).toEqual([])
      expect(await ids({ since: '2022-11-21', until: '2022-11-21' })).toEqual(['e-2000', 's-1000'])
      expect(await ids({ since: '2022-11-22' })).toEqual([])
      expect(await ids({ report: 'r2' })).toEqual([])
    })

    it('find an actor by id, name, alias, code and by those who belong to it, in any case and accents', async () => {
      const ledger = await open()
      await ledger.admit(recordOf(), readingOf())
      for (const actor of ['dorania', 'DORANIA', 'port dor', 'DOR', 'lu', 'Lake  union', 'igolku', 'The Envoy']) {
        expect([actor, (await ledger.entries({ actor })).length]).toEqual([actor, 2])
      }
      expect(await ledger.entries({ actor: 'lake' })).toEqual([])
      expect((await ledger.entries({ actor: 'LU' }))[0]?.actors.map((one) => one.id)).toEqual(['envoy', 'dorania', 'lake-union'])
    })

    it('find an actor by a name that another report gave it', async () => {
      const ledger = await open()
      await ledger.admit(recordOf(), readingOf())
      const nicknamed = recordOf({ id: 'r2', published: '2022-12-01' }, { statements: [], events: [] })
      nicknamed.actors = [actorOf({ id: 'dorania', name: 'Đorania', aliases: ['the islanders'] })]
      await ledger.admit(nicknamed, readingOf())
      expect(await ledger.entries({ actor: 'The Islanders' })).toHaveLength(2)
      expect(await ledger.entries({ actor: 'The Islanders', asOf: '2022-11-30' })).toEqual([])
    })

    it('take an entry without any day by the day it was learned, and put it last', async () => {
      const ledger = await open()
      const { text } = reportOf()
      await ledger.admit(recordOf({}, { events: [eventOf(text, { date: null })] }), readingOf())
      expect((await ledger.entries()).map((entry) => entry.id)).toEqual(['s-1000', 'e-2000'])
      expect((await ledger.entries({ since: '2022-11-22' })).map((entry) => entry.id)).toEqual(['e-2000'])
    })

    it('find one entry by the beginning of its id, if only one begins so', async () => {
      const ledger = await open()
      const { text } = reportOf()
      await ledger.admit(recordOf({}, { events: [eventOf(text), eventOf(text, { id: 'e-20ff' })] }), readingOf())
      expect((await ledger.entry('e-20f'))?.id).toBe('e-20ff')
      expect((await ledger.entry('e-2000'))?.id).toBe('e-2000')
      expect(await ledger.entry('e-20')).toBeNull()
      expect(await ledger.entry('s-1')).toBeNull()
    })

    it('mark the evidence of a report in the order of its text', async () => {
      const ledger = await open()
      await ledger.admit(recordOf(), readingOf())
      expect((await ledger.evidence('r1')).map((mark) => [mark.entry, mark.layer, mark.role])).toEqual([
        ['s-1000', 'statements', 'evidence'], ['s-1000', 'statements', 'content'], ['e-2000', 'events', 'evidence'],
      ])
      expect(await ledger.evidence('r2')).toEqual([])
    })

    it('join the same actor over reports', async () => {
      const ledger = await open()
      await ledger.admit(recordOf(), readingOf())
      const second = recordOf({ id: 'r2' })
      second.actors = second.actors.map((actor) => (actor.id === 'lake-union' ? { ...actor, aliases: ['the Union'] } : actor))
      await ledger.admit(second, readingOf())
      const actors = await ledger.actors()
      expect(actors.map(({ actor, entries, reports }) => [actor.id, entries, reports])).toEqual([['dorania', 4, 2], ['envoy', 4, 2], ['lake-union', 0, 2]])
      expect(actors[2]?.actor).toMatchObject({ name: 'Lake Union', aliases: ['LU', 'the Union'], code: 'IGOLKU' })
    })
  })

  describe('sketches', () => {
    const asSketched = ({ id, report, layer, from, to, learned }: LedgerEntry) => ({ id, report: report.id, layer, from, to, learned })

    it('tell of each entry that counts, in the same order, what lays it on a line of time', async () => {
      const ledger = await open()
      await ledger.admit(recordOf(), readingOf())
      await ledger.admit(recordOf({ id: 'r2', published: '2023-01-05' }), readingOf())
      const [first] = await ledger.entries()
      if (first === undefined) throw new Error('the sample has entries')
      const ruled = await ledger.rule({ at: '2022-12-01T00:00:00Z', by: 'Ada', why: 'wrong', decision: { act: 'reject', on: anchorOf(first) } })
      expect(ruled.issues).toEqual([])
      for (const known of [{}, { asOf: '2022-12-31' }, { asOf: '2022-11-30' }]) {
        const sketches = await ledger.sketches(known)
        expect(sketches).toMatchObject((await ledger.entries(known)).map(asSketched))
        expect(sketches.length).toBeGreaterThan(0)
      }
    })
  })

  describe('append-only', () => {
    it('never changes what had been learned or held by an earlier time, whatever is admitted after', async () => {
      const step = fc.record({ report: fc.integer({ min: 0, max: 3 }), version: fc.integer({ min: 1, max: 3 }), events: fc.integer({ min: 0, max: 2 }) })
      await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 6 }), async (steps) => {
        let minute = 0
        const ledger = await store.open(`ledger-${++count}`, () => new Date(Date.UTC(2023, 0, 1, 0, minute)))
        const answers: { filter: { asOf?: string; heldAt?: string }; entries: unknown; actors: unknown; reports: unknown }[] = []
        const ask = async (filter: { asOf?: string; heldAt?: string }) =>
          ({ filter, entries: await ledger.entries(filter), actors: await ledger.actors(filter), reports: await ledger.reports(filter) })
        let latest = 0
        for (const { report, version, events } of steps) {
          minute++
          // What is learned later than all before it must leave every earlier day as it was.
          const day = Math.max(latest, report)
          latest = day
          const { text } = reportOf()
          const coded = Array.from({ length: events }, (_, at) => eventOf(text, { id: `e-${version}-${at}00`, statement: null }))
          await ledger.admit(recordOf({ id: `r${day}`, published: `2022-11-1${day}` }, { events: coded }), readingOf({ version: `${version}` }))
          for (const answer of answers) expect(await ask(answer.filter)).toEqual(answer)
          if (day > 0) answers.push(await ask({ asOf: `2022-11-1${day - 1}` }))
          answers.push(await ask({ heldAt: new Date(Date.UTC(2023, 0, 1, 0, minute)).toISOString() }))
        }
        expect(await ledger.check()).toEqual([])
        await ledger.close()
      }), { numRuns: 10 })
    }, 60_000)
  })

  describe('two at once', () => it('lose nothing', async () => {
    const name = `ledger-${++count}`
    const ledgers = await Promise.all([open(name), open(name)])
    await Promise.all(ledgers.map(async (ledger, side) => {
      for (let at = 0; at < 20; at++) {
        expect((await ledger.admit(recordOf({ id: `r-${side}-${at}` }), readingOf())).outcome).toBe('new')
      }
    }))
    for (const ledger of ledgers) expect(await ledger.reports()).toHaveLength(40)
    expect(await ledgers[0]?.check()).toEqual([])
  }))
}
