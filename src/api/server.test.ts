import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fakeLedger } from './fake-ledger.test-kit.js'
import { records } from './records.test-kit.js'
import { type RunningServer, ServerError, startServer } from './server.js'

let web: string
let running: RunningServer[]

beforeEach(async () => {
  running = []
  web = await mkdtemp(join(tmpdir(), 'rapporteur-web-'))
  await mkdir(join(web, 'assets'))
  await writeFile(join(web, 'index.html'), '<!doctype html><title>Rapporteur</title>')
  await writeFile(join(web, 'assets', 'page-1a2b.js'), 'export {}')
})
afterEach(async () => {
  for (const server of running) await server.close()
  await rm(web, { recursive: true })
})

async function start(port = 0, folder = web): Promise<RunningServer> {
  const server = await startServer({ ledger: fakeLedger(records), port, web: folder })
  running.push(server)
  return server
}

describe('startServer', () => {
  it('serves the API, the page, and the page at its own addresses', async () => {
    const { url } = await start()
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
    expect(await (await fetch(`${url}api/case`)).json()).toMatchObject({ reports: 3 })
    for (const path of ['', 'reports/r1-ban?entry=x', 'timeline']) {
      expect(await (await fetch(url + path)).text()).toContain('<title>Rapporteur')
    }
  })

  it('lets browsers keep built files for good, but never the page itself', async () => {
    const { url } = await start()
    const asset = await fetch(`${url}assets/page-1a2b.js`)
    expect(asset.headers.get('content-type')).toContain('text/javascript')
    expect(asset.headers.get('cache-control')).toContain('immutable')
    expect((await fetch(url)).headers.get('cache-control')).toBe('no-cache')
  })

  it('hands out nothing outside the built page', async () => {
    const { url } = await start()
    expect((await fetch(`${url}assets/..%2f..%2fetc%2fpasswd`)).status).toBe(404)
    expect((await fetch(`${url}assets/gone.js`)).status).toBe(404)
  })

  it('says how to build a page that is not there', async () => {
    const { url } = await start(0, join(web, 'nothing'))
    const answer = await fetch(url)
    expect([answer.status, await answer.text()]).toEqual([503, expect.stringContaining('npm run build')])
  })

  it('names the port that is taken, and a way out', async () => {
    const { url } = await start()
    const failure = await start(Number(new URL(url).port)).catch((fault: unknown) => fault)
    expect(failure).toBeInstanceOf(ServerError)
    expect(failure).toMatchObject({
      code: 'port-busy',
      message: expect.stringContaining('already in use'),
      hint: expect.stringContaining('--port 0'),
    })
  })
})
