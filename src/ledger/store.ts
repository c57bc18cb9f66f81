import { z } from 'zod'
import type { Copies } from '../merging/index.js'
import type { NewCoding, NewRuling, ReportRecord, Ruling } from '../record/index.js'
import { findActors } from './actors.js'
import { keep } from './admit.js'
import { settle } from './dialect.js'
import { inspect } from './door.js'
import { findCopies } from './copies/find-copies.js'
import { settleCopies } from './copies/keep-compared.js'
import { findEntries, findEntry } from './entries.js'
import { readSketches, standingSketches } from './sketches.js'
import { LedgerError, brokenSentence } from './errors.js'
import { marksOf } from './evidence.js'
import type {
  Admission,
  Coded,
  EntryFilter,
  EntrySketch,
  EvidenceMark,
  Judgements,
  Ledger,
  Reading,
  ReportFilter,
  Ruled,
} from './ledger.js'
import { type Effects, findEffects } from './rulings/effects.js'
import { findRulings } from './rulings/log.js'
import { rule } from './rulings/rule.js'
import { code, findCodings } from './codings/codings.js'
import type { AsOf } from './current.js'
import { findRecord, findReports, provedAgain, reportText, Unproven } from './reports.js'
import type { Db } from './tables.js'
import { findFaults } from './verify.js'
import { whileFree } from './waiting.js'

/** For how many days as-of the rulings' effects and the copies are remembered. */
const answersKept = 32

/** The ledger in any store that kysely speaks to. */
export class StoredLedger implements Ledger {
  private readonly known = new Map<string, Effects>()
  private readonly knownCopies = new Map<string, Copies>()
  private latest: { readonly state: string; readonly sketches: EntrySketch[] } | null = null

  constructor(
    private readonly db: Db,
    private readonly file: string,
    private readonly options: { readonly readonly: boolean; readonly now: () => Date },
  ) {}

  async admit(record: ReportRecord, reading: Reading): Promise<Admission> {
    this.mustWrite()
    const passed = inspect(record, reading.file)
    if (passed.report === null) return { outcome: 'refused', report: passed.id, entries: 0, issues: passed.issues }
    return this.ask(() => this.db.transaction().execute((trx) => keep(trx, passed, reading, this.options.now())))
  }

  reports = (filter: ReportFilter = {}) =>
    this.ask(async () => findReports(this.db, filter, await this.effects(filter)))
  record = (reportId: string) => this.ask(() => findRecord(this.db, reportId))
  entries = (filter: EntryFilter = {}) => this.ask(async () => findEntries(this.db, filter, await this.effects(filter)))
  sketches = (filter: AsOf = {}) =>
    this.ask(async () => standingSketches(await this.allSketches(filter), filter, await this.effects(filter)))
  entry = (id: string, filter: AsOf = {}) =>
    this.ask(async () => {
      const entry = await findEntry(this.db, id, await this.effects(filter))
      if (entry === null || (filter.asOf !== undefined && entry.learned > filter.asOf)) return null
      provedAgain([entry.body], (await reportText(this.db, entry.report.id)) ?? '')
      return entry
    })
  evidence = async (reportId: string): Promise<EvidenceMark[]> => marksOf(await this.entries({ report: reportId }))
  actors = (filter: Pick<EntryFilter, 'asOf' | 'heldAt'> = {}) => this.ask(() => findActors(this.db, filter))
  copies = ({ ids, ...asOf }: Pick<ReportFilter, 'asOf' | 'heldAt' | 'ids'> = {}): Promise<Copies> =>
    this.ask(() =>
      ids === undefined
        ? this.remembered(this.knownCopies, asOf, () => findCopies(this.db, asOf))
        : findCopies(this.db, asOf, ids),
    )
  settle = (tell?: (month: string) => void): Promise<void> => this.ask(() => settleCopies(this.db, tell))
  rulings = (filter: AsOf = {}): Promise<Ruling[]> => this.ask(() => findRulings(this.db, filter))
  judgements = (filter: AsOf = {}): Promise<Judgements> => this.ask(() => this.effects(filter))
  check = () => this.ask(() => findFaults(this.db))

  async rule(ruling: NewRuling): Promise<Ruled> {
    this.mustWrite()
    return this.ask(() => this.db.transaction().execute((trx) => rule(trx, ruling, this.file, this.options.now())))
  }

  async code(coding: NewCoding): Promise<Coded> {
    this.mustWrite()
    return this.ask(() => this.db.transaction().execute((trx) => code(trx, coding, this.file, this.options.now())))
  }
  codings = () => this.ask(() => findCodings(this.db))

  /** What rulings come to; worked out again only when there is another reading or ruling. */
  private async effects(asOf: AsOf): Promise<Effects> {
    return this.remembered(this.known, asOf, () => findEffects(this.db, asOf))
  }

  /** The latest state alone is remembered: it is large, and every day as-of is a part of it. */
  private async allSketches({ heldAt }: AsOf): Promise<EntrySketch[]> {
    if (heldAt !== undefined) return readSketches(this.db, { heldAt })
    // Rulings come on top, in `standingSketches`: what was read does not change with them.
    const [state = ''] = (await this.newest()).split(' ')
    if (this.latest?.state !== state) this.latest = { state, sketches: await readSketches(this.db, {}) }
    return this.latest.sketches
  }

  private async remembered<T>(known: Map<string, T>, asOf: AsOf, find: () => Promise<T>): Promise<T> {
    const key = `${await this.newest()} ${asOf.asOf ?? ''} ${asOf.heldAt ?? ''}`
    const found = known.get(key)
    if (found !== undefined) return found
    const answer = await find()
    if (known.size >= answersKept) known.clear()
    known.set(key, answer)
    return answer
  }

  revision = (): Promise<string> => this.ask(() => this.newest())

  private async newest(): Promise<string> {
    const reading = await this.db
      .selectFrom('reading')
      .select((eb) => eb.fn.max('id').as('id'))
      .executeTakeFirst()
    const ruling = await this.db
      .selectFrom('ruling')
      .select((eb) => eb.fn.max('number').as('number'))
      .executeTakeFirst()
    return `${reading?.id ?? 0} ${ruling?.number ?? 0}`
  }

  private mustWrite(): void {
    if (!this.options.readonly) return
    throw new LedgerError('file-unreadable', this.file, `The ledger ${this.file} was opened for reading only.`)
  }

  async close(): Promise<void> {
    try {
      if (!this.options.readonly) {
        await this.settle()
        await this.ask(() => settle(this.db))
      }
    } catch (fault) {
      // With no room to bring the log in, it stays beside the file, whole, for the next who opens the ledger.
      if (!(fault instanceof LedgerError && fault.code === 'ledger-full')) throw fault
    } finally {
      await this.db.destroy()
    }
  }

  private async ask<T>(question: () => Promise<T>): Promise<T> {
    try {
      return await whileFree(this.file, question)
    } catch (fault) {
      const unproven = fault instanceof Unproven
      if (!(fault instanceof z.ZodError || fault instanceof SyntaxError || unproven)) throw fault
      const reason = unproven
        ? 'the words that prove an entry are no longer in its report'
        : "it holds a row that can't be read"
      const sentence = brokenSentence(this.file, reason)
      throw new LedgerError('ledger-broken', this.file, sentence, { cause: fault })
    }
  }
}
