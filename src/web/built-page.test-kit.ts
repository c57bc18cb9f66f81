import { existsSync } from 'node:fs'
import { mkdtemp, readdir, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const built = fileURLToPath(new URL('../../dist/web/', import.meta.url))
const sources = fileURLToPath(new URL('.', import.meta.url))

/** The folder of the built page: that of WEB_BUILD, else `dist/web` where it is newer than all its sources, else a fresh build elsewhere. */
export async function builtPage(): Promise<string> {
  const given = process.env['WEB_BUILD']
  if (given !== undefined) return given
  if (existsSync(join(built, 'index.html')) && (await changed(built, 'first')) > (await changed(sources, 'last')))
    return built
  const outDir = await mkdtemp(join(tmpdir(), 'rapporteur-page-'))
  const mode = process.env['NODE_ENV']
  // The test runner's own mode would build React for development.
  process.env['NODE_ENV'] = 'production'
  await build({
    configFile: join(sources, 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir, emptyOutDir: true },
  })
  process.env['NODE_ENV'] = mode ?? 'test'
  return outDir
}

/** When the first or last change was made to a file of the folder that goes into the page. */
async function changed(folder: string, which: 'first' | 'last'): Promise<number> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter(
    (one) => one.isFile() && !/\.test(-kit)?\.ts$/.test(one.name),
  )
  const times = await Promise.all(files.map(async (one) => (await stat(join(one.parentPath, one.name))).mtimeMs))
  return which === 'last' ? Math.max(0, ...times) : Math.min(Infinity, ...times)
}

/** Where the browser for the tests is, or why there is none. */
export function chromium(): { path: string } | { missing: string } {
  const path = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
  return existsSync(path)
    ? { path }
    : { missing: `no Chromium at ${path}; set CHROMIUM to its path to run the browser tests` }
}
