import { readFileSync } from 'node:fs'

/** The documents and event mentions of an annotated corpus, by split. */
export function corpusAt(stem) {
  const lines = (file) =>
    readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
  const docs = lines(`${stem}.docs.jsonl`)
  const mentions = lines(`${stem}.mentions.jsonl`).filter(({ kind }) => kind === 'EVENT')
  return [...new Set(docs.map(({ split }) => split))].sort().map((split) => ({
    split,
    docs: docs.filter((doc) => doc.split === split),
    mentions: mentions.filter((mention) => mention.split === split),
  }))
}

/** Mentions as tellings, made by the product's reader and weighed as the product weighs. */
export function tellingsOf({ docs, mentions }, { reader, weigh, storiesOf }) {
  const read = new Map(docs.map((doc) => [doc.doc, readDoc(doc, reader)]))
  const texts = [...read].map(([report, one]) => ({ report, learned: null, words: weigh(storyWords(one.analysis)) }))
  const stories = storiesOf(texts)
  return mentions.map((mention) => tellingOf(mention, read.get(mention.doc), { weigh, stories }))
}

/** The document's text, a paragraph for each of its sentences, with the place of each of its tokens. */
function readDoc(doc, reader) {
  let text = ''
  const places = doc.sentences.map(({ t }) => {
    const row = t.map((token) => {
      const start = text.length
      text += `${token} `
      return { start, end: start + token.length }
    })
    text = `${text.trimEnd()}\n\n`
    return row
  })
  const blank = { title: null, outlet: null, agency: null, published: null, place: null, language: 'en' }
  return { places, analysis: reader.analyse({ id: doc.doc, text, ...blank }) }
}

function tellingOf(mention, { places, analysis }, { weigh, stories }) {
  const inside = tokensOf(mention, places, analysis)
  const head = headOf(inside)
  const lemma = head.lemma.toLowerCase()
  const speaks = speech.has(lemma)
  const sentence = analysis.sentences.find(({ first, last }) => first <= head.index && head.index < last)
  const others = analysis.tokens.slice(sentence.first, sentence.last).filter((token) => token !== head)
  return {
    id: mention.id,
    chain: mention.chain,
    lemma,
    telling: {
      report: mention.doc,
      learned: null,
      frame: 'mention',
      kind: null,
      code: null,
      acts: actsOf(inside, head),
      sides: speaks ? [speakers(head, analysis)] : [],
      days: null,
      place: null,
      names: new Set(),
      words: weigh(saidWords(others)),
      story: stories.get(mention.doc) ?? null,
      nature: speaks ? 'speaking' : 'deed',
    },
  }
}

function tokensOf({ id, sent, tok }, places, { tokens }) {
  const spans = tok.map((at) => places[sent][at])
  const inside = tokens.filter((token) => spans.some(({ start, end }) => token.start < end && start < token.end))
  if (inside.length === 0) throw new Error(`no word of the text stands where ${id} is`)
  return inside
}

/** The word of the mention that hangs on none of its others. */
const headOf = (inside) => inside.find(({ head }) => !inside.some(({ index }) => index === head)) ?? inside[0]

/** Words that tell no more than that somebody spoke. */
const speech = new Set([
  'say',
  'tell',
  'state',
  'add',
  'note',
  'report',
  'announce',
  'explain',
  'claim',
  'comment',
  'remark',
  'statement',
])

/** Verbs that say next to nothing beside another word of the mention. */
const light = new Set(['put', 'make', 'hold', 'give', 'have', 'take', 'get', 'go', 'be', 'do', 'come'])

/** All words of the mention that tell something: "shot dead". */
function actsOf(inside, head) {
  const words = inside.filter(({ upos }) => telling.has(upos)).map((token) => token.lemma.toLowerCase())
  const heavy = words.filter((word) => !light.has(word))
  return heavy.length > 0 ? heavy : [head.lemma.toLowerCase()]
}

/** The grammatical subject: the names of whoever it stands for, else its words. */
function speakers(head, { tokens, chains }) {
  const subject = tokens.find(
    (token) => token.head === head.index && (token.rel === 'nsubj' || token.rel === 'nmod:poss'),
  )
  if (subject === undefined) return []
  const chain = chains.find(({ mentions }) =>
    mentions.some(({ start, end }) => start <= subject.start && subject.end <= end),
  )
  const words = (chain?.name ?? subject.lemma).toLowerCase().match(/[a-z]{3,}/g) ?? []
  return subject.upos === 'PRON' && chain === undefined ? [] : words.map((id) => ({ id, of: null, top: id }))
}

/** Sentences that count as the lead, and how much more their words count. */
const leadSentences = 5
const leadCounts = 4

function storyWords({ tokens, sentences }) {
  const lead = sentences[Math.min(leadSentences, sentences.length) - 1]?.last ?? 0
  return saidWords(tokens, ({ index }) => (index < lead ? leadCounts : 1))
}

const telling = new Set(['NOUN', 'VERB', 'ADJ', 'PROPN'])

function saidWords(tokens, times = () => 1) {
  return tokens
    .filter(
      ({ text, upos }) => (telling.has(upos) && /[a-z]{3}|\d/i.test(text)) || (upos === 'NUM' && /^\d/.test(text)),
    )
    .map((token) => ({
      word: token.lemma.toLowerCase(),
      isName: token.upos === 'PROPN' || token.name !== 'O',
      times: times(token),
    }))
}
