// Times against the TIMEX3 development sets, with chrono-node on the same texts.
// Strict span F1: both ends equal. GUM tags dates and clock times only, so durations, sets and vague words are left
// out of our side there (`all` keeps them); WikiWars tags all of them. Value: of the matched with a date for a value, our days equal the
// days of the gold value; "early", "late" and their like may lie within it, for TIMEX3 keeps them apart as MOD.
import { jsonLines, reportOf } from './corpora.mjs'
import { f1, share } from './rates.mjs'
import { chronoTimes, daysOf } from './timex.mjs'

/** Scores `reader` and chrono-node on `gum-news` or `wikiwars`; shares from 0 to 1. */
export function scoreTimes(reader, corpora, set, log) {
  const [ours, all, theirs] = [tally(), tally(), tally()]
  for (const { id, dct, text, timexes } of jsonLines(corpora, `times/${set}.jsonl`)) {
    const published = dct.slice(0, 10)
    const { times } = reader.analyse(reportOf(id, text, published))
    const found = times.map((time) => ({ ...time, ...time.named }))
    const dated = set === 'gum-news' ? found.filter(({ from }) => from !== null) : found
    count(ours, text, timexes, dated, log)
    count(all, text, timexes, found, () => {})
    count(theirs, text, timexes, chronoTimes(text, published), () => {})
  }
  return { ours: figures(ours), all: figures(all), chrono: figures(theirs) }
}

const tally = () => ({ gold: 0, found: 0, hit: 0, valued: 0, right: 0 })
const figures = ({ gold, found, hit, valued, right }) => ({
  F1: f1(hit, gold, found),
  precision: share(hit, found),
  recall: share(hit, gold),
  value: share(right, valued),
  valued,
})

const parts = /\b(early|late|mid|start|beginning|middle|end)\b/i
function isRightValue(words, { from, to }, [first, last]) {
  if (!from || !to) return false
  if (from === first && to === last) return true
  return parts.test(words) && from >= first && to <= last
}

/** `+` found and not wanted, `-` not found, `!` with a wrong value. */
function count(t, text, gold, found, log) {
  const show = ({ start, end }) =>
    `${JSON.stringify(text.slice(Math.max(0, start - 25), start))} [${text.slice(start, end)}] ${JSON.stringify(text.slice(end, end + 20))}`
  const left = new Map(gold.map((time) => [`${time.start}-${time.end}`, time]))
  t.gold += gold.length
  t.found += found.length
  for (const time of found) {
    const key = `${time.start}-${time.end}`
    const same = left.get(key)
    left.delete(key)
    if (!same) log(`+ ${show(time)} ${time.kind ?? ''}`)
    else {
      t.hit++
      const days = daysOf(same.value)
      const right = days !== null && isRightValue(text.slice(time.start, time.end), time, days)
      t.valued += days !== null
      t.right += right
      if (days !== null && !right) log(`! ${show(time)} gold ${same.value}, ours ${time.from}..${time.to}`)
    }
  }
  for (const time of left.values()) log(`- ${show(time)} ${time.type}`)
}
