// The same act across reports: CoNLL F1 over annotated mentions (ECB+ and whatever else lies beside it), and on a stream
// of similar incidents that goes the whole way from text to ledger.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { conll } from './coref.mjs'
import { corpusAt, tellingsOf } from './mentions.mjs'
import { streamFigures } from './stream.mjs'

/** Targets by set; every other set is there to compare. */
const targets = { 'ecb-plus dev': 0.79 }

export async function figuresOf({ root, dist, explain }) {
  const shared = process.env.RAPPORTEUR_SHARED ?? join(root, '../shared')
  const scorer = join(shared, 'score/coref.py')
  if (!existsSync(scorer)) throw new Error(`there is no scorer at ${scorer}; set RAPPORTEUR_SHARED to its folder.`)
  const tools = { dist, scorer, explain, ...(await toolsOf(dist)) }
  return [...annotatedFigures(join(shared, 'corpora/same-event'), tools), ...(await streamFigures(tools))]
}

async function toolsOf(dist) {
  const modules = [
    'pipeline',
    'ledger/index',
    'merging/index',
    ...['cluster', 'hooks', 'judge', 'stories', 'weighed-words'].map((name) => `merging/same/${name}`),
  ]
  const loaded = await Promise.all(modules.map((name) => import(pathToFileURL(join(dist, `${name}.js`)))))
  const { openReader, ...all } = Object.assign({}, ...loaded)
  return { ...all, reader: openReader().reader }
}

function annotatedFigures(folder, tools) {
  const stems = existsSync(folder)
    ? readdirSync(folder).flatMap((file) =>
        file.endsWith('.docs.jsonl') ? [file.slice(0, -'.docs.jsonl'.length)] : [],
      )
    : []
  return stems.sort().flatMap((stem) =>
    corpusAt(join(folder, stem)).flatMap((corpus) => {
      const set = `${stem} ${corpus.split}`
      const told = tellingsOf(corpus, tools)
      return [
        figure(set, 'CoNLL F1', tools, told, clustered(told, tools)),
        figure(set, 'CoNLL F1, lemma alone', tools, told, new Map(told.map(({ id, lemma }) => [id, lemma]))),
      ]
    }),
  )
}

function figure(set, name, { scorer }, told, clusterOf) {
  const { value, note } = conll(scorer, told, clusterOf)
  const target = name === 'CoNLL F1' ? (targets[set] ?? null) : null
  return { part: 'same-act', set, name, value, target, note: target === null ? `measure only; ${note}` : note }
}

/** Clusters over all documents of the split by the code that joins the ledger's entries. */
function clustered(told, { cluster, hooksOf, judge, enough, explain }) {
  const groups = cluster(told, {
    keyOf: ({ id }) => id,
    reportOf: ({ telling }) => telling.report,
    learnedOf: () => '',
    hooksOf: ({ telling }) => hooksOf(telling),
    judge: (one, other) => judge(one.telling, other.telling),
    enough,
    withinReports: true,
  })
  for (const { joins } of groups)
    for (const { member, to, grounds } of joins)
      if (member.chain !== to.chain)
        explain(`wrongly joined: ${member.id} ${member.lemma} to ${to.id} ${to.lemma}: ${grounds.join('; ')}`)
  return new Map(groups.flatMap(({ members }, at) => members.map(({ id }) => [id, at])))
}
