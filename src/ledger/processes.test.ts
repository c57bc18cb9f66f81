import { execFile, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openLedger } from './index.js'

// Node 20 runs no TypeScript, so that the room is compiled into a folder of the test's own.

const root = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'ledger-processes-'))
const script = join(folder, 'writer.js')

beforeAll(async () => {
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      extends: join(root, 'tsconfig.json'),
      compilerOptions: {
        rootDir: join(root, 'src'),
        outDir: join(folder, 'out'),
        declaration: false,
        sourceMap: false,
        typeRoots: [join(root, 'node_modules/@types')],
      },
      files: ['index.ts', 'sample.test-kit.ts'].map((name) => join(import.meta.dirname, name)),
      include: [],
    }),
  )
  writeFileSync(
    script,
    `
    import { openLedger } from './out/ledger/index.js'
    import { readingOf, recordOf } from './out/ledger/sample.test-kit.js'
    const [path, side, count] = process.argv.slice(2)
    const ledger = await openLedger(path)
    for (let at = 0; at < Number(count); at++) {
      await ledger.admit(recordOf({ id: side + '-' + at }), readingOf())
      console.log(side + '-' + at)
    }
    await ledger.close()`,
  )
  await promisify(execFile)(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', folder])
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true }))

/** Starts a writer; resolves when it has ended, with the reports whose admission it told of. */
function write(
  path: string,
  side: string,
  count: number,
  killAfter = Infinity,
): Promise<{ told: string[]; fault: string }> {
  const child = spawn(process.execPath, [script, path, side, `${count}`])
  let [out, fault] = ['', '']
  child.stderr.on('data', (chunk: Buffer) => {
    fault += chunk.toString()
  })
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString()
    if (out.split('\n').length > killAfter) child.kill('SIGKILL')
  })
  return new Promise((ended) => {
    child.on('close', () => ended({ told: out.split('\n').filter((line) => line !== ''), fault }))
  })
}

it('two processes that make and fill one ledger at the same time lose nothing', async () => {
  const path = join(folder, 'shared.db')
  const ends = await Promise.all(['left', 'right', 'third'].map((side) => write(path, side, 40)))
  expect(ends.map((end) => end.fault)).toEqual(['', '', ''])
  const ledger = await openLedger(path)
  expect((await ledger.reports()).map((kept) => kept.report.id)).toEqual(ends.flatMap((end) => end.told).sort())
  expect(await ledger.reports()).toHaveLength(120)
  expect(await ledger.check()).toEqual([])
  await ledger.close()
}, 60_000)

it('a process killed amid its work leaves all that it told of', async () => {
  const path = join(folder, 'killed.db')
  const { told } = await write(path, 'killed', 100_000, 25)
  const ledger = await openLedger(path)
  const kept = (await ledger.reports()).map((report) => report.report.id)
  expect(told.length).toBeGreaterThanOrEqual(25)
  expect(kept).toEqual(expect.arrayContaining(told))
  expect(await ledger.check()).toEqual([])
  await ledger.close()
}, 60_000)
