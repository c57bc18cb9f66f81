import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { folderWith } from './try-command.test-kit.js'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The built command: that of `dist/` where it is up to date, else one built for this test. */
function builtCommand(): { command: string; remove: () => void } {
  const marker = join(root, 'dist/.built')
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter(
    (file) => /(?<!\.test|\.test-kit)\.ts$/.test(file) && !file.startsWith('web'),
  )
  const newest = Math.max(...sources.map((file) => statSync(join(root, 'src', file)).mtimeMs))
  if (existsSync(marker) && statSync(marker).mtimeMs >= newest)
    return { command: join(root, 'bin/rapporteur'), remove: () => {} }
  const folder = join(root, 'tmp', `built-${process.pid}`)
  mkdirSync(folder, { recursive: true })
  for (const name of ['knowledge', 'models', 'node_modules', 'bin']) symlinkSync(join(root, name), join(folder, name))
  writeFileSync(join(folder, 'package.json'), '{"type":"module","version":"0.1.0"}')
  execFileSync(join(root, 'node_modules/.bin/tsc'), [
    '-p',
    join(root, 'tsconfig.json'),
    '--outDir',
    join(folder, 'dist'),
  ])
  writeFileSync(
    join(folder, 'run.js'),
    'const { main } = await import("./dist/cli/main.js"); await main(process.argv.slice(2))',
  )
  return { command: join(folder, 'run.js'), remove: () => rmSync(folder, { recursive: true, force: true }) }
}

const line = (at: number): string =>
  JSON.stringify({
    id: `r${at}`,
    published: '2022-11-07',
    text: `Police arrested ${at + 2} men in the valley on Sunday.`,
  })

describe('the command as a process', () => {
  let built: ReturnType<typeof builtCommand>
  let folder: ReturnType<typeof folderWith>
  beforeAll(() => {
    built = builtCommand()
    folder = folderWith({
      'many.jsonl': Array.from({ length: 3000 }, (_, at) => line(at)).join('\n'),
      'few.jsonl': [1, 2].map(line).join('\n'),
    })
  })
  afterAll(() => {
    folder.remove()
    built.remove()
  })
  const run = (...argv: string[]) =>
    spawnSync(process.execPath, [built.command, ...argv], { cwd: folder.path('.'), encoding: 'utf8' })

  it('keeps its ledger in the current folder, and ends with the status of what it did', () => {
    const { status, stdout, stderr } = run('read', 'few.jsonl')
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
    expect(stderr).toMatch(/^2 reports read: 2 new, 0 already known; .* in rapporteur\.ledger; no issues\.\n$/)
    expect(run('read', '--unknown').status).toBe(2)
    expect(run('read', 'gone.txt').status).toBe(1)
  })

  it('ends quietly where its reader has had enough', async () => {
    const child = spawn(process.execPath, [built.command, 'read', '--json', 'many.jsonl'], { cwd: folder.path('.') })
    let told = ''
    child.stderr.on('data', (data: Buffer) => {
      told += data.toString()
    })
    child.stdout.once('data', () => child.stdout.destroy())
    const code = await new Promise((resolve) => child.on('exit', resolve))
    expect({ code, told }).toEqual({ code: 0, told: '' })
  })

  it('is stopped by Ctrl-C between two reports; what it read is kept, and the next run goes on', async () => {
    const ledger = folder.path('stopped.ledger')
    const child = spawn(process.execPath, [built.command, 'read', 'many.jsonl', '--ledger', ledger], {
      cwd: folder.path('.'),
    })
    let told = ''
    child.stderr.on('data', (data: Buffer) => {
      told += data.toString()
    })
    const ended = new Promise((resolve) => child.on('exit', resolve))
    while (!existsSync(`${ledger}-wal`) || statSync(`${ledger}-wal`).size < 200_000)
      await new Promise((resolve) => setTimeout(resolve, 20))
    child.kill('SIGINT')
    expect(await ended).toBe(130)
    expect(told).toMatch(/Stopped before the end/)
    const kept = Number(/(\d[\d,]*) new,/.exec(told)?.[1]?.replace(',', ''))
    expect(kept).toBeGreaterThan(0)
    expect(run('check', '--ledger', ledger).stdout).toMatch(/is sound/)
  })

  it('tells a full disk, and what was kept before stays whole', (context) => {
    const disk = folder.path('disk')
    mkdirSync(disk)
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=512k', 'tmpfs', disk]).status === 0
    if (!mounted) return context.skip('only root can mount a small disk')
    try {
      const { status, stderr } = run('read', 'many.jsonl', '--ledger', join(disk, 'full.ledger'))
      expect(stderr).toMatch(/full\.ledger: ledger-full: .*the disk is full/)
      expect(stderr).not.toMatch(/\n\s+at /)
      expect(status).toBe(1)
      expect(run('check', '--ledger', join(disk, 'full.ledger')).stdout).toMatch(/is sound: \d+ reports/)
    } finally {
      spawnSync('umount', [disk])
    }
  })

  it("tells that standard output can't be written", (context) => {
    if (!existsSync('/dev/full')) return context.skip('this system has no /dev/full')
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', `exec "${process.execPath}" "${built.command}" read --json few.jsonl > /dev/full`],
      { cwd: folder.path('.'), encoding: 'utf8' },
    )
    expect(stderr).toMatch(/Standard output can't be written: the disk is full/)
    expect(status).toBe(1)
  })
})
