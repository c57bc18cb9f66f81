import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type FileSystem, nodeFileSystem } from '../reading/index.js'
import { runCommand } from './main.js'

/** What a command printed and how it ended. */
export interface Ended {
  readonly status: number
  readonly out: string
  readonly err: string
}

export interface Trial {
  readonly env?: Readonly<Record<string, string>>
  /** Width of a terminal; without it output goes to a file. */
  readonly columns?: number
  readonly files?: Partial<FileSystem>
  /** Called with what Ctrl-C would call. */
  readonly interrupt?: (press: () => void) => void
}

/** Runs a command line in this process. */
export async function tryCommand(
  argv: readonly string[],
  { env = {}, columns, files, interrupt }: Trial = {},
): Promise<Ended> {
  let [out, err] = ['', '']
  const output = (write: (text: string) => void) => ({
    write,
    isTerminal: columns !== undefined,
    columns: columns ?? 80,
  })
  const status = await runCommand(argv, {
    out: output((text) => {
      out += text
    }),
    err: output((text) => {
      err += text
    }),
    env,
    files: { ...nodeFileSystem, ...files },
    now: () => new Date('2024-06-01T12:00:00Z'),
    onInterrupt(listener) {
      interrupt?.(listener)
      return () => {}
    },
  })
  return { status, out, err }
}

/** A folder of its own for a test, with the files given; `remove` takes it away. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): {
  path: (name: string) => string
  remove: () => void
} {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-cli-'))
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  return { path: (name) => join(folder, name), remove: () => rmSync(folder, { recursive: true, force: true }) }
}
