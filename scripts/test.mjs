// `npm test`: installs and builds where needed, checks the types, runs the tests.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { prepare, root } from './prepare.mjs'

await prepare()
const bin = (name) => join(root, 'node_modules', '.bin', name)
const step = (command, args) => spawnSync(command, args, { cwd: root, stdio: 'inherit' }).status ?? 1

const typed = step(bin('tsc'), ['-p', 'tsconfig.test.json'])
const linted = step(bin('oxlint'), ['--deny-warnings', 'src', 'scripts'])
const tested = step(bin('vitest'), ['run', ...process.argv.slice(2)])
process.exit(typed || linted || tested)
