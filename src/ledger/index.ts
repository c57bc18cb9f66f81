export { LedgerError, type LedgerErrorCode } from './errors.js'
export * from './ledger.js'
export { type LedgerOptions, openLedger } from './open.js'
export { fold } from './fold.js'
