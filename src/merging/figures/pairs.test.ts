import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { openReader } from '../../pipeline.js'
import { daySchema, layers, type NewsReport } from '../../record/index.js'
import type { Told } from '../told.js'
import { contradictions } from './contradictions.js'

const passage = z.strictObject({ outlet: z.string(), day: daySchema, text: z.string() })
const value = z.union([z.number(), z.string()])
const pairs = z.array(
  z.strictObject({
    about: z.string(),
    first: passage,
    second: passage,
    expected: z.array(z.tuple([value, value])),
    why: z.string(),
  }),
)
type Pair = z.infer<typeof pairs>[number]

const read = (set: string): Pair[] =>
  pairs.parse(parse(readFileSync(new URL(`./pairs-${set}.golden.yaml`, import.meta.url), 'utf8')))
const keyOf = (values: readonly (string | number)[]): string => values.map(String).sort().join(' | ')

const { reader } = openReader()

function entriesOf({ outlet, day, text }: Pair['first'], id: string): Told[] {
  const report: NewsReport = {
    id,
    title: null,
    outlet,
    agency: null,
    published: day,
    place: null,
    language: 'en',
    text,
  }
  const { record } = reader.read(report)
  if (!record) throw new Error(`${id} was refused`)
  return layers.flatMap((layer) =>
    record[layer].map((body): Told => {
      const date = 'date' in body ? body.date : null
      const days = { from: date?.from ?? null, to: date?.to ?? null }
      return { id: `${id}-${body.id}`, layer, body, ...days, learned: day, report, actors: record.actors }
    }),
  )
}

/** The pairs of values found to contradict one another, through the whole program. */
function foundIn({ first, second }: Pair): string[] {
  const texts = new Map([
    ['first', first.text],
    ['second', second.text],
  ])
  const found = contradictions([...entriesOf(first, 'first'), ...entriesOf(second, 'second')], texts)
  const told = found.map(({ figures }) => keyOf(figures.map(({ body }) => body.value ?? `${body.low}-${body.high}`)))
  return [...new Set(told)].sort()
}

describe('contradictions in pairs of passages as outlets write them', () => {
  const dev = read('dev')

  it.each(dev.map((pair) => [pair.about, pair] as const))('%s', (_, pair) => {
    expect(foundIn(pair)).toEqual(pair.expected.map(keyOf).sort())
  })

  it('holds at least as many pairs that only seem to contradict', () => {
    const all = [...dev, ...read('test')]
    expect(all.length).toBeGreaterThanOrEqual(60)
    expect(all.filter(({ expected }) => expected.length === 0).length).toBeGreaterThanOrEqual(all.length / 2)
  })
})

describe('contradictions in the pairs that are only measured', () => {
  it('are right as often as stated; the gaps are known, not looked at', () => {
    const told = read('test').map((pair) => ({ found: foundIn(pair), wanted: pair.expected.map(keyOf) }))
    const right = told.flatMap(({ found, wanted }) => found.filter((key) => wanted.includes(key)))
    const found = told.flatMap((pair) => pair.found).length
    expect(right.length / found).toBeGreaterThanOrEqual(0.8)
    expect({ right: right.length, found, wanted: told.flatMap(({ wanted }) => wanted).length }).toEqual({
      right: 19,
      found: 20,
      wanted: 22,
    })
  })
})
