import { z } from 'zod'
import type { ReportRecord } from '../record/index.js'
import { findActors } from './actors.js'
import { keep } from './admit.js'
import { settle } from './dialect.js'
import { inspect } from './door.js'
import { findEntries, findEntry } from './entries.js'
import { LedgerError, brokenSentence } from './errors.js'
import { findEvidence } from './evidence.js'
import type { Admission, EntryFilter, Ledger, Reading } from './ledger.js'
import { findRecord, findReports } from './reports.js'
import type { Db } from './tables.js'
import { findFaults } from './verify.js'
import { whileFree } from './waiting.js'

/** The ledger in any store that kysely speaks to. */
export class StoredLedger implements Ledger {
  constructor(
    private readonly db: Db,
    private readonly file: string,
    private readonly options: { readonly readonly: boolean; readonly now: () => Date },
  ) {}

  async admit(record: ReportRecord, reading: Reading): Promise<Admission> {
    if (this.options.readonly) {
      throw new LedgerError('file-unreadable', this.file, `The ledger ${this.file} was opened for reading only.`)
    }
    const passed = inspect(record, reading.file)
    if (passed.report === null) return { outcome: 'refused', report: passed.id, entries: 0, issues: passed.issues }
    return this.ask(() => this.db.transaction().execute((trx) => keep(trx, passed, reading, this.options.now())))
  }

  reports = (filter: Pick<EntryFilter, 'since' | 'until' | 'asOf' | 'heldAt'> = {}) =>
    this.ask(() => findReports(this.db, filter))
  record = (reportId: string) => this.ask(() => findRecord(this.db, reportId))
  entries = (filter: EntryFilter = {}) => this.ask(() => findEntries(this.db, filter))
  entry = (id: string) => this.ask(() => findEntry(this.db, id))
  evidence = (reportId: string) => this.ask(() => findEvidence(this.db, reportId))
  actors = (filter: Pick<EntryFilter, 'asOf' | 'heldAt'> = {}) => this.ask(() => findActors(this.db, filter))
  check = () => this.ask(() => findFaults(this.db))

  async close(): Promise<void> {
    try {
      if (!this.options.readonly) await this.ask(() => settle(this.db))
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
      if (!(fault instanceof z.ZodError || fault instanceof SyntaxError)) throw fault
      const sentence = brokenSentence(this.file, "it holds a row that can't be read")
      throw new LedgerError('ledger-broken', this.file, sentence, { cause: fault })
    }
  }
}
