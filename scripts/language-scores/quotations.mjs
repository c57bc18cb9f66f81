// Attributed speech against GUM's news and interviews: the statements of the record that `reader.read()` makes.
//
// A statement of ours may go on over sentences that GUM marks one by one, so spans are matched by what they cover:
// - a gold passage is found where the content of one statement covers at least half of its letters;
// - a content span of ours is right where gold passages cover at least half of its letters;
// F1 is that of the two shares. Left out of the gold side, as neither wanted nor wrong: passages without a speaker,
// those of a first person ("I think", inside an answer or a quotation), and those that lie within another.
// Speaker: of the passages found, the statement that covers most must have a speaker whose name or alias is the gold
// speaker's: they share a word that is no title, or the speaker is mentioned in the words of the attribution. A pronoun
// counts only by the name behind it; where GUM gives none, the passage is not judged.
import { jsonLines, reportOf } from './corpora.mjs'
import { share } from './rates.mjs'

/** Scores `reader`; shares from 0 to 1. `news` alone and `all` with the interviews. */
export function scoreQuotations(reader, corpora, log) {
  const news = tally()
  const all = tally()
  for (const row of jsonLines(corpora, 'quotes/gum-news-interviews.jsonl')) {
    const report = { ...reportOf(row.id, row.text, row.date), title: row.title }
    const { record } = reader.read(report)
    if (record === null) throw new Error(`${row.id} could not be read.`)
    for (const t of row.id.includes('GUM_news') ? [all, news] : [all]) count(t, row, record, t === all ? log : () => {})
  }
  return { news: figures(news), all: figures(all) }
}

const tally = () => ({
  gold: 0,
  covered: 0,
  direct: 0,
  directCovered: 0,
  ours: 0,
  right: 0,
  judged: 0,
  speaker: 0,
  pronouns: 0,
  pronounRight: 0,
})

function figures(t) {
  const [precision, recall] = [share(t.right, t.ours), share(t.covered, t.gold)]
  return {
    F1: precision && recall ? (2 * precision * recall) / (precision + recall) : 0,
    precision,
    recall,
    directRecall: share(t.directCovered, t.direct),
    speaker: share(t.speaker, t.judged),
    judged: t.judged,
    pronoun: share(t.pronounRight, t.pronouns),
    pronouns: t.pronouns,
  }
}

const firstPerson = /^(?:i|we|my|our|me|us)$/i
const pronoun = /^(?:he|she|they|it|who|that|which|him|her|them|you|this)$/i

function count(t, { id, text, quotes }, record, log) {
  const within = (a, b) => a !== b && b.start <= a.start && a.end <= b.end && b.end - b.start > a.end - a.start
  const wanted = quotes.filter(
    (quote) => quote.speaker && !firstPerson.test(quote.speaker) && !quotes.some((other) => within(quote, other)),
  )
  t.gold += wanted.length
  for (const quote of wanted) {
    const direct = quote.type !== 'indirect'
    t.direct += direct
    const best = bestStatement(text, quote, record.statements)
    if (best === null) {
      log(`-  ${id} ${quote.type}: ${quote.frame} | ${text.slice(quote.start, quote.end).slice(0, 160)}`)
      continue
    }
    t.covered++
    t.directCovered += direct
    judgeSpeaker(t, id, quote, best, record.actors, log)
  }
  for (const { content, speakers } of record.statements)
    for (const span of content) {
      t.ours++
      const right = 2 * covered(text, span, quotes) >= letters(text, span.start, span.end)
      t.right += right
      if (!right) log(`+  ${id} ${speakers.join('+')}: ${text.slice(span.start, span.end).slice(0, 160)}`)
    }
}

const letters = (text, start, end) => text.slice(start, end).replace(/[^\p{L}\p{N}]+/gu, '').length

/** Letters of a span that some of the others cover. */
function covered(text, { start, end }, others) {
  let [sum, at] = [0, start]
  for (const other of [...others].sort((a, b) => a.start - b.start)) {
    const [from, to] = [Math.max(at, other.start), Math.min(end, other.end)]
    if (from >= to) continue
    sum += letters(text, from, to)
    at = to
  }
  return sum
}

function bestStatement(text, quote, statements) {
  const [best] = statements
    .map((statement) => ({ statement, letters: covered(text, quote, statement.content) }))
    .sort((a, b) => b.letters - a.letters)
  return best && 2 * best.letters >= letters(text, quote.start, quote.end) ? best.statement : null
}

const empty = new Set(
  'the a an of for and to in on at mr mrs ms dr sir president minister prime secretary general spokesman spokeswoman spokesperson official officials director professor'.split(
    ' ',
  ),
)
const namesIn = (words) =>
  decodeURIComponent(words.replace(/%(?![0-9A-F]{2})/gi, ' '))
    .normalize('NFD')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.filter((word) => word.length > 1 && !empty.has(word)) ?? []

function judgeSpeaker(t, id, quote, statement, actors, log) {
  const byPronoun = pronoun.test(quote.speaker)
  if (byPronoun && quote.speaker_entity === null) return
  t.judged++
  t.pronouns += byPronoun
  const gold = new Set([...(byPronoun ? [] : namesIn(quote.speaker)), ...namesIn(quote.speaker_entity ?? '')])
  const [from, to] = quote.speaker_span ?? [0, 0]
  const speakers = actors.filter((actor) => statement.speakers.includes(actor.id))
  const right = speakers.some(
    ({ name, aliases, mentions }) =>
      [name, ...aliases].some((words) => namesIn(words).some((word) => gold.has(word))) ||
      (!byPronoun && mentions.some(({ start, end }) => start < to && from < end)),
  )
  t.speaker += right
  t.pronounRight += byPronoun && right
  if (!right)
    log(
      `~  ${id} ${quote.speaker} (${quote.speaker_entity}) said, ours ${speakers.map(({ name }) => name).join(' + ') || 'nobody'}: ${quote.quote.slice(0, 120)}`,
    )
}
