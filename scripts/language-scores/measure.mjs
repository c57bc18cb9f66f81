// One measurement in a process of its own, printed as JSON: node measure.mjs start|memory|speed DIST [CORPORA]
//   start   milliseconds from the start of the process until a reader is open, by the clock and of processor time
//   memory  megabytes, the process's peak while it reads a thousand sentences' worth of news
//   speed   words a second of processor time: the analysis alone and the whole pipeline, the best of some passes
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const [, , what, dist, corpora] = process.argv
// What users run is the bundle.
const bundled = resolve(dist, 'bundle/pipeline.js')
const { openReader } = await import(pathToFileURL(existsSync(bundled) ? bundled : resolve(dist, 'pipeline.js')))
const { reader } = openReader()
const ready = { wall: performance.now(), processor: process.cpuUsage().user / 1000 }

/** As many words as PUD has, the treebank of 1,000 news sentences. */
const wordsOfPud = 21_000
const leastPasses = 4

if (what === 'start') print(ready)
else {
  const { newsTexts, reportOf, wordsIn } = await import('./corpora.mjs')
  const reports = newsTexts(corpora).map(({ id, text, dct, date }) => reportOf(id, text, (dct ?? date)?.slice(0, 10)))
  if (what === 'memory') {
    let words = 0
    for (const report of reports) {
      if (words >= wordsOfPud) break
      reader.read(report)
      words += wordsIn(report.text)
    }
    print(process.resourceUsage().maxRSS / 1024)
  } else {
    const words = reports.reduce((sum, { text }) => sum + wordsIn(text), 0)
    print({ words, analyse: best(words, (report) => reader.analyse(report)), read: best(words, reader.read) })
  }

  function best(words, work) {
    let most = 0
    for (let pass = 0; pass < leastPasses; pass++) {
      const before = process.cpuUsage()
      for (const report of reports) work(report)
      const { user, system } = process.cpuUsage(before)
      most = Math.max(most, (1e6 * words) / (user + system))
    }
    return most
  }
}

function print(value) {
  process.stdout.write(JSON.stringify(value))
}
