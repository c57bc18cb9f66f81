// `node scripts/examples.mjs [--check] [PAGE…]`: runs the examples of README.md and docs/guide/ on the sample case and writes
// what they print into the pages; with --check nothing is written, and a command that no longer ends as it should fails.
//
// An example is a fenced block under a comment; `{events --type ACCUSE}` stands for the id of the first entry so listed:
//   <!-- example lines=12: rapporteur list events --limit 5 -->
//   options: lines=N at most that many lines of output (15); from="words" begin at the first line that holds them;
//   exit=N the exit status that is right (0); columns=N width of the terminal (110); fresh: no ledger is there yet
// A block under `<!-- file: inbox/note.txt -->` is written to that file first. Every page has a folder of its own.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join, relative, resolve } from 'node:path'
import { prepare, root } from './prepare.mjs'

await prepare({ quiet: true })
const { runCommand } = await import(new URL('../dist/cli/main.js', import.meta.url).href)
const { nodeFileSystem } = await import(new URL('../dist/reading/file-system.js', import.meta.url).href)

const checking = process.argv.includes('--check')
const named = process.argv
  .slice(2)
  .filter((arg) => !arg.startsWith('--'))
  .map((page) => resolve(page))
const guide = join(root, 'docs/guide')
const pages =
  named.length > 0
    ? named
    : [
        join(root, 'README.md'),
        ...readdirSync(guide)
          .sort()
          .map((name) => join(guide, name)),
      ]
const block = /<!-- (example|file)((?: [^:>]+)?): (.+?) -->\n+(```\w*\n)([^]*?)(```)\n/g
const widest = 150
// One moment for all, so that no report of progress comes between.
const moment = new Date()

const work = mkdtempSync(join(tmpdir(), 'rapporteur-examples-'))
const sample = join(work, 'sample')
mkdirSync(sample)
symlinkSync(join(root, 'examples'), join(sample, 'examples'))
await sampleLedger()
let faults = 0
for (const page of pages) await renew(page)
rmSync(work, { recursive: true })
process.exitCode = faults > 0 ? 1 : 0

async function sampleLedger() {
  const read = await run('rapporteur read examples/kosovo-plates/reports --case examples/kosovo-plates', sample)
  if (read.status === 0) return
  process.stderr.write(read.text)
  process.exit(1)
}

/** Runs the examples of a page in a folder of its own, and writes the page anew. */
async function renew(page) {
  const folder = mkdtempSync(join(work, 'page-'))
  cpSync(sample, folder, { recursive: true, verbatimSymlinks: true })
  const text = readFileSync(page, 'utf8')
  const blocks = []
  for (const [whole, kind, options, what, open, body, close] of text.matchAll(block)) {
    if (kind === 'file') put(join(folder, what), body)
    else
      blocks.push({
        whole,
        renewed:
          whole.slice(0, whole.indexOf(open)) + open + (await printed(page, what, options, folder)) + close + '\n',
      })
  }
  const after = blocks.reduce((sum, { whole, renewed }) => sum.replace(whole, () => renewed), text)
  if (!checking && after !== text) writeFileSync(page, after)
  process.stdout.write(`${relative(root, page)}: ${blocks.length} examples\n`)
}

function put(path, text) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

/** The command and what it prints, cut to the lines asked for. */
async function printed(page, what, options, folder) {
  const option = (name, otherwise) =>
    new RegExp(`${name}=(?:"([^"]*)"|(\\S+))`).exec(options)?.slice(1).find(Boolean) ?? otherwise
  const where = options.includes('fresh') ? mkdtempSync(join(work, 'fresh-')) : folder
  if (where !== folder) symlinkSync(join(root, 'examples'), join(where, 'examples'))
  const line = await withIds(what, where)
  const { status, text } = await run(line, where, Number(option('columns', 110)))
  if (status !== Number(option('exit', 0))) {
    faults++
    process.stderr.write(`${relative(root, page)}: \`${line}\` ends with status ${status}:\n${text.slice(0, 600)}\n`)
  }
  const all = text
    .replaceAll(root, '')
    .trimEnd()
    .split('\n')
    .map((one) => (one.length > widest ? `${one.slice(0, widest - 2)} …` : one).trimEnd())
  const begin = Math.max(
    0,
    all.findIndex((one) => one.includes(option('from', ''))),
  )
  const most = Number(option('lines', 15))
  const kept = all.slice(begin, begin + most)
  const lines = [...(begin > 0 ? ['…'] : []), ...kept, ...(begin + most < all.length ? ['…'] : [])]
  return `$ ${line}\n${lines.join('\n').replace(/\n{2,}…$/, '\n…')}\n`.replace(/\n+$/, '\n')
}

/** Puts the id of the first entry listed in place of `{events --type ACCUSE}`. */
async function withIds(line, folder) {
  const wanted = /\{([^}]+)\}/.exec(line)
  if (wanted === null) return line
  const { text } = await run(`rapporteur list ${wanted[1]} --limit 1 --json | cat`, folder)
  return line.replace(wanted[0], () => /"id":\s*"([^"]+)"/.exec(text)?.[1] ?? 'no-such-entry')
}

/** Runs a line as if typed on a terminal, or in a shell where it pipes or redirects. */
async function run(line, folder, columns = 110) {
  if (/[|<>]/.test(line)) {
    const env = { ...process.env, NO_COLOR: '1', PATH: `${join(root, 'bin')}${delimiter}${process.env.PATH}` }
    const { status, stdout, stderr } = spawnSync('sh', ['-c', line], {
      cwd: folder,
      env,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    })
    return { status, text: stderr + stdout }
  }
  let text = ''
  const output = (isTerminal) => ({ write: (words) => void (text += words), isTerminal, columns })
  const argv = [...line.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map((word) => word[1] ?? word[2] ?? word[3]).slice(1)
  process.chdir(folder)
  const status = await runCommand(argv, {
    out: output(true),
    err: output(false),
    env: { NO_COLOR: '1' },
    files: nodeFileSystem,
    now: () => moment,
    // A server is stopped as soon as it has said where it is.
    onInterrupt: (stop) => (argv[0] === 'serve' && setTimeout(stop, 100), () => {}),
  })
  return { status, text }
}
