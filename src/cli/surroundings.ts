import { type FileSystem, nodeFileSystem } from '../reading/file-system.js'

/** A place for text: standard output or standard error. */
export interface Output {
  write(text: string): void
  readonly isTerminal: boolean
  /** Width of the terminal in characters. */
  readonly columns: number
  /** The stream itself, where something must draw on it. */
  readonly stream?: NodeJS.WriteStream
}

/** All that a command may touch of the outside, so that tests can give their own. */
export interface Surroundings {
  readonly out: Output
  readonly err: Output
  readonly env: Readonly<Record<string, string | undefined>>
  readonly files: FileSystem
  readonly now: () => Date
  /** Calls the listener on Ctrl-C or a request to end; returns what takes the listener off again. */
  readonly onInterrupt: (listener: () => void) => () => void
}

/** The surroundings of this process. */
export function processSurroundings(): Surroundings {
  // `rapporteur … | head` closes the pipe early; that is no fault, and nobody is left to be told.
  process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
    if (fault.code === 'EPIPE') process.exit(0)
    process.stderr.write(
      `rapporteur: Standard output can't be written: ${fault.code === 'ENOSPC' ? 'the disk is full' : fault.message}.\n`,
    )
    process.exit(1)
  })
  process.stderr.on('error', (fault: NodeJS.ErrnoException) => {
    if (fault.code !== 'EPIPE') throw fault
  })
  return {
    out: outputOf(process.stdout),
    err: outputOf(process.stderr),
    env: process.env,
    files: nodeFileSystem,
    now: () => new Date(),
    onInterrupt(listener) {
      const signals = ['SIGINT', 'SIGTERM'] as const
      for (const signal of signals) process.on(signal, listener)
      return () => {
        for (const signal of signals) process.off(signal, listener)
      }
    },
  }
}

const outputOf = (stream: NodeJS.WriteStream): Output => ({
  stream,
  write: (text) => void stream.write(text),
  get isTerminal() {
    return stream.isTTY === true
  },
  get columns() {
    return stream.columns || 80
  },
})
