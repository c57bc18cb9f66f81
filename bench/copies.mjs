// How the search for copies grows with the number of reports: time per report and memory.
//   node bench/copies.mjs [--dist FOLDER] [COUNT …]      (after npm run build)
// The reports are made by rule: one pattern with other names, days and numbers, and one in five a copy of an earlier one.
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { dist: { type: 'string', default: 'dist' } },
})
const counts = positionals.length > 0 ? positionals.map(Number) : [2_000, 10_000, 50_000]
const { CopyIndex } = await import(join(resolve(values.dist), 'merging/copies/copy-index.js'))

/** A small generator of numbers, so that every run makes the same reports (mulberry32). */
function randomness(seed) {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let bits = Math.imul(state ^ (state >>> 15), 1 | state)
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits
    return ((bits ^ (bits >>> 14)) >>> 0) % below
  }
}

const syllables = [
  'ba',
  'ker',
  'lo',
  'min',
  'tar',
  'ves',
  'dun',
  'sel',
  'ro',
  'gim',
  'pol',
  'hav',
  'os',
  'ny',
  'tre',
  'quil',
]
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const sentences = [
  (w) =>
    `Fighters of the ${w.name()} front shelled the village of ${w.name()} on ${w.day()}, and ${w.number(60)} people were wounded, doctors in ${w.name()} said.`,
  (w) => `The army denied the report and said that its guns near ${w.name()} had been silent since ${w.day()}.`,
  (w) =>
    `"We have counted ${w.number(90)} breaches of the truce in ${w.name()} alone," said ${w.name()} ${w.name()}, who leads the observers.`,
  (w) =>
    `About ${w.number(900)} families left ${w.name()} for the camps along the river ${w.name()}, where the council hands out flour and tents.`,
  (w) =>
    `Envoys of ${w.name()} and ${w.name()} are to meet in ${w.name()} on ${w.day()} for the first talks in ${w.number(12)} months.`,
  (w) =>
    `Foreign Minister ${w.name()} ${w.name()} called on both sides to pull back from the ${w.name()} bridge at once.`,
  (w) =>
    `The road to ${w.name()} stayed closed for ${w.number(30)} hours after ${w.number(9)} mines were found below the ${w.name()} pass.`,
  (w) =>
    `In ${w.name()} the prices of bread rose by ${w.number(80)} per cent within ${w.number(20)} days, traders told this paper.`,
  (w) =>
    `A court in ${w.name()} sentenced ${w.number(20)} men to prison for the attack on the ${w.name()} depot last year.`,
  (w) =>
    `${w.name()} ${w.name()}, a teacher, had walked for ${w.number(9)} days with her ${w.number(6)} children when the trucks took them to ${w.name()}.`,
]
const footer = 'All rights reserved. Sign up for our evening letter and read what others only hear of.'

function made(count) {
  const random = randomness(7)
  const word = () => Array.from({ length: 2 + random(2) }, () => syllables[random(syllables.length)]).join('')
  const capital = (text) => text[0].toUpperCase() + text.slice(1)
  const w = { name: () => capital(word()), day: () => weekdays[random(7)], number: (below) => 2 + random(below) }
  const reports = []
  for (let at = 0; at < count; at++) {
    const learned = new Date(Date.UTC(2015, 0, 1 + Math.floor(at / 20))).toISOString().slice(0, 10)
    const base = {
      id: `r${String(at).padStart(6, '0')}`,
      outlet: `Paper ${random(40)}`,
      agency: null,
      published: learned,
      place: null,
      language: 'en',
    }
    const source = at % 5 === 4 ? reports[Math.max(0, at - 1 - random(200))].report : null
    const fresh = () => Array.from({ length: 6 }, () => sentences[random(sentences.length)](w)).join('\n\n')
    const text = source === null ? `${fresh()}\n\n${footer}` : copyOf(source.text, random(4), fresh)
    reports.push({ report: { ...base, title: `${w.name()} ${w.name()} after ${w.name()}`, text }, learned })
  }
  return reports
}

/** A copy: the same text, its first half, with numbers raised, or within a round-up. */
function copyOf(text, kind, fresh) {
  const paragraphs = text.split('\n\n')
  if (kind === 0) return text
  if (kind === 1) return paragraphs.slice(0, Math.ceil(paragraphs.length / 2)).join('\n\n')
  if (kind === 2) return text.replace(/\d+/, (number) => String(Number(number) + 3))
  return [fresh().split('\n\n')[0], ...paragraphs.slice(0, 3), fresh()].join('\n\n')
}

const heap = () => {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers
}
const rows = []
for (const count of counts) {
  const reports = made(count)
  const before = heap()
  const started = process.cpuUsage()
  const index = new CopyIndex()
  let found = 0
  for (const received of reports) found += index.add(received).length
  const { user, system } = process.cpuUsage(started)
  rows.push({
    reports: count,
    'seconds of processor': Number(((user + system) / 1e6).toFixed(1)),
    'ms a report': Number(((user + system) / 1e3 / count).toFixed(3)),
    relations: found,
    'MB kept': Math.round((heap() - before) / 1e6),
  })
}
console.table(rows)
