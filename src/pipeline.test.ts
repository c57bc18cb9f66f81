import { readFileSync, readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openReader } from './pipeline.js'
import { type ReportRecord, brokenSpans, layers, recordSchema } from './record/index.js'

const { reader, issues } = openReader()
const read = (text: string, published: string | null = '2021-10-01'): ReportRecord => {
  const report = { id: 'r', title: null, outlet: null, agency: null, published, place: null, language: 'en', text }
  const { record, issues: faults } = reader.read(report)
  if (!record) throw new Error(faults.map((issue) => issue.message).join('\n'))
  return record
}

const folder = new URL('../examples/kosovo-plates/reports/', import.meta.url)
const samples = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => readFileSync(new URL(name, folder), 'utf8').replace(/^---[^]*?\n---\n/u, ''))

/** The keys under which a record holds ids of actors, wherever they stand. */
const actorKeys = new Set([
  'speakers',
  'addressees',
  'source',
  'target',
  'participants',
  'facilitator',
  'by',
  'parties',
  'owed_by',
  'authority',
  'of',
  'attributed_to',
  'holder',
  'toward',
  'actor',
])

/** Every actor id named inside a value. A proposal's `to` holds actors, a date's or phase's `to` a day. */
function actorsNamed(value: unknown, key = ''): string[] {
  if (typeof value === 'string')
    return actorKeys.has(key) || (key === 'to' && !/^\d{4}-\d{2}-\d{2}$/u.test(value)) ? [value] : []
  if (Array.isArray(value)) return value.flatMap((item) => actorsNamed(item, key))
  return value !== null && typeof value === 'object'
    ? Object.entries(value).flatMap(([name, inner]) => actorsNamed(inner, name))
    : []
}

/** What must hold of every record, whatever the text. */
function expectTrue(text: string, published: string | null = '2021-10-01'): void {
  const record = read(text, published)
  expect(record.report.text).toBe(text)
  expect(recordSchema.safeParse(record).error).toBeUndefined()
  expect(brokenSpans(record)).toEqual([])
  expect(JSON.stringify(read(text, published))).toBe(JSON.stringify(record))

  const entryIds = layers.flatMap((layer) => record[layer].map((entry) => entry.id))
  expect(new Set(entryIds).size).toBe(entryIds.length)
  const actorIds = record.actors.map((actor) => actor.id)
  expect(new Set(actorIds).size).toBe(actorIds.length)

  const named = new Set(layers.flatMap((layer) => actorsNamed(record[layer])))
  expect([...named].filter((id) => !actorIds.includes(id))).toEqual([])
  const owners = record.actors.flatMap((actor) => actor.of ?? [])
  expect(owners.filter((id) => !actorIds.includes(id))).toEqual([])
  expect(actorIds.filter((id) => !named.has(id) && !owners.includes(id))).toEqual([])

  const statementIds = new Set(record.statements.map((statement) => statement.id))
  expect(record.events.filter((event) => event.statement !== null && !statementIds.has(event.statement))).toEqual([])
}

describe('the pipeline', () => {
  it('opens without an issue', () => {
    expect(issues).toEqual([])
  })

  it('reads the sample reports truly', () => {
    expect(samples.length).toBeGreaterThan(10)
    for (const text of samples) expectTrue(text)
    expect(layers.reduce((sum, layer) => sum + read(samples[0] ?? '')[layer].length, 0)).toBeGreaterThan(0)
  })

  it('reads truly whatever is given as text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => expectTrue(text)),
      { numRuns: 40 },
    )
  })

  it('reads truly what is made of the words and signs of news', () => {
    fc.assert(
      fc.property(newsText, (text) => expectTrue(text)),
      { numRuns: 60 },
    )
  })

  it('reads truly a report cut anywhere', () => {
    fc.assert(
      fc.property(fc.constantFrom(...samples), fc.nat(), fc.nat(), (text, a, b) => {
        const [from, to] = [a % text.length, b % text.length].sort((x, y) => x - y)
        expectTrue(text.slice(from, Math.min(to ?? 0, (from ?? 0) + 700)))
      }),
      { numRuns: 25 },
    )
  })

  it('reads truly a report whose sentences are shuffled with those of another', () => {
    const sentences = samples.flatMap((text) => text.split(/(?<=[.?!"”])\s+/u))
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...sentences), { maxLength: 8 }),
        fc.constantFrom(' ', '\n\n', '\r\n', ''),
        (parts, between) => expectTrue(parts.join(between)),
      ),
      { numRuns: 25 },
    )
  })

  it('stays honest in an undated report: no day is worked out that needs one', () => {
    const text =
      'Chad accused Sudan on Sunday of shelling a village. Yesterday Sudan rejected the charge. Last week both armies met. On 5 May 2019 they signed a truce.'
    expectTrue(text, null)
    const days = layers.flatMap((layer) => daysIn(read(text, null)[layer]))
    expect(days.filter((day) => !day.startsWith('2019-05-05'))).toEqual([])
    expect(
      layers.flatMap((layer) => daysIn(read(text, '2021-10-01')[layer])).some((day) => day.startsWith('2021-09')),
    ).toBe(true)
  })

  it('keeps a report in another language without entries, and says so', () => {
    const text =
      'Die Regierung hat am Montag mitgeteilt, dass die Grenze vorerst geschlossen bleibt. Der Außenminister forderte beide Seiten auf, ' +
      'ihre Truppen zurückzuziehen und an den Verhandlungstisch zurückzukehren. In der Hauptstadt gingen Tausende auf die Straße, um gegen ' +
      'die neuen Zölle zu protestieren; verletzt wurde nach Angaben der Polizei niemand.'
    const result = reader.read({
      id: 'r',
      title: null,
      outlet: null,
      agency: null,
      published: null,
      place: null,
      language: 'en',
      text,
    })
    expect(result.issues.map((issue) => issue.code)).toEqual(['language-not-supported'])
    expect(result.record?.statements).toEqual([])
    expect(result.record?.report.language).toBe('de')
  })
})

/** Every day told inside a value. */
function daysIn(value: unknown): string[] {
  if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}$/u.test(value) ? [value] : []
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(daysIn) : []
}

const words = [
  'Chad',
  'Sudan',
  'the minister',
  'President',
  'Gen. Omar Diab',
  'NATO',
  'EU',
  'Kosovo',
  'Serbs',
  'police',
  'rebels',
  'he',
  'they',
  'the two sides',
  'which',
  'said',
  'told reporters',
  'accused',
  'urged',
  'to withdraw',
  'that',
  'according to',
  'adding',
  'met',
  'signed',
  'banned',
  'killed',
  'rejected the proposal of',
  '300 soldiers',
  'dozens',
  '$4.5bn',
  'more than 20%',
  'on Sunday',
  'last week',
  'until April 21',
  'from 2019',
  'in Geneva',
  'U.S.-led',
  '"',
  '“',
  '”',
  '(',
  ')',
  ',',
  '.',
  '. ',
  ':',
  '\n\n',
  '—',
  '😀',
  'Zveçan',
  '北京',
]
const newsText = fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((parts) => parts.join(' '))
