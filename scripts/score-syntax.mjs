// Accuracy and speed of the shipped network, from the Node runtime, on gold sentences and words.
// Usage: node scripts/score-syntax.mjs [CORPORA] [--dist FOLDER] [--json]   (after npm run build)
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { pathToFileURL } from 'node:url'

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    dist: { type: 'string', default: 'dist' },
    models: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
})
const corpora = resolve(positionals[0] ?? '../shared/corpora')
const entry = resolve(options.dist, 'language/syntax/index.js')
if (!existsSync(entry)) throw new Error(`${entry} is missing: run npm run build first`)
if (!existsSync(corpora)) throw new Error(`no corpora at ${corpora}`)
const { loadSyntax } = await import(pathToFileURL(entry))
const model = loadSyntax(options.models)

const KEPT = new Set(['nsubj:pass', 'aux:pass', 'obl:agent', 'nmod:poss', 'acl:relcl', 'compound:prt'])
const REPORTED = [
  'nsubj',
  'nsubj:pass',
  'obj',
  'iobj',
  'obl',
  'obl:agent',
  'ccomp',
  'xcomp',
  'conj',
  'appos',
  'nmod',
  'nmod:poss',
  'acl:relcl',
  'advcl',
]

/** Sentences of a CoNLL-U file: columns as arrays, heads as indices with -1 for the root. */
function readTreebank(name) {
  const sentences = []
  let rows = []
  let document = ''
  for (const line of readFileSync(join(corpora, 'treebanks', name), 'utf8').split('\n')) {
    if (line.startsWith('# newdoc id')) document = line.split('=')[1].trim()
    else if (line === '') {
      if (rows.length > 0) sentences.push(sentence(rows, document))
      rows = []
    } else if (/^\d+\t/.test(line)) rows.push(line.split('\t'))
  }
  if (rows.length > 0) sentences.push(sentence(rows, document))
  return sentences
}

function sentence(rows, document) {
  const column = (k) => rows.map((row) => row[k])
  const s = {
    document,
    words: column(1),
    lemmas: column(2),
    upos: column(3),
    xpos: column(4),
    heads: column(6).map((head) => Number(head) - 1),
    rels: column(7).map((rel) => (KEPT.has(rel) ? rel : rel.split(':')[0])),
  }
  markAgents(s)
  return s
}

/** obl → obl:agent below a passive verb with "by", as in training: PUD doesn't mark it. */
function markAgents(s) {
  const passive = new Set(s.heads.filter((_, i) => s.rels[i] === 'aux:pass' || s.rels[i] === 'nsubj:pass'))
  // "a statement issued by …", "Driven by …": participles that need no auxiliary.
  s.xpos.forEach((tag, i) => {
    if (tag === 'VBN' && (s.rels[i] === 'acl' || s.rels[i] === 'advcl')) passive.add(i)
  })
  s.words.forEach((word, i) => {
    if (s.rels[i] !== 'case' || word.toLowerCase() !== 'by') return
    const noun = s.heads[i]
    if (noun < 0 || s.rels[noun] !== 'obl' || !passive.has(s.heads[noun])) return
    if (['NOUN', 'PROPN', 'PRON'].includes(s.upos[noun])) s.rels[noun] = 'obl:agent'
  })
}

function readNames(name) {
  const found = new Map()
  let words = []
  let tags = []
  for (const line of [...readFileSync(join(corpora, 'names', name), 'utf8').split('\n'), '']) {
    const [number, word, tag] = line.split('\t')
    if (/^\d+$/.test(number) && word !== undefined) {
      words.push(word)
      tags.push(/-(PER|ORG|LOC)$/.test(tag) ? tag : 'O')
    } else if (line === '' && words.length > 0) {
      found.set(words.join(' '), tags)
      ;[words, tags] = [[], []]
    }
  }
  return found
}

function spans(tags) {
  const out = []
  tags.forEach((tag, i) => {
    if (tag === 'O') return
    const last = out.at(-1)
    if (tag[0] === 'I' && last && last.end === i && last.kind === tag.slice(2)) last.end = i + 1
    else out.push({ start: i, end: i + 1, kind: tag.slice(2) })
  })
  return out
}

const percent = (a, b) => (b === 0 ? null : Math.round((10000 * a) / b) / 100)

