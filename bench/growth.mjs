// How the time of the language layer grows with the length of a text, for text of every awkward kind.
import { reportOf } from '../scripts/language-scores/corpora.mjs'
import { processorSeconds } from './speed.mjs'
import { kinds } from './texts.mjs'

const shortest = 16_000
/** A kind that takes longer than this for one text is not made longer: its growth is plain by then. */
const patience = 20

/**
 * Curves `{ name, points: [{ length, seconds, exponent }] }`. The exponent is that of the growth since the length
 * before: 1 where time grows in line with length, 2 where it grows with its square.
 */
export function growthCurves(reader) {
  reader.analyse(reportOf('warm', kinds[0].make(100_000)))
  return kinds.map(({ name, make, to }) => {
    const points = []
    for (let length = to / 2 ** Math.floor(Math.log2(to / shortest)); length <= to; length *= 2) {
      const report = reportOf(name, make(length))
      const work = () => reader.analyse(report)
      const first = processorSeconds(work)
      const seconds = first < 2 ? Math.min(first, processorSeconds(work)) : first
      const last = points.at(-1)
      const exponent = last ? Math.log2(seconds / last.seconds) / Math.log2(report.text.length / last.length) : null
      points.push({ length: report.text.length, seconds, exponent })
      process.stderr.write(`${name}, ${length} characters: ${seconds.toFixed(2)} s\n`)
      if (seconds > patience) break
    }
    return { name, points }
  })
}

/** The curves as a table for a terminal. */
export const growthTable = (curves) =>
  curves.flatMap(({ name, points }) =>
    points.map(({ length, seconds, exponent }) => ({
      text: name,
      characters: Math.round(length),
      seconds: Number(seconds.toFixed(3)),
      exponent: exponent === null ? '' : exponent.toFixed(2),
    })),
  )
