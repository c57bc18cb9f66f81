// Makes a checkout ready to run: installs the packages and builds what is missing or older than its sources.
// Only Node's own modules here, since nothing may be installed yet.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** Installs and builds where needed. Output goes to standard error, so that a command's own output stays clean. */
export async function prepare({ quiet = false, dev = true } = {}) {
  checkNode()
  // Not `npm ci`: it refuses a lock file that lacks the prebuilt packages of other platforms.
  if (needsInstall())
    run(
      'npm',
      ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error', ...(dev ? ['--include=dev'] : [])],
      'installing packages',
      quiet,
    )
  if (needsBuild()) run(process.execPath, [join(root, 'scripts/build.mjs')], 'building', quiet)
}

export function run(command, args, what, quiet = false) {
  process.stderr.write(`rapporteur: ${what} …\n`)
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', quiet ? 'ignore' : 2, 2],
    shell: process.platform === 'win32',
  })
  if (result.status === 0) return
  process.stderr.write(`rapporteur: ${what} failed (${command} ${args.join(' ')})\n`)
  process.exit(1)
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  process.stderr.write(`rapporteur needs Node 20.19 or newer; this is ${process.versions.node}.\n`)
  process.exit(1)
}

/** Packages are missing, or the lock file is newer than what was installed from it. */
function needsInstall() {
  const marker = join(root, 'node_modules/.package-lock.json')
  return !existsSync(marker) || newest(join(root, 'package-lock.json')) > newest(marker) + 1000
}

function needsBuild() {
  const built = join(root, 'dist/.built')
  if (!existsSync(built)) return true
  return Math.max(newest(join(root, 'src')), newest(join(root, 'tsconfig.json'))) > newest(built)
}

/** The latest change below a path, in milliseconds. */
function newest(path) {
  if (!existsSync(path)) return 0
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))))
}