function score(sentences, names) {
  const t = { words: 0, upos: 0, xpos: 0, lemma: 0, uas: 0, las: 0 }
  const relations = Object.fromEntries(REPORTED.map((rel) => [rel, { gold: 0, found: 0, right: 0, arc: 0 }]))
  const n = { gold: 0, found: 0, bounds: 0, typed: 0, kinds: {} }
  const kind = (k) => (n.kinds[k] ??= { gold: 0, found: 0, right: 0 })
  for (const s of sentences) {
    const ours = model.analyse(s.words)
    ours.forEach((token, i) => {
      const arc = token.head === s.heads[i]
      const both = arc && token.rel === s.rels[i]
      t.words++
      t.upos += token.upos === s.upos[i]
      t.xpos += token.xpos === s.xpos[i]
      t.lemma += token.lemma === s.lemmas[i]
      t.uas += arc
      t.las += both
      if (relations[s.rels[i]]) {
        relations[s.rels[i]].gold++
        relations[s.rels[i]].arc += arc
        relations[s.rels[i]].right += both
      }
      if (relations[token.rel]) relations[token.rel].found++
    })
    const gold = names?.get(s.words.join(' '))
    if (!gold) continue
    const [right, mine] = [spans(gold), spans(ours.map((token) => token.name))]
    n.gold += right.length
    n.found += mine.length
    for (const span of right) kind(span.kind).gold++
    for (const span of mine) {
      kind(span.kind).found++
      const same = right.find((other) => other.start === span.start && other.end === span.end)
      n.bounds += same !== undefined
      if (same?.kind === span.kind) {
        n.typed++
        kind(span.kind).right++
      }
    }
  }
  const f1 = (right, gold, found) => percent(2 * right, gold + found)
  return {
    sentences: sentences.length,
    words: t.words,
    UPOS: percent(t.upos, t.words),
    XPOS: percent(t.xpos, t.words),
    lemma: percent(t.lemma, t.words),
    UAS: percent(t.uas, t.words),
    LAS: percent(t.las, t.words),
    relations: Object.fromEntries(
      Object.entries(relations).map(([rel, r]) => [
        rel,
        { n: r.gold, UAS: percent(r.arc, r.gold), LAS: percent(r.right, r.gold), F1: f1(r.right, r.gold, r.found) },
      ]),
    ),
    names: names && {
      boundaries: f1(n.bounds, n.gold, n.found),
      typed: f1(n.typed, n.gold, n.found),
      ...Object.fromEntries(Object.entries(n.kinds).map(([k, v]) => [k, f1(v.right, v.gold, v.found)])),
    },
  }
}

const gum = readTreebank('gum-cc.test.conllu')
const pud = readTreebank('pud.test.conllu')

/** Words a second of processor time, the best of some passes over PUD: neighbours on the machine only slow it. */
function speed(passes) {
  const words = pud.reduce((sum, s) => sum + s.words.length, 0)
  let best = 0
  for (let pass = 0; pass < passes; pass++) {
    const before = process.cpuUsage()
    for (const s of pud) model.analyse(s.words)
    const { user, system } = process.cpuUsage(before)
    best = Math.max(best, Math.round((1e6 * words) / (user + system)))
  }
  return best
}

const results = {
  'EWT test': score(readTreebank('ewt.test.conllu'), readNames('uner-ewt.test.iob2')),
  PUD: score(pud, readNames('uner-pud.test.iob2')),
  'GUM-CC test': score(gum),
  'GUM-CC test, news': score(gum.filter((s) => s.document.startsWith('GUM_news'))),
}

if (options.json) console.log(JSON.stringify({ version: model.version, wordsPerSecond: speed(8), results }, null, 2))
else {
  console.log(`weights ${model.version}, ${speed(8)} words a second of one core's time`)
  const columns = ['sentences', 'words', 'UPOS', 'XPOS', 'lemma', 'UAS', 'LAS']
  console.table(
    Object.fromEntries(
      Object.entries(results).map(([set, r]) => [set, Object.fromEntries(columns.map((c) => [c, r[c]]))]),
    ),
  )
  console.table({ 'names, EWT test': results['EWT test'].names, 'names, PUD': results.PUD.names })
  console.log('relations on PUD (UAS, LAS: of the gold ones; F1: label and head)')
  console.table(results.PUD.relations)
}
