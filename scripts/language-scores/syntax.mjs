// The network alone, on gold sentences and words: tags, lemmas, trees, name tags; and how fast it is.
import { f1, percent, share } from './rates.mjs'
import { readNameTags, readTreebank, spansOf } from './treebank.mjs'

const relationsShown = [
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

/** Scores a loaded model on every treebank: percentages, by set. */
export function scoreSyntax(model, corpora) {
  const gum = readTreebank(corpora, 'gum-cc.test.conllu')
  const score = (sentences, names) => scoreSentences(model, sentences, names)
  return {
    'EWT test': score(readTreebank(corpora, 'ewt.test.conllu'), readNameTags(corpora, 'uner-ewt.test.iob2')),
    PUD: score(readTreebank(corpora, 'pud.test.conllu'), readNameTags(corpora, 'uner-pud.test.iob2')),
    'GUM-CC test': score(gum),
    'GUM-CC test, news': score(gum.filter((s) => s.document.startsWith('GUM_news'))),
  }
}

/** Words a second of processor time, the best of some passes over PUD: neighbours on the machine only slow it. */
export function parserSpeed(model, corpora, passes) {
  const pud = readTreebank(corpora, 'pud.test.conllu')
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

function scoreSentences(model, sentences, names) {
  const t = { words: 0, upos: 0, xpos: 0, lemma: 0, uas: 0, las: 0 }
  const relations = Object.fromEntries(relationsShown.map((rel) => [rel, { gold: 0, found: 0, right: 0, arc: 0 }]))
  const n = nameTally()
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
    if (gold) countNames(n, spansOf(gold), spansOf(ours.map((token) => token.name)))
  }
  return {
    sentences: sentences.length,
    words: t.words,
    UPOS: percent(share(t.upos, t.words)),
    XPOS: percent(share(t.xpos, t.words)),
    lemma: percent(share(t.lemma, t.words)),
    UAS: percent(share(t.uas, t.words)),
    LAS: percent(share(t.las, t.words)),
    relations: Object.fromEntries(
      Object.entries(relations).map(([rel, r]) => [
        rel,
        {
          n: r.gold,
          UAS: percent(share(r.arc, r.gold)),
          LAS: percent(share(r.right, r.gold)),
          F1: percent(f1(r.right, r.gold, r.found)),
        },
      ]),
    ),
    names: names && nameFigures(n),
  }
}

/** Counts of gold, found and right names, by kind too. */
export const nameTally = () => ({ gold: 0, found: 0, bounds: 0, typed: 0, kinds: {} })

/** Adds one text's names: both sides `{ start, end, kind }`, exact spans. */
export function countNames(tally, gold, found) {
  const kind = (k) => (tally.kinds[k] ??= { gold: 0, found: 0, right: 0 })
  tally.gold += gold.length
  tally.found += found.length
  for (const span of gold) kind(span.kind).gold++
  for (const span of found) {
    kind(span.kind).found++
    const same = gold.find((other) => other.start === span.start && other.end === span.end)
    tally.bounds += same !== undefined
    if (same?.kind === span.kind) {
      tally.typed++
      kind(span.kind).right++
    }
  }
}

/** F1 of boundaries, of boundaries with kind, and of every kind, in per cent. */
export const nameFigures = (tally) => ({
  boundaries: percent(f1(tally.bounds, tally.gold, tally.found)),
  typed: percent(f1(tally.typed, tally.gold, tally.found)),
  ...Object.fromEntries(
    Object.entries(tally.kinds).map(([k, { gold, found, right }]) => [k, percent(f1(right, gold, found))]),
  ),
})
