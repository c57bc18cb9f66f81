// Quantities against NewsQuant: multisets within a sentence.
// Value: equal numbers, of a range both ends. Value + unit: the unit's name is the gold unit or its normalised form, in
// the singular; of a counted noun, the last word of the gold unit is the head of ours.
import { jsonLines, reportOf } from './corpora.mjs'
import { f1 } from './rates.mjs'

/** Scores `reader`; shares from 0 to 1. */
export function scoreQuantities(reader, corpora, log) {
  const t = { gold: 0, found: 0, value: 0, unit: 0 }
  for (const { id, text, quantities } of jsonLines(corpora, 'quantities/newsquant.jsonl')) {
    const ours = [...reader.analyse(reportOf(id, text)).quantities]
    t.gold += quantities.length
    t.found += ours.length
    const misses = quantities.flatMap((gold) => match(t, gold, ours))
    const rest = ours.map((q) => `+ ${q.value ?? `${q.low}-${q.high}`} ${q.unit} / ${q.noun ?? q.what} ${q.role}`)
    if (misses.length + rest.length > 0) log([text, ...misses, ...rest].join('\n    '))
  }
  return { value: f1(t.value, t.gold, t.found), unit: f1(t.unit, t.gold, t.found) }
}

/** Takes the quantity that fits out of `left`; returns what is wrong with it, as lines. */
function match(t, gold, left) {
  const [low, high] = goldEnds(gold.value)
  const fits = left.filter((q) =>
    q.value === null ? same(q.low, low) && same(q.high, high) : bothAre(q.value, low, high),
  )
  const hit = fits.find((q) => isSameUnit(gold, q)) ?? fits[0]
  if (!hit) return [`- ${gold.value} ${gold.unit}`]
  left.splice(left.indexOf(hit), 1)
  t.value++
  if (isSameUnit(gold, hit)) {
    t.unit++
    return []
  }
  return [`~ ${gold.value} gold ${gold.unit} / ${gold.normalized_unit}; ours ${hit.unit} / ${hit.noun ?? hit.what}`]
}

const same = (a, b) => a === b || Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b))
const bothAre = (value, low, high) => same(value, low) && same(value, high)

/** "10.0" → [10, 10]; "62.0-68.0" → [62, 68]. */
function goldEnds(value) {
  const range = /^(-?[\d.]+)\s*-\s*([\d.]+)$/.exec(value)
  return range ? [Number(range[1]), Number(range[2])] : [Number(value), Number(value)]
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
const oneName = new Map([
  ['%', 'percent'],
  ['percentage', 'percent'],
  ['pc', 'percent'],
  ['us $', 'dollar'],
  ['$', 'dollar'],
  ['united state dollar', 'dollar'],
  ['count', 'time'],
  ['chinese yuan', 'yuan'],
  ['pound mass', 'pound'],
])
const canonical = (unit) => oneName.get(simple(unit)) ?? simple(unit)

function isSameUnit(gold, ours) {
  const golds = [gold.unit, gold.normalized_unit].filter((u) => u && u !== '-').map(canonical)
  const noun = ours.noun ?? ours.what
  if (golds.length === 0) return ours.unit === null && noun === ''
  if (ours.unit !== null) {
    const unit = canonical(ours.unit) + (ours.per ? ` per ${singular(ours.per)}` : '')
    return golds.some((g) => g === unit || g === canonical(ours.unit) || g.replace(/ an? /, ' per ') === unit)
  }
  const head = canonical(noun).split(' ').at(-1)
  return noun !== '' && golds.some((g) => g === canonical(noun) || g.split(' ').at(-1) === head)
}
