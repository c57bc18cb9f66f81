import { ServerError } from '../api/index.js'
import { LedgerError } from '../ledger/index.js'

/** Exit statuses of the command. */
export const status = { done: 0, fault: 1, wrongUse: 2, interrupted: 130 } as const

/** A command that can't be done as asked; `message` says why, in a sentence. */
export class CommandFault extends Error {
  override readonly name = 'CommandFault'

  constructor(
    message: string,
    readonly exit: 1 | 2 = status.fault,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}

/** A command given wrongly: exit status 2. */
export const wrongUse = (message: string): CommandFault => new CommandFault(message, status.wrongUse)

/** What people are told of a fault, and the exit status. The stack only where `RAPPORTEUR_DEBUG` is `1`. */
export function toldOf(
  fault: unknown,
  env: Readonly<Record<string, string | undefined>>,
): { text: string; exit: number } {
  const exit = fault instanceof CommandFault ? fault.exit : status.fault
  const debug = env['RAPPORTEUR_DEBUG'] === '1' && fault instanceof Error && fault.stack !== undefined
  return { text: debug ? `${sentenceOf(fault)}\n${fault.stack}` : sentenceOf(fault), exit }
}

function sentenceOf(fault: unknown): string {
  if (fault instanceof CommandFault || fault instanceof LedgerError) return fault.message
  if (fault instanceof ServerError) return `${fault.message} ${fault.hint}`
  const system = systemSentence(fault)
  if (system !== null) return system
  const reason = fault instanceof Error ? fault.message : String(fault)
  return `Something went wrong that should not: ${reason}. Run the command again with RAPPORTEUR_DEBUG=1 to see where, and tell the makers.`
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'a part of the path is no folder',
  EISDIR: 'this is a folder',
  EMFILE: 'too many files are open',
  EIO: 'the disk reports an error',
}

/** A fault of the operating system, with its file and reason. */
function systemSentence(fault: unknown): string | null {
  if (!(fault instanceof Error) || !('code' in fault) || typeof fault.code !== 'string') return null
  const reason = reasons[fault.code]
  if (reason === undefined) return null
  const where = 'path' in fault && typeof fault.path === 'string' ? fault.path : 'A file'
  return `${where} can't be used: ${reason}.`
}
