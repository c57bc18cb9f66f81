import type { IssueCode } from '../record/index.js'

export type LedgerErrorCode =
  | Extract<IssueCode, 'ledger-newer' | 'ledger-broken' | 'ledger-full' | 'ledger-busy'>
  | Extract<IssueCode, 'file-missing' | 'file-unreadable'>

/** A ledger that can't be opened, read or written. `message` names the file, the reason and what to do. */
export class LedgerError extends Error {
  override readonly name = 'LedgerError'

  constructor(
    readonly code: LedgerErrorCode,
    readonly file: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}

/** The same fault as a `LedgerError`, where it comes from the store or the file; anything else as it is. */
export function ledgerErrorOf(fault: unknown, file: string): unknown {
  if (!(fault instanceof Error) || fault instanceof LedgerError) return fault
  const kind =
    kinds.find(({ results, system }) => results.includes(resultOf(fault)) || system.includes(codeOf(fault))) ??
    kinds.find(({ results }) => results.includes(resultOf(fault) & primary))
  if (kind === undefined) return fault
  return new LedgerError(kind.code, file, kind.sentence(file, fault.message), { cause: fault })
}

/** Whether the fault is a lock held by another connection, so that another try may succeed. */
export const isBusy = (fault: unknown): boolean =>
  fault instanceof Error && [result.busy, result.locked].includes(resultOf(fault) & primary)

export const brokenSentence = (file: string, reason: string): string =>
  `The ledger ${file} is damaged (${reason}) and was left as it is; restore it from a copy, or name another ledger and read the reports again.`

/** SQLite's result codes (https://sqlite.org/rescode.html); the low byte of an extended code is its primary one. */
const result = {
  busy: 5,
  locked: 6,
  readonly: 8,
  inputOutput: 10,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  noDatabase: 26,
  sharedMemorySize: 4874,
  sharedMemoryMap: 5386,
}
const primary = 0xff

interface Kind {
  readonly results: readonly number[]
  /** Node's names of system errors. */
  readonly system: readonly string[]
  readonly code: LedgerErrorCode
  readonly sentence: (file: string, reason: string) => string
}

const kinds: readonly Kind[] = [
  {
    // On a full disk the shared-memory file beside the ledger can't grow either.
    results: [result.full, result.sharedMemorySize, result.sharedMemoryMap],
    system: ['ENOSPC', 'EDQUOT'],
    code: 'ledger-full',
    sentence: (file, reason) =>
      `The ledger ${file} could not be written because the disk is full (${reason}); all that was kept before is whole: make room and run the command again.`,
  },
  {
    results: [result.busy, result.locked],
    system: [],
    code: 'ledger-busy',
    sentence: (file, reason) =>
      `The ledger ${file} is being written by another process (${reason}); nothing was changed: run the command again when that process has ended.`,
  },
  {
    results: [result.corrupt, result.noDatabase, result.inputOutput],
    system: ['EIO'],
    code: 'ledger-broken',
    sentence: brokenSentence,
  },
  {
    results: [result.readonly, result.cannotOpen],
    system: ['EACCES', 'EPERM', 'EROFS'],
    code: 'file-unreadable',
    sentence: (file, reason) =>
      `The ledger ${file} can't be opened or written (${reason}); check the rights of the file and its folder.`,
  },
]

/** SQLite's extended result code; libsql has names for some of them only, but the number of all. */
const resultOf = (fault: Error): number => ('rawCode' in fault && typeof fault.rawCode === 'number' ? fault.rawCode : 0)

const codeOf = (fault: Error): string => ('code' in fault && typeof fault.code === 'string' ? fault.code : '')
