// Words a second of several programs on the same texts, in this process: the median of some passes, processor time.
import * as chrono from 'chrono-node'
import { reportOf, wordsIn } from '../scripts/language-scores/corpora.mjs'
import { median } from '../scripts/language-scores/rates.mjs'

const passes = 3

/** Rows `{ program, wordsPerSecond, ratio }`; the ratio is to our whole layer. wink-nlp only where its model is there. */
export async function compareSpeeds(reader, model, rows) {
  const reports = rows.map(({ id, text, dct, date }, i) =>
    reportOf(id ?? `bench-${i}`, text, (dct ?? date)?.slice(0, 10)),
  )
  const sentences = reports.flatMap((report) => {
    const { sentences, tokens } = reader.analyse(report)
    return sentences.map(({ first, last }) => tokens.slice(first, last).map(({ text }) => text))
  })
  const each = (work) => () => reports.forEach(work)
  const programs = {
    'whole layer (analyse)': each((report) => reader.analyse(report)),
    'parser alone': () => sentences.forEach((words) => model.analyse(words)),
    'whole pipeline (read)': each((report) => reader.read(report)),
    'chrono-node': each(({ text }) => chrono.parse(text)),
    ...(await wink(each)),
  }
  const words = reports.reduce((sum, { text }) => sum + wordsIn(text), 0)
  const speeds = Object.entries(programs).map(([program, run]) => [program, words / median(secondsOf(run))])
  const [[, ours]] = speeds
  return speeds.map(([program, speed]) => ({
    program,
    'words a second': Math.round(speed),
    'of the whole layer': `${(speed / ours).toFixed(2)} ×`,
  }))
}

async function wink(each) {
  try {
    const { default: winkNLP } = await import('wink-nlp')
    const { default: english } = await import('wink-eng-lite-web-model')
    const nlp = winkNLP(english)
    return { 'wink-nlp (tags, names, no parse)': each(({ text }) => nlp.readDoc(text).tokens().out(nlp.its.pos)) }
  } catch (error) {
    process.stderr.write(`bench: without wink-nlp: ${error.message}\n`)
    return {}
  }
}

function secondsOf(run) {
  run()
  return Array.from({ length: passes }, () => processorSeconds(run))
}

/** Seconds of processor time that some work takes. */
export function processorSeconds(work) {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}
