// Names of people, organisations and places in raw sentences, by the whole layer. The text of a sentence is that of the
// treebank: UNER's own has blanks between all tokens. UNER's tokens are looked up in it, so that both sides are spans of
// characters; spans must be equal.
import { blocks, reportOf } from './corpora.mjs'
import { isCommonKind, namesOf } from './found-names.mjs'
import { countNames, nameFigures, nameTally } from './syntax.mjs'
import { spansOf } from './treebank.mjs'

/** Scores `reader` on `ewt` or `pud`; every miss goes to `log`. */
export function scoreUner(reader, corpora, set, log) {
  const texts = new Map()
  for (const { comments, rows } of blocks(corpora, `treebanks/${set}.test.conllu`))
    texts.set(wordsOf(rows), comments.text)
  const tally = nameTally()
  for (const { comments, rows } of blocks(corpora, `names/uner-${set}.test.iob2`)) {
    const text = texts.get(wordsOf(rows)) ?? comments.text
    const gold = goldNames(text, rows)
    const found = namesOf(reader.analyse(reportOf(comments.sent_id, text))).filter(isCommonKind)
    countNames(tally, gold, found)
    logMisses(text, gold, found, log)
  }
  return nameFigures(tally)
}

const wordsOf = (rows) =>
  rows
    .filter(([id]) => /^\d+$/.test(id))
    .map(([, word]) => word)
    .join(' ')

function goldNames(text, rows) {
  let at = 0
  const offsets = rows.map(([, word]) => {
    const start = text.indexOf(word, at)
    if (start < 0) throw new Error(`"${word}" is not in the sentence: ${text}`)
    at = start + word.length
    return { start, end: at }
  })
  return spansOf(rows.map(([, , tag]) => (/-(PER|ORG|LOC)$/.test(tag) ? tag : 'O'))).map(({ start, end, kind }) => ({
    start: offsets[start].start,
    end: offsets[end - 1].end,
    kind,
  }))
}

/** `~` another kind, `<>` other boundaries, `-` not found, `+` found and not wanted. */
export function logMisses(text, gold, found, log) {
  const show = ({ start, end, kind }) => `[${text.slice(start, end)}] ${kind}`
  const overlap = (a, b) => a.start < b.end && b.start < a.end
  for (const name of gold) {
    const near = found.filter((other) => overlap(name, other))
    const same = near.find((other) => other.start === name.start && other.end === name.end)
    if (same?.kind === name.kind) continue
    const around = JSON.stringify(text.slice(Math.max(0, name.start - 30), name.end + 30))
    if (same) log(`~  ${show(name)}, ours ${same.kind}: ${around}`)
    else if (near.length > 0) log(`<> ${show(name)}, ours ${near.map(show).join(' ')}: ${around}`)
    else log(`-  ${show(name)}: ${around}`)
  }
  for (const name of found)
    if (!gold.some((other) => overlap(name, other)))
      log(`+  ${show(name)}: ${JSON.stringify(text.slice(Math.max(0, name.start - 30), name.end + 30))}`)
}
