import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { runCommand } from './cli/main.js'
import { nodeFileSystem } from './reading/index.js'

const root = new URL('../', import.meta.url)
const pages = ['README.md', ...readdirSync(new URL('docs/guide/', root)).map((name) => `docs/guide/${name}`)]

/** The comments above examples, as `scripts/examples.mjs` reads them. */
const comment = /<!-- example(?: [^:>]+)?: (.+?) -->(\n+```\w*\n[^]*?```\n)?/g
const examples = pages.flatMap((page) =>
  [...readFileSync(new URL(page, root), 'utf8').matchAll(comment)].map(([, line = '', block]) => ({
    page,
    line,
    block,
  })),
)

/** Every call of the command in a line; `{events --type ACCUSE}` stands for an id that `list` finds. */
const callsIn = (line: string): string[][] => [
  ...[...line.matchAll(/\{([^}]+)\}/g)].map(([, wanted = '']) => ['list', ...wanted.split(' ')]),
  ...line
    .replace(/\{[^}]+\}/g, 'ID')
    .split(/\s*[|<>]\s*/)
    .map((part) => part.split(' '))
    .filter(([name]) => name === 'rapporteur')
    .map(([, ...words]) => words),
]

const commandOf = ([first = '', second = '']: readonly string[]): string[] =>
  first === 'knowledge' ? [first, second] : [first]

const helpOf = async (command: readonly string[]): Promise<string> => {
  let text = ''
  const output = { write: (words: string) => void (text += words), isTerminal: false, columns: 80 }
  const status = await runCommand([...command, '--help'], {
    out: output,
    err: output,
    env: {},
    files: nodeFileSystem,
    now: () => new Date(0),
    onInterrupt: () => () => {},
  })
  return status === 0 ? text : ''
}

describe('the examples of the documentation', () => {
  it('are many, each with a block for its output', () => {
    expect(examples.length).toBeGreaterThan(20)
    expect(examples.filter(({ block }) => block === undefined)).toEqual([])
  })

  it.each(examples)('$page: $line', async ({ line }) => {
    const calls = callsIn(line)
    expect(calls).not.toEqual([])
    for (const words of calls) {
      const help = await helpOf(commandOf(words))
      expect(help).toContain(`rapporteur ${commandOf(words).join(' ')} `)
      const known: readonly string[] = help.match(/--[a-z][a-z-]*/g) ?? []
      expect(words.filter((word) => word.startsWith('--') && !known.includes(word))).toEqual([])
    }
  })

  it('show every command in the README', async () => {
    const listed = (await helpOf([])).matchAll(/^ {2}rapporteur ([a-z][a-z-]*)/gm)
    const shown = new Set(
      examples.filter(({ page }) => page === 'README.md').flatMap(({ line }) => callsIn(line).map(([name]) => name)),
    )
    expect([...new Set([...listed].map(([, name]) => name))].filter((name) => !shown.has(name))).toEqual([])
  })
})
