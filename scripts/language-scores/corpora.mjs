// Reads the development corpora (../shared/corpora, with a README that tells what each is and its licence).
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const needed = [
  'treebanks/ewt.test.conllu',
  'treebanks/pud.test.conllu',
  'treebanks/gum-cc.test.conllu',
  'treebanks/gum-cc.dev.conllu',
  'treebanks/gum-cc.train.conllu',
  'names/uner-ewt.test.iob2',
  'names/uner-pud.test.iob2',
  'names/re3d.jsonl',
  'times/gum-news.jsonl',
  'times/wikiwars.jsonl',
  'quantities/newsquant.jsonl',
  'quotes/gum-news-interviews.jsonl',
  'places/geovirus.jsonl',
]

/** The folder of the corpora; throws a sentence that says what is missing. */
export function corporaAt(path, files = needed) {
  const folder = resolve(path)
  if (!existsSync(folder)) throw new Error(`There are no corpora at ${folder}; give their folder as the argument.`)
  const missing = files.filter((file) => !existsSync(join(folder, file)))
  if (missing.length > 0) throw new Error(`The corpora at ${folder} lack ${missing.join(', ')}.`)
  return folder
}

/** Rows of a JSON Lines file. */
export const jsonLines = (corpora, file) =>
  readFileSync(join(corpora, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

/** Blocks of a CoNLL-U or IOB2 file: comments by key, rows of columns, whether a paragraph begins. */
export function* blocks(corpora, file) {
  let [rows, comments] = [[], {}]
  for (const line of [...readFileSync(join(corpora, file), 'utf8').split('\n'), '']) {
    const comment = /^# ?([^=]+?)(?: = (.*))?$/.exec(line)
    if (comment) comments[comment[1]] = comment[2] ?? ''
    else if (line !== '') rows.push(line.split('\t'))
    else if (rows.length > 0) {
      yield { comments, rows }
      ;[rows, comments] = [[], {}]
    }
  }
}

/** A report that holds only a text and perhaps its day. */
export const reportOf = (id, text, published = null) => ({
  id,
  title: null,
  outlet: null,
  agency: null,
  published,
  place: null,
  language: 'en',
  text,
})

/** News to measure speed on, no document twice: of GUM's news and interviews and GeoVirus's Wikinews every third. */
export function newsTexts(corpora) {
  const rows = ['quotes/gum-news-interviews.jsonl', 'times/gum-news.jsonl', 'places/geovirus.jsonl'].flatMap((file) =>
    jsonLines(corpora, file),
  )
  const known = new Set()
  return rows
    .filter(({ text }) => !known.has(text.slice(0, 60)) && known.add(text.slice(0, 60)))
    .filter((_, i) => i % 3 === 0)
}

/** Words as people count them: what stands between spaces. */
export const wordsIn = (text) => text.split(/\s+/u).filter(Boolean).length
