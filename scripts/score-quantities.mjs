// Scores the quantity layer on NewsQuant.
//   node scripts/score-quantities.mjs [FILE] [--words] [--misses]      --words: by word lists alone, without the parse
// Value: multiset match of values within a sentence (a range: both ends). Value + unit: the unit's name is the gold
// unit or its normalised form, in the singular; of a counted noun, the last word of the gold unit is our noun's head.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findQuantities } from '../dist/language/quantities/index.js'
import { analyse, loadLanguage } from '../dist/language/index.js'
import { findTimes } from '../dist/language/times/index.js'

const plain = process.argv.includes('--words')
const misses = process.argv.includes('--misses')
const file =
  process.argv.slice(2).find((a) => !a.startsWith('--')) ??
  join(import.meta.dirname, '../../shared/corpora/quantities/newsquant.jsonl')

const same = (a, b) => a === b || Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b))
/** "10.0" → [10, 10]; "62.0-68.0" → [62, 68]. */
const goldEnds = (value) => {
  const m = /^(-?[\d.]+)\s*-\s*([\d.]+)$/.exec(value)
  return m ? [Number(m[1]), Number(m[2])] : [Number(value), Number(value)]
}
const singular = (word) =>
  word
    .replace(/^feet$/, 'foot')
    .replace(/inches$/, 'inch')
    .replace(/ies$/, 'y')
    .replace(/(ss)$|s$/, '$1')
const simple = (unit) =>
  unit
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%$/ ]/gu, ' ')
    .split(/\s+/)
    .filter(Boolean)
    .map(singular)
    .join(' ')
const canon = new Map([
  ['%', 'percent'],
  ['percentage', 'percent'],
  ['pc', 'percent'],
  ['us $', 'dollar'],
  ['$', 'dollar'],
  ['united state dollar', 'dollar'],
  ['count', 'time'],
  ['chinese yuan', 'yuan'],
  ['pound mass', 'pound'],
  ['danish krone', 'danish krone'],
])
const canonical = (unit) => canon.get(simple(unit)) ?? simple(unit)
function sameUnit(gold, ours) {
  const golds = [gold.unit, gold.normalized_unit].filter((u) => u && u !== '-').map(canonical)
  if (golds.length === 0) return ours.unit === null && ours.noun === ''
  const unit = ours.unit === null ? null : canonical(ours.unit) + (ours.per ? ` per ${singular(ours.per)}` : '')
  if (unit !== null)
    return golds.some((g) => g === unit || g === canonical(ours.unit) || g.replace(/ an? /, ' per ') === unit)
  const head = canonical(ours.noun).split(' ').at(-1)
  return ours.noun !== '' && golds.some((g) => g === canonical(ours.noun) || g.split(' ').at(-1) === head)
}

const { data } = plain ? { data: null } : loadLanguage('en')
/** The quantities of a sentence, as the whole layer finds them or by word lists alone. */
function quantitiesOf(text) {
  if (plain) return findQuantities(text, [], findTimes(text, [{ start: 0, end: text.length }], { published: null }))
  const report = {
    id: 'sentence',
    title: null,
    outlet: null,
    agency: null,
    published: null,
    place: null,
    language: 'en',
    text,
  }
  return analyse(report, data).quantities
}

let gold = 0,
  found = 0,
  value = 0,
  unit = 0,
  whole = 0
for (const row of readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((l) => JSON.parse(l))) {
  const ours = quantitiesOf(row.text)
  const left = [...ours]
  gold += row.quantities.length
  found += ours.length
  const missed = []
  for (const g of row.quantities) {
    const [low, high] = goldEnds(g.value)
    const fits = left.filter((q) =>
      q.value !== null ? same(q.value, low) && same(q.value, high) : same(q.low, low) && same(q.high, high),
    )
    const hit = fits.find((q) => sameUnit(g, q)) ?? fits[0]
    if (!hit) {
      missed.push(`- ${g.value} ${g.unit}`)
      continue
    }
    left.splice(left.indexOf(hit), 1)
    value++
    if (sameUnit(g, hit)) unit++
    if (
      sameUnit(g, hit) &&
      (hit.unit !== null ||
        hit.noun === '' ||
        [g.unit, g.normalized_unit].some((u) => canonical(u) === canonical(hit.noun)))
    )
      whole++
    else missed.push(`~ ${g.value} gold ${g.unit} / ${g.normalized_unit}; ours ${hit.unit} / ${hit.noun}`)
  }
  if (misses && (missed.length || left.length)) {
    console.log(row.text)
    for (const m of missed) console.log('   ', m)
    for (const q of left)
      console.log(
        '    +',
        q.value ?? `${q.low}-${q.high}`,
        q.unit,
        '/',
        q.noun,
        q.role,
        JSON.stringify(row.text.slice(q.start, q.end)),
      )
  }
}
const f1 = (hit) => (2 * hit) / (gold + found)
console.log(`gold ${gold}, found ${found}`)
console.log(
  `value         F1 ${f1(value).toFixed(3)}  precision ${(value / found).toFixed(3)}  recall ${(value / gold).toFixed(3)}`,
)
console.log(
  `value + unit  F1 ${f1(unit).toFixed(3)}  precision ${(unit / found).toFixed(3)}  recall ${(unit / gold).toFixed(3)}`,
)
console.log(
  `… whole noun   F1 ${f1(whole).toFixed(3)}  (the counted noun phrase equal word for word, not by its head alone)`,
)
