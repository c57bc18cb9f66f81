import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import type { MiddlewareHandler } from 'hono'
import { errorBody } from './errors.js'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
}

interface PageFile {
  readonly body: Uint8Array<ArrayBuffer>
  readonly type: string
  /** Built files carry a hash of their content in their names, so they never change. */
  readonly lasting: boolean
}

/** The built files of the page by request path; empty where it has not been built. */
export async function loadPages(folder: string): Promise<ReadonlyMap<string, PageFile>> {
  const pages = new Map<string, PageFile>()
  for (const file of await filesIn(folder)) {
    const path = `/${relative(folder, file).split(sep).join('/')}`
    const type = types[extname(file)] ?? 'application/octet-stream'
    pages.set(path, { body: new Uint8Array(await readFile(file)), type, lasting: path.startsWith('/assets/') })
  }
  return pages
}

async function filesIn(folder: string): Promise<string[]> {
  try {
    const found = await readdir(folder, { recursive: true, withFileTypes: true })
    return found.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name))
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return []
    throw fault
  }
}

/** Serves the built page. An address of the page's own ("/reports/…") gets its one HTML file. */
export const servePages =
  (pages: ReadonlyMap<string, PageFile>): MiddlewareHandler =>
  async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return next()
    if (c.req.path === '/api' || c.req.path.startsWith('/api/')) return next()
    const index = pages.get('/index.html')
    if (index === undefined) return c.text('The page has not been built. Run: npm run build\n', 503)
    const found = pages.get(c.req.path)
    if (found === undefined && c.req.path.startsWith('/assets/')) return next()
    const { body, type, lasting } = found ?? index
    c.header('Cache-Control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache')
    return c.body(body, 200, { 'Content-Type': type })
  }

/** What a path that leads nowhere is told. */
export const nowhere = (path: string) =>
  errorBody('no-such-address', `There is nothing at ${path}.`, { hint: 'See /api/openapi.json.' })
