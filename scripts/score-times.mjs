// Scores the time layer on the TIMEX3 development sets, with chrono-node in the same run.
//   node scripts/score-times.mjs [FOLDER] [--misses]      FOLDER: gum-news.jsonl and wikiwars.jsonl
// Strict span F1: both ends equal. GUM tags dates and clock times only, so durations, sets and vague words are left
// out of our side there; WikiWars tags all of them. Value: of the matched with a date for a value, our days equal the
// days of the gold value; "early", "late" and their like may lie within it, for TIMEX3 keeps them apart as MOD.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as chrono from 'chrono-node'
import { findTimes } from '../dist/language/times/index.js'

const misses = process.argv.includes('--misses')
const folder =
  process.argv.slice(2).find((a) => !a.startsWith('--')) ?? join(import.meta.dirname, '../../shared/corpora/times')

const pad = (n) => String(n).padStart(2, '0')
const lastDay = (y, m) => new Date(Date.UTC(y, m, 0)).getUTCDate()
const seasons = { SP: 3, SU: 6, FA: 9, WI: 12 }

/** TIMEX3 value → [from, to], or null where it names no days. */
function daysOf(value) {
  if (!value) return null
  if (value.includes('/')) {
    const [a, b] = value.split('/').map(daysOf)
    return a && b ? [a[0], b[1]] : null
  }
  let m
  if ((m = /^(\d{4})-(\d\d)-(\d\d)(T.*)?$/.exec(value))) return [value.slice(0, 10), value.slice(0, 10)]
  if ((m = /^(\d{4})-(\d\d)(-XX)?$/.exec(value)))
    return [`${m[1]}-${m[2]}-01`, `${m[1]}-${m[2]}-${pad(lastDay(+m[1], +m[2]))}`]
  if ((m = /^(\d{4})-(SP|SU|FA|WI)$/.exec(value))) {
    const first = seasons[m[2]]
    const year = first === 12 ? +m[1] + 1 : +m[1]
    const last = first === 12 ? 2 : first + 2
    return [`${m[1]}-${pad(first)}-01`, `${year}-${pad(last)}-${pad(lastDay(year, last))}`]
  }
  if ((m = /^\d{2,4}$/.exec(value))) return [`${value.padEnd(4, '0')}-01-01`, `${value.padEnd(4, '9')}-12-31`]
  return null
}

const parts = /\b(early|late|mid|start|beginning|middle|end)\b/i
function rightValue(text, from, to, gold) {
  if (!from || !to) return false
  if (from === gold[0] && to === gold[1]) return true
  return parts.test(text) && from >= gold[0] && to <= gold[1]
}

function tally() {
  return { gold: 0, found: 0, hit: 0, valued: 0, right: 0 }
}
function count(t, gold, found, text, log) {
  const left = new Map(gold.map((g) => [`${g.start}-${g.end}`, g]))
  t.gold += gold.length
  t.found += found.length
  for (const f of found) {
    const g = left.get(`${f.start}-${f.end}`)
    if (!g) {
      log?.(
        `+ ${JSON.stringify(text.slice(f.start - 25, f.start))} [${text.slice(f.start, f.end)}] ${JSON.stringify(text.slice(f.end, f.end + 20))} ${f.kind ?? ''}`,
      )
      continue
    }
    left.delete(`${f.start}-${f.end}`)
    t.hit++
    const days = daysOf(g.value)
    if (!days) continue
    t.valued++
    if (rightValue(text.slice(f.start, f.end), f.from, f.to, days)) t.right++
    else
      log?.(
        `! ${JSON.stringify(text.slice(f.start - 25, f.start))} [${text.slice(f.start, f.end)}] gold ${g.value}, ours ${f.from}..${f.to}`,
      )
  }
  for (const g of left.values())
    log?.(
      `- ${JSON.stringify(text.slice(g.start - 25, g.start))} [${text.slice(g.start, g.end)}] ${JSON.stringify(text.slice(g.end, g.end + 20))} ${g.type}`,
    )
}
const line = (name, t) => {
  const p = t.hit / t.found,
    r = t.hit / t.gold
  return `${name.padEnd(22)} ${((2 * p * r) / (p + r)).toFixed(3)}  ${p.toFixed(3)}  ${r.toFixed(3)}   ${(t.right / t.valued).toFixed(3)}  (${t.right}/${t.valued})`
}
const iso = (c) => `${String(c.get('year')).padStart(4, '0')}-${pad(c.get('month'))}-${pad(c.get('day'))}`
/** A chrono result as days: what it knows for certain sets the grain. */
function chronoTime(r) {
  const s = r.start
  const grain =
    s.isCertain('day') || s.isCertain('weekday')
      ? 'day'
      : s.isCertain('month')
        ? 'month'
        : s.isCertain('year')
          ? 'year'
          : 'day'
  const day = iso(s)
  const days = r.end
    ? [day, iso(r.end)]
    : grain === 'day'
      ? [day, day]
      : daysOf(day.slice(0, grain === 'month' ? 7 : 4))
  return { start: r.index, end: r.index + r.text.length, from: days?.[0] ?? null, to: days?.[1] ?? null }
}

console.log('                       F1     prec.  recall  value right of matched')
for (const set of ['gum-news', 'wikiwars']) {
  const ours = tally(),
    all = tally(),
    theirs = tally()
  for (const row of readFileSync(join(folder, `${set}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((l) => JSON.parse(l))) {
    const published = row.dct.slice(0, 10)
    const sentences = [...row.text.matchAll(/[^.!?\n]+[.!?]*/g)].map((m) => ({
      start: m.index,
      end: m.index + m[0].length,
    }))
    const times = findTimes(row.text, sentences, { published }).map((t) => ({
      ...t,
      from: t.named.from,
      to: t.named.to,
    }))
    const dated = set === 'gum-news' ? times.filter((t) => t.from !== null) : times
    count(ours, row.timexes, dated, row.text, misses && process.argv.includes(set) ? console.log : undefined)
    count(all, row.timexes, times, row.text)
    const [y, m, d] = published.split('-').map(Number)
    const reference = new Date(y, m - 1, d, 12)
    count(theirs, row.timexes, chrono.parse(row.text, reference).map(chronoTime), row.text)
  }
  console.log(line(`${set}, ours`, ours))
  if (set === 'gum-news') console.log(line(`${set}, all kinds`, all))
  console.log(line(`${set}, chrono-node`, theirs))
}
