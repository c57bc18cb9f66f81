// Pronouns of GUM's CC parts against the chains of our analysis, whose `mentions` have character offsets.
//
// Wanted are he, she, they, it and their object and possessive forms, where GUM's chain (`Entity=` in the last column)
// has a mention earlier in the text whose head is a proper noun. Our answer is the chain that has the pronoun among its
// mentions. It is right where its name is one of the entity's names, or where most of its names stand for the same GUM
// entity, a name of ours standing for the GUM mention that shares most of its letters. Recall is right of wanted, precision right of those we answered.
import { blocks, reportOf } from './corpora.mjs'
import { f1, share } from './rates.mjs'

const pronouns = new Set(
  'he she they it him them his her hers their theirs its himself herself itself themselves'.split(' '),
)

/**
 * Scores `reader` on the test part, and on the news of all parts (nothing is trained on chains); shares from 0 to 1 with
 * their counts, or null where the analysis has no chains.
 */
export function scoreCoreference(reader, corpora, log) {
  const [test, news] = [tally(), tally()]
  for (const part of ['test', 'dev', 'train'])
    for (const document of documents(corpora, `treebanks/gum-cc.${part}.conllu`)) {
      const tallies = [part === 'test' ? test : null, document.id.startsWith('GUM_news') ? news : null].filter(Boolean)
      if (tallies.length === 0) continue
      const { chains } = reader.analyse(reportOf(document.id, document.text))
      if (chains === undefined) return null
      tallies.forEach((t, i) => count(t, document, chains, i === 0 ? log : () => {}))
    }
  return { test: figures(test), news: figures(news) }
}

const tally = () => ({ wanted: 0, answered: 0, right: 0 })
const figures = ({ wanted, answered, right }) => ({
  recall: share(right, wanted),
  precision: share(right, answered),
  F1: f1(right, wanted, answered),
  wanted,
  answered,
})

function count(t, { id, text, mentions }, chains, log) {
  for (const mention of mentions) {
    if (!pronouns.has(text.slice(mention.start, mention.end).toLowerCase())) continue
    const named = mentions.find(
      (other) => other.entity === mention.entity && other.isName && other.end <= mention.start,
    )
    if (named === undefined) continue
    t.wanted++
    const chain = chains.find((one) =>
      one.mentions.some(({ start, end }) => start === mention.start && end === mention.end),
    )
    const around = `${JSON.stringify(text.slice(Math.max(0, mention.start - 60), mention.start))} [${text.slice(mention.start, mention.end)}] ${JSON.stringify(text.slice(mention.end, mention.end + 30))}`
    const name = text.slice(named.start, named.end)
    if (chain === undefined) {
      log(`-  ${id} ${around}: ${name}`)
      continue
    }
    t.answered++
    if (isNamedSo(text, mentions, mention, chain) || entityOf(chain, mentions) === mention.entity) t.right++
    else log(`~  ${id} ${around}: ${name}, ours ${chain.name}`)
  }
}

/** Whether the chain's name is one of the names that GUM's entity has in the text. */
function isNamedSo(text, mentions, { entity }, { name }) {
  const plain = (words) => words.replace(/^the\s+|['’]s?$/giu, '').toLowerCase()
  return mentions.some(
    (other) => other.entity === entity && other.isName && plain(text.slice(other.start, other.end)) === plain(name),
  )
}

/** The GUM entity that most names of a chain stand for, or null. */
function entityOf(chain, mentions) {
  const votes = new Map()
  for (const name of chain.mentions.filter(({ kind }) => kind === 'name')) {
    const [best] = mentions
      .map((mention) => ({ mention, likeness: likeness(name, mention) }))
      .sort((a, b) => b.likeness - a.likeness)
    if (best && best.likeness > 0) votes.set(best.mention.entity, (votes.get(best.mention.entity) ?? 0) + 1)
  }
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

/** Shared characters of all characters of two spans (Jaccard). */
function likeness(a, b) {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return shared <= 0 ? 0 : shared / (a.end - a.start + b.end - b.start - shared)
}

/** Documents of a treebank as raw text with the mentions of entities, by character offsets. */
function* documents(corpora, file) {
  let document = null
  for (const { comments, rows } of blocks(corpora, file)) {
    const id = comments['newdoc id']
    if (id !== undefined) {
      if (document !== null) yield document
      document = { id, text: '', mentions: [], open: [] }
    }
    const between = document.text === '' ? '' : 'newpar' in comments ? '\n\n' : ' '
    addSentence(document, between, comments.text, rows)
  }
  if (document !== null) yield document
}

function addSentence(document, between, words, rows) {
  const base = document.text.length + between.length
  document.text += between + words
  let at = 0
  const tokens = []
  for (const row of rows.filter(([id]) => /^\d+$/.test(id))) {
    const start = words.indexOf(row[1], at)
    if (start < 0) throw new Error(`"${row[1]}" is not in the sentence: ${words}`)
    at = start + row[1].length
    tokens.push({ start: base + start, end: base + at, upos: row[3], head: Number(row[6]) - 1 })
    const marks = /(?:^|\|)Entity=([^|]*)/.exec(row[9])?.[1] ?? ''
    for (const [, opening, single, closing] of marks.matchAll(/\(([^()]+)(\)?)|([^()]+)\)/g)) {
      if (opening !== undefined) document.open.push({ entity: opening.split('-')[0], first: tokens.length - 1 })
      const entity = closing ?? (single ? opening.split('-')[0] : null)
      if (entity !== null) closeMention(document, entity, tokens)
    }
  }
  // GUM's mentions end within their sentence.
  document.open = []
}

function closeMention(document, entity, tokens) {
  const at = document.open.findLastIndex((mention) => mention.entity === entity)
  if (at < 0) return
  const [{ first }] = document.open.splice(at, 1)
  const words = tokens.slice(first)
  const head = words.find((token) => token.head < first || token.head >= tokens.length) ?? words[0]
  document.mentions.push({ entity, start: words[0].start, end: words.at(-1).end, isName: head.upos === 'PROPN' })
}
