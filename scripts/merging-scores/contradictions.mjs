// Contradictions between figures: pairs of short passages (src/merging/figures/pairs-*.golden.yaml) through the whole program.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parse } from 'yaml'

const target = 0.8

/** @returns figures as score-merging.mjs prints them. */
export async function figuresOf({ root, dist, explain }) {
  const load = (file) => import(pathToFileURL(join(dist, file)).href)
  const { openReader } = await load('pipeline.js')
  const { contradictions, rangeOf } = await load('merging/index.js')
  const { reader } = openReader()
  const sets = ['dev', 'test'].map((set) => ({
    set,
    // Misses of the test half stay unseen: only its figures are told.
    explain: set === 'dev' ? explain : () => {},
    pairs: parse(readFileSync(join(root, `src/merging/figures/pairs-${set}.golden.yaml`), 'utf8')),
  }))
  const told = sets.map(({ set, pairs, explain }) => {
    const scoped = tally(pairs, reader, (entries, texts) => contradictions(entries, texts), explain)
    const clash = tally(
      pairs,
      reader,
      (entries) => clashes(entries, rangeOf),
      () => {},
    )
    return { set, pairs: pairs.length, scoped, clash }
  })
  const all = {
    set: 'all',
    pairs: told.reduce((sum, { pairs }) => sum + pairs, 0),
    scoped: sum(told.map(({ scoped }) => scoped)),
    clash: sum(told.map(({ clash }) => clash)),
  }
  return [...told, all].flatMap(({ set, pairs, scoped, clash }) => [
    row(
      set,
      'precision',
      scoped.right / scoped.found,
      target,
      `${scoped.right} of ${scoped.found} found, ${pairs} pairs of passages`,
    ),
    row(set, 'recall', scoped.right / scoped.wanted, null, `${scoped.right} of ${scoped.wanted}`),
    row(
      set,
      'precision of number clash alone',
      clash.right / clash.found,
      null,
      `${clash.right} of ${clash.found} found`,
    ),
  ])
}

const row = (set, name, value, target, note) => ({
  part: 'contradictions',
  set,
  name,
  value: Number.isNaN(value) ? null : value,
  target,
  note,
})

const sum = (tallies) =>
  tallies.reduce((one, other) => ({
    found: one.found + other.found,
    right: one.right + other.right,
    wanted: one.wanted + other.wanted,
  }))

function tally(pairs, reader, find, explain) {
  const total = { found: 0, right: 0, wanted: 0 }
  for (const { about, first, second, expected } of pairs) {
    const passages = [first, second].map((passage, at) => ({ ...passage, id: `r${at + 1}` }))
    const entries = passages.flatMap((passage) => entriesOf(reader, passage))
    const texts = new Map(passages.map(({ id, text }) => [id, text]))
    const found = new Set(find(entries, texts).map(({ figures }) => keyOf(figures.map(({ body }) => valueOf(body)))))
    const wanted = new Set(expected.map(keyOf))
    for (const key of found) if (!wanted.has(key)) explain(`wrong   ${about}: ${key}`)
    for (const key of wanted) if (!found.has(key)) explain(`missed  ${about}: ${key}`)
    total.found += found.size
    total.wanted += wanted.size
    total.right += [...found].filter((key) => wanted.has(key)).length
  }
  return total
}

const valueOf = ({ value, low, high }) => value ?? `${low}-${high}`
const keyOf = (values) => values.map(String).sort().join(' | ')

const layers = ['statements', 'events', 'talks', 'proposals', 'commitments', 'measures', 'figures', 'positions']

function entriesOf(reader, { id, outlet, day, text }) {
  const report = { id, title: null, outlet, agency: null, published: day, place: null, language: 'en', text }
  const { record } = reader.read(report)
  return layers.flatMap((layer) =>
    record[layer].map((body) => ({
      id: `${id}-${body.id}`,
      layer,
      body,
      from: body.date?.from ?? null,
      to: body.date?.to ?? null,
      learned: day,
      report,
      actors: record.actors,
    })),
  )
}

/** For comparison: figures of one noun (by its last word) and unit whose ranges can't both hold. */
function clashes(entries, rangeOf) {
  const figures = entries.filter(({ layer }) => layer === 'figures')
  const noun = ({ what, unit }) =>
    `${
      what
        .toLowerCase()
        .split(' ')
        .find((word) => /s$|people|dead/u.test(word)) ?? what
    } ${unit}`
  return figures.flatMap((one, at) =>
    figures.slice(at + 1).flatMap((other) => {
      const [a, b] = [rangeOf(one.body), rangeOf(other.body)]
      const apart = a !== null && b !== null && (a.low > b.high || b.low > a.high)
      return apart && noun(one.body) === noun(other.body) ? [{ figures: [one, other] }] : []
    }),
  )
}
