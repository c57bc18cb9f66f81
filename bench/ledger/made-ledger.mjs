// Ledgers of made-up reports, for what is measured over many of them.
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { variants } from './variants.mjs'

const sampleCase = resolve(import.meta.dirname, '../../examples/kosovo-plates')
const load = (dist, file) => import(pathToFileURL(join(dist, file)))

/** The records of the sample case's reports, coded by the program in `dist`. */
export async function codedSamples(dist) {
  const [{ openReader }, { findSources, readSource }, { nodeFileSystem }] = await Promise.all(
    ['pipeline.js', 'reading/index.js', 'reading/file-system.js'].map((file) => load(dist, file)),
  )
  const { reader } = openReader(sampleCase)
  const found = []
  for await (const source of findSources([join(sampleCase, 'reports')], nodeFileSystem)) {
    const { reports } = readSource(source, { index: new Map(), published: undefined })
    for (const { report, file: path } of reports) found.push(reader.read(report, path).record)
  }
  return found
}

/** Admits so many variants of the samples; resolves to how many entries there are and from when to when. */
export async function fill(ledger, samples, size, dist) {
  const { actorFields } = await load(dist, 'record/index.js')
  let [entries, first, last, at] = [0, '9999', '', 0]
  for (const record of variants(samples, size, actorFields)) {
    const reading = { file: 'made', readAt: '2024-01-01T00:00:00.000Z', version: 'bench' }
    const admitted = await ledger.admit(record, reading)
    if (admitted.issues.length > 0) throw new Error(admitted.issues[0].message)
    entries += admitted.entries
    const day = record.report.published
    if (day < first) first = day
    if (day > last) last = day
    if (++at % 5000 === 0) process.stderr.write(`${at} of ${size} reports admitted\n`)
  }
  return { entries, days: { first, last } }
}
