// Builds the program into dist/: the TypeScript with tsc, the page with Vite, and all of it in few files for a quick start.
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, run } from './prepare.mjs'

const bin = (name) => join(root, 'node_modules', '.bin', name)
rmSync(join(root, 'dist'), { recursive: true, force: true })
run(bin('tsc'), ['-p', 'tsconfig.json'], 'compiling')
run(bin('vite'), ['build', '--config', 'src/web/vite.config.ts', '--logLevel', 'warn'], 'building the page')
run(process.execPath, [join(root, 'scripts/bundle.mjs')], 'putting it together')
writeFileSync(join(root, 'dist/.built'), '')
