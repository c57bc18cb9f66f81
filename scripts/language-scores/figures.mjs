// Every figure of the language layer with its target, in groups that can be run alone.
// A figure: { name, value, target?, most?, unit? }; `value` null where it can't be measured yet; `most` where the target
// is an upper bound; a figure without target is there to be looked at.
import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { scoreCoreference } from './coreference.mjs'
import { scoreQuantities } from './quantities.mjs'
import { scoreQuotations } from './quotations.mjs'
import { median } from './rates.mjs'
import { scoreRe3d } from './re3d.mjs'
import { parserSpeed, scoreSyntax } from './syntax.mjs'
import { scoreTimes } from './times.mjs'
import { scoreUner } from './uner.mjs'

const cases = ['nsubj', 'nsubj:pass', 'obj', 'obl:agent', 'ccomp', 'xcomp', 'conj', 'appos', 'nmod']

/** The groups by name; each takes `{ reader, model, corpora, dist, models, log(set) }` and gives `{ figures, tables? }`. */
export const groups = {
  syntax({ model, corpora, models }) {
    const results = scoreSyntax(model, corpora)
    const relations = (set) => Object.fromEntries(cases.map((relation) => [relation, results[set].relations[relation]]))
    return {
      figures: [
        { name: 'UPOS, EWT test', value: results['EWT test'].UPOS, target: 95.3, unit: '%' },
        { name: 'LAS, EWT test', value: results['EWT test'].LAS, target: 85, unit: '%' },
        { name: 'LAS, PUD', value: results.PUD.LAS, target: 83, unit: '%' },
        { name: 'LAS, GUM news', value: results['GUM-CC test, news'].LAS, target: 83, unit: '%' },
        { name: 'parser, tokens a second', value: Math.round(parserSpeed(model, corpora, 8)), target: 15_000 },
        { name: 'models/', value: sizeOf(models) / 1e6, target: 6, most: true, unit: ' MB' },
        ...['EWT test', 'PUD'].flatMap((set) => [
          {
            name: `network alone, gold words: boundaries, UNER ${set}`,
            value: results[set].names.boundaries,
            unit: '%',
          },
          { name: `network alone, gold words: typed, UNER ${set}`, value: results[set].names.typed, unit: '%' },
        ]),
      ],
      tables: {
        'Relations, PUD': relations('PUD'),
        'Relations, GUM news': relations('GUM-CC test, news'),
      },
    }
  },
  names({ reader, corpora, log }) {
    const ewt = scoreUner(reader, corpora, 'ewt', log('uner-ewt'))
    const pud = scoreUner(reader, corpora, 'pud', log('uner-pud'))
    const re3d = scoreRe3d(reader, corpora, log('re3d'))
    return {
      figures: [
        { name: 'names: boundaries, UNER EWT test', value: ewt.boundaries, target: 80, unit: '%' },
        { name: 'names: typed, UNER EWT test', value: ewt.typed, target: 74, unit: '%' },
        { name: 'names: boundaries, UNER PUD', value: pud.boundaries, target: 80, unit: '%' },
        { name: 'names: typed, UNER PUD', value: pud.typed, target: 70, unit: '%' },
        { name: 'names: typed, re3d', value: re3d.typed, target: 70, unit: '%' },
        { name: 'names: boundaries, re3d', value: re3d.boundaries, unit: '%' },
        { name: 'names: typed, re3d, names alone, no allowances', value: re3d.exact, unit: '%' },
        { name: 'names: typed, re3d, pronouns and common nouns too', value: re3d.strict, unit: '%' },
      ],
      tables: {
        'Kinds of names, UNER EWT test and PUD (F1)': { 'EWT test': ewt, PUD: pud },
        'Kinds of names, re3d': re3d.kinds,
      },
    }
  },
  times({ reader, corpora, log }) {
    const gum = scoreTimes(reader, corpora, 'gum-news', log('gum-news'))
    const wars = scoreTimes(reader, corpora, 'wikiwars', log('wikiwars'))
    return {
      figures: [
        { name: 'times: strict F1, GUM news', value: gum.ours.F1, target: 0.8 },
        { name: 'times: value right of matched, GUM news', value: gum.ours.value, target: 0.85 },
        { name: 'times: strict F1, GUM news, durations and vague words too', value: gum.all.F1 },
        { name: 'chrono-node: strict F1, GUM news', value: gum.chrono.F1 },
        { name: 'chrono-node: value right of matched, GUM news', value: gum.chrono.value },
        { name: 'times: strict F1, WikiWars', value: wars.ours.F1, target: 0.75 },
        { name: 'times: value right of matched, WikiWars', value: wars.ours.value },
        { name: 'chrono-node: strict F1, WikiWars', value: wars.chrono.F1 },
        { name: 'chrono-node: value right of matched, WikiWars', value: wars.chrono.value },
      ],
    }
  },
  quantities({ reader, corpora, log }) {
    const { value, unit } = scoreQuantities(reader, corpora, log('newsquant'))
    return {
      figures: [
        { name: 'quantities: value F1, NewsQuant', value, target: 0.9 },
        { name: 'quantities: value and unit F1, NewsQuant', value: unit, target: 0.75 },
      ],
    }
  },
  quotations({ reader, corpora, log }) {
    const { news, all } = scoreQuotations(reader, corpora, log('quotations'))
    return {
      figures: [
        { name: 'quotations: F1, GUM news', value: news.F1 },
        { name: 'quotations: precision, GUM news', value: news.precision },
        { name: 'quotations: recall, GUM news', value: news.recall },
        { name: 'quotations: recall of those with marks, GUM news', value: news.directRecall },
        { name: `speaker right of matched (${news.judged}), GUM news`, value: news.speaker },
        { name: `speaker right where told by a pronoun (${news.pronouns}), GUM news`, value: news.pronoun },
        { name: 'quotations: F1, with interviews', value: all.F1 },
        { name: `speaker right of matched (${all.judged}), with interviews`, value: all.speaker },
      ],
    }
  },
  coreference({ reader, corpora, log }) {
    const scores = scoreCoreference(reader, corpora, log('coreference'))
    const of = (set, name) => [
      {
        name: `pronouns: right, ${name}${scores ? ` (${scores[set].wanted})` : ''}`,
        value: scores?.[set].recall ?? null,
      },
      {
        name: `pronouns: right of answered, ${name}${scores ? ` (${scores[set].answered})` : ''}`,
        value: scores?.[set].precision ?? null,
      },
    ]
    return { figures: [...of('test', 'GUM-CC test'), ...of('news', 'GUM news, all parts')] }
  },
  speed({ corpora, dist }) {
    const starts = [1, 2, 3, 4, 5].map(() => measure('start', dist))
    const [wall, processor] = [starts.map((one) => one.wall), starts.map((one) => one.processor)]
    const speed = measure('speed', dist, corpora)
    return {
      figures: [
        { name: 'start, median of 5', value: Math.round(median(wall)), target: 250, most: true, unit: ' ms' },
        { name: 'start, processor time, least of 5', value: Math.round(Math.min(...processor)), unit: ' ms' },
        { name: 'memory', value: Math.round(measure('memory', dist, corpora)), target: 400, most: true, unit: ' MB' },
        { name: 'whole layer, words a second', value: Math.round(speed.analyse), target: 12_000 },
        { name: 'whole pipeline, words a second', value: Math.round(speed.read), target: 8_000 },
      ],
    }
  },
}

/** The sets whose misses can be shown, with the group that each is in. */
export const missSets = {
  'uner-ewt': 'names',
  'uner-pud': 'names',
  re3d: 'names',
  'gum-news': 'times',
  wikiwars: 'times',
  newsquant: 'quantities',
  quotations: 'quotations',
  coreference: 'coreference',
}

const sizeOf = (path) =>
  statSync(path).isDirectory()
    ? readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0)
    : statSync(path).size

function measure(...args) {
  const program = fileURLToPath(new URL('measure.mjs', import.meta.url))
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`measuring ${args[0]} failed: ${stderr}`)
  return JSON.parse(stdout)
}
