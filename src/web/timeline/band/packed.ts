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
}

const sign = 16
const least = 64
const most = 250

/** Lays items, in order of time, into rows so that no words overlap; what finds no room is laid as its sign alone. */
export function packed<T extends Placed>(items: readonly T[], rows: number, width: number): Laid<T>[] {
  const ends = new Array<number>(rows).fill(-Infinity)
  return items.map((item) => {
    const from = Math.max(0, item.start)
    const last = Math.min(width, item.end)
    const row = best(ends, from, last, width)
    const x = Math.max(from, ends[row] ?? 0)
    // Within its day, what comes later may stand further on; the record knows no hours.
    const fits = x + least <= width && x <= Math.max(from, last - sign)
    const room = fits ? Math.min(most, width - x, Math.max(least, last - x > least ? last - x : most)) : 0
    const at = fits ? x : Math.min(Math.max(from, Math.min(x, last - sign)), width - sign)
    ends[row] = at + (fits ? room : sign) + 4
    return { item, row, x: at, room }
  })
}

/** The first row that is free there, else the one that is free soonest. */
function best(ends: readonly number[], from: number, last: number, width: number): number {
  const free = ends.findIndex((end) => end <= from)
  if (free >= 0) return free
  let row = 0
  for (let at = 1; at < ends.length; at++) if ((ends[at] ?? 0) < (ends[row] ?? 0)) row = at
  return (ends[row] ?? 0) > Math.max(last, width) ? 0 : row
}

/** How many rows each lane is given out of those there are: as many as it needs while there are any. */
export function shared(needs: readonly number[], rows: number): number[] {
  const given = needs.map((need) => Math.min(need, 1))
  let left = rows - given.reduce((sum, one) => sum + one, 0)
  while (left > 0) {
    const lane = needs.findIndex(
      (need, at) =>
        need > (given[at] ?? 0) && given.every((its, other) => needs[other] === its || its >= (given[at] ?? 0)),
    )
    if (lane < 0) break
    given[lane] = (given[lane] ?? 0) + 1
    left--
  }
  return given
}
