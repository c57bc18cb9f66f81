// `npm start`: installs and builds where needed, reads the sample case into a ledger, prints the brief, serves the page.
import { spawnSync, spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { prepare, root } from './prepare.mjs'

await prepare()
const command = join(root, 'bin/rapporteur')
const sample = join(root, 'examples/kosovo-plates')
mkdirSync(join(root, '.rapporteur'), { recursive: true })
const ledger = join(root, '.rapporteur/sample.ledger')
const rapporteur = (...args) =>
  spawnSync(process.execPath, [command, ...args], { cwd: root, stdio: 'inherit' }).status ?? 1

// The sample holds a report without a date and other small faults on purpose: its issues are told, not fatal.
rapporteur('read', join(sample, 'reports'), '--case', sample, '--ledger', ledger)
const briefed = rapporteur('brief', '--ledger', ledger, '--case', sample)
if (briefed !== 0) process.exit(briefed)
const server = spawn(
  process.execPath,
  [command, 'serve', '--ledger', ledger, '--case', sample, ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit' },
)
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal))
server.on('exit', (code) => process.exit(code ?? 0))
