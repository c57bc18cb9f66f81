import type { IssueCode } from '../record/index.js'

export type LedgerErrorCode =
  | Extract<IssueCode, 'ledger-newer' | 'ledger-broken' | 'ledger-full' | 'ledger-busy'>
  | Extract<IssueCode, 'file-missing' | 'file-unreadable'>

/** A ledger that can't be opened, read or written. `message` names the file, the reason and what to do. */
export class LedgerError extends Error {
  override readonly name = 'LedgerError'

  constructor(readonly code: LedgerErrorCode, readonly file: string, message: string, options?: ErrorOptions) {
    super(message, options)
  }
}

/** The same fault as a `LedgerError`, where it comes from the store; anything else as it is. */
export function ledgerErrorOf(fault: unknown, file: string): unknown {
  if (fault instanceof LedgerError) return fault
  const code = codeOf(fault)
  if (code === null) return fault
  const kind = kinds.find((one) => one.codes.test(code))
  if (kind === undefined) return fault
  return new LedgerError(kind.code, file, kind.sentence(file, reasonOf(fault)), { cause: fault })
}

/** Whether the fault is a lock held by another connection, so that another try may succeed. */
export const isBusy = (fault: unknown): boolean => /^SQLITE_(BUSY|LOCKED)/.test(codeOf(fault) ?? '')

export const brokenSentence = (file: string, reason: string): string =>
  `The ledger ${file} is damaged (${reason}) and was left as it is; restore it from a copy, or name another ledger and read the reports again.`

interface Kind {
  /** Of SQLite's result codes (https://sqlite.org/rescode.html) and Node's system errors. */
  readonly codes: RegExp
  readonly code: LedgerErrorCode
  readonly sentence: (file: string, reason: string) => string
}

const kinds: readonly Kind[] = [
  {
    // On a full disk the shared-memory file beside the ledger can't grow either.
    codes: /^(SQLITE_FULL|SQLITE_IOERR_(WRITE|SHMSIZE|SHMOPEN|SHMMAP|FSYNC)|ENOSPC|EDQUOT)/,
    code: 'ledger-full',
    sentence: (file, reason) =>
      `The ledger ${file} could not be written because the disk is full (${reason}); all that was kept before is whole: make room and run the command again.`,
  },
  {
    codes: /^SQLITE_(BUSY|LOCKED)/,
    code: 'ledger-busy',
    sentence: (file, reason) =>
      `The ledger ${file} is being written by another process (${reason}); nothing was changed: run the command again when that process has ended.`,
  },
  { codes: /^SQLITE_(CORRUPT|NOTADB|IOERR)/, code: 'ledger-broken', sentence: brokenSentence },
  {
    codes: /^SQLITE_(READONLY|CANTOPEN|PERM|AUTH)|^E(ACCES|PERM|ROFS)$/,
    code: 'file-unreadable',
    sentence: (file, reason) =>
      `The ledger ${file} can't be opened or written (${reason}); check the rights of the file and its folder.`,
  },
]

const codeOf = (fault: unknown): string | null =>
  fault instanceof Error && 'code' in fault && typeof fault.code === 'string' ? fault.code : null

const reasonOf = (fault: unknown): string => (fault instanceof Error ? fault.message : String(fault))
