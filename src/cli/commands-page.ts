import type { RouteMap } from '@stricli/core'
import { nodeFileSystem } from '../reading/file-system.js'
import { root } from './app.js'
import type { Cli } from './command.js'
import { runCommand } from './main.js'

/** The page `docs/commands.md`: the help of every command, as `--help` prints it into a file. */
export async function commandsPage(): Promise<string> {
  const routes = routesOf(root)
  const blocks: string[] = []
  for (const route of routes)
    blocks.push(`## ${route.join(' ')}\n\n\`\`\`text\n${(await helpOf(route)).trimEnd()}\n\`\`\``)
  return `${[
    '# Commands',
    'What `rapporteur --help` and `rapporteur COMMAND --help` print. Written by `node scripts/docs.mjs`; a test tells when it is out of date.',
    routes.map((route) => `- [${route.join(' ')}](#${route.join('-')})`).join('\n'),
    `## rapporteur\n\n\`\`\`text\n${(await helpOf([])).trimEnd()}\n\`\`\``,
    ...blocks,
  ].join('\n\n')}\n`
}

const routesOf = (map: RouteMap<Cli>): string[][] =>
  map.getAllEntries().flatMap(({ name, target }) => {
    const own = name['convert-camel-to-kebab']
    return 'getAllEntries' in target ? routesOf(target).map((route) => [own, ...route]) : [[own]]
  })

async function helpOf(route: readonly string[]): Promise<string> {
  let text = ''
  const output = { write: (words: string) => void (text += words), isTerminal: false, columns: 80 }
  const nothing = () => () => {}
  await runCommand([...route, '--help'], {
    out: output,
    err: output,
    env: {},
    files: nodeFileSystem,
    now: () => new Date(0),
    onInterrupt: nothing,
  })
  return text
}
