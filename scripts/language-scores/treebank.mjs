// Gold sentences of a treebank in the shape that the parser is trained for: unified relations, agents marked.
import { blocks } from './corpora.mjs'

const kept = new Set(['nsubj:pass', 'aux:pass', 'obl:agent', 'nmod:poss', 'acl:relcl', 'compound:prt'])

/** Sentences of a CoNLL-U file: columns as arrays, heads as indices with -1 for the root. */
export function readTreebank(corpora, name) {
  const sentences = []
  let document = ''
  for (const { comments, rows } of blocks(corpora, `treebanks/${name}`)) {
    document = comments['newdoc id'] ?? document
    sentences.push(
      sentence(
        rows.filter(([id]) => /^\d+$/.test(id)),
        document,
      ),
    )
  }
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
    rels: column(7).map((rel) => (kept.has(rel) ? rel : rel.split(':')[0])),
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

/** The name tags of a UNER file by the words of the sentence, joined by spaces; other kinds than three are left out. */
export function readNameTags(corpora, name) {
  const found = new Map()
  for (const { rows } of blocks(corpora, `names/${name}`)) {
    const tags = rows.map(([, , tag]) => (/-(PER|ORG|LOC)$/.test(tag) ? tag : 'O'))
    found.set(rows.map(([, word]) => word).join(' '), tags)
  }
  return found
}

/** BIO tags → spans `{ start, end, kind }`, in tokens. */
export function spansOf(tags) {
  const out = []
  tags.forEach((tag, i) => {
    if (tag === 'O') return
    const last = out.at(-1)
    if (tag[0] === 'I' && last && last.end === i && last.kind === tag.slice(2)) last.end = i + 1
    else out.push({ start: i, end: i + 1, kind: tag.slice(2) })
  })
  return out
}
