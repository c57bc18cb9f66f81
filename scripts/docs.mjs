// `node scripts/docs.mjs`: writes docs/commands.md from the built command's own help.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { prepare, root } from './prepare.mjs'

await prepare({ quiet: true })
const { commandsPage } = await import(new URL('../dist/cli/commands-page.js', import.meta.url).href)
mkdirSync(join(root, 'docs'), { recursive: true })
writeFileSync(join(root, 'docs/commands.md'), await commandsPage())
