import { readFileSync } from 'node:fs'
import { type StricliProcess, run } from '@stricli/core'
import { z } from 'zod'
import { buildApp } from './app.js'
import type { Cli } from './command.js'
import { status } from './faults.js'
import { type Output, type Surroundings, processSurroundings } from './surroundings.js'
import { hasColours, styleOf } from './terminal/style.js'

/** The command of this process: sets its exit status. */
export async function main(argv: readonly string[]): Promise<void> {
  process.exitCode = await runCommand(argv, processSurroundings())
}

/** Runs one command line in the surroundings given; resolves to the exit status and never rejects. */
export async function runCommand(argv: readonly string[], surroundings: Surroundings): Promise<number> {
  const { out, err, env } = surroundings
  const words = argv[0] === 'help' ? [...argv.slice(1), '--help'] : argv
  const streams: StricliProcess = { stdout: streamOf(out, env), stderr: streamOf(err, env), exitCode: null }
  const context: Cli = { ...surroundings, process: streams, style: styleOf(out, env), errStyle: styleOf(err, env) }
  await run(buildApp(programVersion(), env), words, context)
  const code = Number(streams.exitCode ?? status.done)
  // Stricli's own codes: -4 and -5 (251 and 252 in the shell) for a command line that can't be read.
  if (code === -4 || code === -5) {
    err.write(
      `For help: rapporteur ${words[0] === undefined || words[0].startsWith('-') || code === -5 ? '' : `${words[0]} `}--help\n`,
    )
    return status.wrongUse
  }
  return code < 0 ? status.fault : code
}

const streamOf = (output: Output, env: Surroundings['env']) => ({
  write: (text: string) => output.write(text),
  getColorDepth: () => (hasColours(output, env) ? 8 : 1),
})

/** The version in the package's own `package.json`, two steps up from `src/cli/` as from `dist/cli/`. */
function programVersion(): string {
  const file = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  return z.object({ version: z.string() }).parse(JSON.parse(file)).version
}
