// How well copies are told: on the golden stories, and on copies made mechanically of the corpora's documents.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { derivedCopies } from './derived-copies.mjs'

const targets = { precision: 0.95, recall: 0.9, kind: 0.9 }
const corpora = ['times/gum-news.jsonl', 'names/re3d.jsonl', 'places/geovirus.jsonl']
/** A copy in part: what one calls a round-up and another shared background. */
const inPart = new Set(['round-up', 'background'])

export async function figuresOf({ root, dist, explain }) {
  const { copiesOf } = await import(join(dist, 'merging/copies/copies.js'))
  const { stories } = parse(readFileSync(join(root, 'src/merging/copies/copies.golden.yaml'), 'utf8'))
  const golden = goldenSet(stories)
  const figures = [
    ...measured('golden stories', golden, copiesOf(golden.reports), explain),
    originsRight(stories, copiesOf, explain),
  ]
  const folder = join(root, '../shared/corpora')
  for (const file of corpora.filter((name) => existsSync(join(folder, name)))) {
    const rows = readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
    const set = derivedCopies(rows)
    figures.push(...measured(`made of ${file.replace(/.*\/|\.jsonl/g, '')}`, set, copiesOf(set.reports), explain))
  }
  return figures
}

const pairKey = (one, other) => [one, other].sort().join(' ')

function goldenSet(stories) {
  const expected = new Map()
  for (const { relations } of stories) {
    for (const [one, others] of Object.entries(relations)) {
      for (const [other, kind] of Object.entries(others)) expected.set(pairKey(one, other), kind)
    }
  }
  return { reports: stories.flatMap(reportsOf), expected }
}

const reportsOf = ({ reports }) =>
  reports.map(({ text, learned, ...report }) => ({
    report: { ...report, text: text.join('\n\n'), place: null, language: 'en' },
    learned: learned ?? report.published,
  }))

/**
 * Precision, recall and kinds over pairs. Background in common is no copy, whether or not it is told; a pair expected as
 * `passage` may be called either, and a pair expected as `open` (alike before anything was made of them) isn't counted.
 */
function measured(set, { reports, expected }, { relations }, explain) {
  const found = new Map(relations.map((relation) => [pairKey(relation.earlier, relation.later), relation]))
  const isCopy = (kind) => kind !== undefined && kind !== 'background' && kind !== 'none'
  let [both, onlyFound, onlyExpected, kindRight] = [0, 0, 0, 0]
  for (const key of new Set([...found.keys(), ...expected.keys()])) {
    const [is, told] = [expected.get(key), found.get(key)?.kind]
    if (is === 'open' || (is === 'passage' && inPart.has(told))) continue
    if (isCopy(is) && isCopy(told)) both++
    else if (isCopy(told)) onlyFound++
    else if (isCopy(is)) onlyExpected++
    if (is === told) kindRight += isCopy(is) ? 1 : 0
    else if (isCopy(is) || isCopy(told)) {
      const grounds = found.get(key)?.grounds ?? ''
      explain(`copies, ${set}: ${key}: expected ${is ?? 'none'}, found ${told ?? 'none'}. ${grounds}`)
    }
  }
  const share = (part, all) => (all === 0 ? null : part / all)
  const pairs = (reports.length * (reports.length - 1)) / 2
  const figure = (name, value, target, note) => ({ part: 'copies', set, name, value, target, note })
  return [
    figure('precision', share(both, both + onlyFound), targets.precision, `${both + onlyFound} found, ${pairs} pairs`),
    figure('recall', share(both, both + onlyExpected), targets.recall, `${both + onlyExpected} copies`),
    figure('kind right', share(kindRight, both), targets.kind, `of ${both} found rightly`),
  ]
}

function originsRight(stories, copiesOf, explain) {
  const right = stories.filter((story) => {
    const count = new Set(copiesOf(reportsOf(story)).origins.values()).size
    if (count !== story.origins) explain(`copies, ${story.story}: ${count} origins instead of ${story.origins}`)
    return count === story.origins
  }).length
  const note = `${right} of ${stories.length} stories`
  return {
    part: 'copies',
    set: 'golden stories',
    name: 'origins right',
    value: right / stories.length,
    target: 0.9,
    note,
  }
}
