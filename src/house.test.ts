import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { loadCase } from './reading/index.js'

/** The rooms in the order in which a report passes through them: each may import only from those before it. */
const rooms = [
  'record',
  'knowledge',
  'reading',
  'language',
  'coding',
  'merging',
  'ledger',
  'view',
  'export',
  'api',
  'cli',
  'web',
]

const src = dirname(fileURLToPath(import.meta.url))
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(ts|tsx|css)$/.test(file))
  .map((file) => file.split(sep).join('/'))
const isTest = (file: string): boolean => /\.test(-kit)?\.tsx?$/.test(file)
const code = files.filter((file) => /\.tsx?$/.test(file) && !isTest(file))
const textOf = (file: string): string => readFileSync(join(src, file), 'utf8')

interface Import {
  readonly file: string
  readonly from: string
  readonly to: string
  readonly typesOnly: boolean
}

const roomOf = (file: string): string => (file.includes('/') ? (file.split('/')[0] ?? '') : 'top')

/** Imports from room to room, static and dynamic ones. */
const imports: Import[] = code.flatMap((file) =>
  [
    ...textOf(file).matchAll(
      /(import|export)\s+(type\s)?[^'"]*?from\s+'(\.[^']+)'|import\('(\.[^']+)'\)|import\s+'(\.[^']+)'/g,
    ),
  ].map((match) => {
    const target = match[3] ?? match[4] ?? match[5] ?? ''
    const to = relative(src, resolve(src, dirname(file), target))
      .split(sep)
      .join('/')
    return { file, from: roomOf(file), to: roomOf(to), typesOnly: match[2] !== undefined }
  }),
)

describe('the house', () => {
  it('has rooms that import only from rooms before them; the pipeline stands above coding and below the ledger', () => {
    const order = new Map(rooms.map((room, at) => [room, at]))
    order.set('top', (order.get('coding') ?? 0) + 0.5)
    const wrong = imports.filter(
      ({ from, to }) => from !== to && (order.get(to) ?? Number.POSITIVE_INFINITY) > (order.get(from) ?? -1),
    )
    expect(wrong).toEqual([])
    expect(imports.length).toBeGreaterThan(100)
  })

  it('has a page that knows only the record and the types of the API', () => {
    const wrong = imports.filter(
      ({ from, to, typesOnly }) => from === 'web' && to !== 'web' && to !== 'record' && !(to === 'api' && typesOnly),
    )
    expect(wrong).toEqual([])
  })

  it('has a README in every room, and no room that is not in the list', () => {
    const there = readdirSync(src, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
    expect(there.filter((room) => !rooms.includes(room))).toEqual([])
    expect(there.filter((room) => !existsSync(join(src, room, 'README.md')))).toEqual([])
  })

  it('has no file over 300 lines', () => {
    expect(files.filter((file) => textOf(file).split('\n').length > 301)).toEqual([])
  })

  it('names nobody of the sample case in its code: words are data; comments may give examples', async () => {
    const { case: sample } = await loadCase(fileURLToPath(new URL('../examples/kosovo-plates', import.meta.url)))
    expect(sample?.parties.length).toBeGreaterThan(0)
    const words = [...(sample?.parties ?? []), ...(sample?.third_parties ?? []), ...holdersAndPlaces]
    const names = new RegExp(`\\b(${words.join('|')})\\b`)
    const named = code.filter((file) => names.test(textOf(file).replaceAll(/\/\*[^]*?\*\/|(?<=^|\s)\/\/.*$/gm, '')))
    expect(named).toEqual([])
  })
})

const holdersAndPlaces = [
  'Kurti',
  'Osmani',
  'Vucic',
  'Vučić',
  'Brnabic',
  'Borrell',
  'Lajcak',
  'Stoltenberg',
  'Escobar',
  'Blinken',
  'Bislimi',
  'Petkovic',
  'Serb',
  'Serbs',
  'Serbian',
  'Kosovar',
  'Pristina',
  'Belgrade',
  'Mitrovica',
  'Zvecan',
  'Jarinje',
  'Brnjak',
  'Ohrid',
  'Bratislava',
]
