/** What is to be laid in a lane: where its day begins and ends, in pixels. */
export interface Placed {
  readonly start: number
  readonly end: number
}

export interface Laid<T> {
  readonly item: T
  readonly row: number
  readonly x: number
  /** Room for the words; 0 where only the sign fits. */
  readonly room: number
  /** How many more there are of that day for whose signs there is no room. */
  readonly more: number
}

const sign = 16
const least = 44
const most = 260
/** Words that need no more than this are read well. */
const comfortable = 150

/**
 * Lays items, in order of time, into rows: a sign for each within its day, and words as far as the next sign of the
 * row. Within a day what comes later may stand further on, as the record knows no hours.
 */
export function packed<T extends Placed>(items: readonly T[], rows: number, width: number): Laid<T>[] {
  const laid: { item: T; row: number; x: number; more: number }[] = []
  const ends = Array.from({ length: rows }, () => -Infinity)
  for (const item of items) {
    const from = Math.max(0, Math.min(item.start, width - sign))
    const last = Math.max(from, Math.min(width, item.end) - sign)
    const row = freeLongest(ends)
    const x = Math.max(from, ends[row] ?? 0)
    const before = laid.at(-1)
    if (x <= last || before === undefined || before.item.start !== item.start) {
      laid.push({ item, row, x: Math.min(x, width - sign), more: 0 })
      ends[row] = x + sign
    } else before.more++
  }
  const next = Array.from({ length: rows }, () => width)
  return laid
    .reverse()
    .map(({ item, row, x, more }) => {
      const free = Math.min(most, (next[row] ?? width) - x - 4)
      next[row] = x
      return { item, row, x, more, room: free >= least ? free : 0 }
    })
    .reverse()
}

/** The row that has been free longest, or is free soonest. */
function freeLongest(ends: readonly number[]): number {
  let row = 0
  for (let at = 1; at < ends.length; at++) if ((ends[at] ?? 0) < (ends[row] ?? 0)) row = at
  return row
}

/** How many rows would give every item room for its words. */
export function rowsNeeded(items: readonly Placed[], most: number): number {
  const ends: number[] = []
  for (const { start } of items) {
    const free = ends.findIndex((end) => end <= start)
    if (free < 0) ends.push(start + comfortable)
    else ends[free] = start + comfortable
  }
  return Math.max(1, Math.min(most, ends.length))
}

/** How many rows each lane is given out of those there are: one at least, then as they need, evenly. */
export function shared(needs: readonly number[], rows: number): number[] {
  const given = needs.map(() => 1)
  for (let left = rows - needs.length; left > 0; left--) {
    let lane = -1
    needs.forEach((need, at) => {
      const own = given[at] ?? 0
      if (own < need && (lane < 0 || own < (given[lane] ?? 0))) lane = at
    })
    if (lane < 0) break
    given[lane] = (given[lane] ?? 0) + 1
  }
  return given
}
