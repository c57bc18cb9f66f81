// Puts the compiled program and the libraries it needs into a few files, dist/bundle/: a program of 400 small files spends
// more time on finding them than on its work. Native libraries stay where npm put them. Licences of what is inside go
// into dist/bundle/LICENSES.txt.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { root } from './prepare.mjs'

/** Libraries with parts that no bundle can hold. */
const native = ['libsql']

const bundle = join(root, 'dist/bundle')
const inside = new Set()
await build({
  root,
  configFile: false,
  logLevel: 'error',
  ssr: { noExternal: true, external: native },
  plugins: [{ name: 'note-packages', moduleParsed: ({ id }) => void inside.add(packageOf(id)) }],
  build: {
    ssr: true,
    outDir: bundle,
    emptyOutDir: true,
    minify: false,
    target: 'node20',
    rollupOptions: {
      // The command, and the reader by itself for whoever measures it.
      input: {
        main: join(root, 'dist/cli/main.js'),
        pipeline: join(root, 'dist/pipeline.js'),
        // The server's second thread, by the name that api/work/worker.ts looks for.
        'view-worker': join(root, 'dist/api/work/view-worker.js'),
      },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
})
writeFileSync(
  join(bundle, 'LICENSES.txt'),
  [...inside]
    .filter((folder) => folder !== '' && existsSync(join(folder, 'package.json')))
    .sort()
    .map(licenceOf)
    .join('\n'),
)

await writeCheckedTables()

/** Checks the tables of knowledge/ once, so that no start has to. */
async function writeCheckedTables() {
  const own = (path) => import(new URL(`../dist/${path}`, import.meta.url).href)
  const { checkedTables, noteTables } = await own('knowledge/checked-tables.js')
  const { openReader } = await own('pipeline.js')
  noteTables()
  openReader()
  writeFileSync(join(bundle, 'checked-tables.json'), JSON.stringify(checkedTables()))
}

/** The folder of the package that a module belongs to; empty for the program's own modules. */
function packageOf(id) {
  // A folder without a package.json is part of the package around it.
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0] ?? ''
}

function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.\w+)?$/i.test(entry))
  return `${name} ${version} (${license})\n\n${file ? readFileSync(join(folder, file), 'utf8').trim() : ''}\n`
}
