import type { WireTimeline } from '../../../api/timeline/wire.js'
import { dayNumber } from '../band/span.js'
import type { Clock } from '../filter.js'

export type Item = WireTimeline['items'][number]

/** One line of the list: a heading over a part of it, or what one passage of one report tells. */
export type Line =
  | { readonly kind: 'part'; readonly key: string; readonly part: Item['part'] }
  | {
      readonly kind: 'passage'
      readonly key: string
      readonly items: readonly Item[]
      readonly day: string | null
      readonly opens: boolean
    }

/** Items as lines, in the order given: under the heading of their part, by day, those of one passage together. */
export function linesOf(items: readonly Item[], clock: Clock): Line[] {
  const lines: Line[] = []
  let part: Item['part'] = 'begun'
  for (const { part: its, items: own } of byDay(items, clock)) {
    if (its !== part) lines.push({ kind: 'part', key: its, part: its })
    part = its
    passagesOf(own).forEach((passage, at) => {
      const first = passage[0]?.entry
      const key = `${its} ${first?.report.id} ${first?.id}`
      lines.push({ kind: 'passage', key, items: passage, day: dayTold(first, clock), opens: at === 0 })
    })
  }
  return lines

  function dayTold(entry: Item['entry'] | undefined, by: Clock): string | null {
    if (entry === undefined) return null
    return by === 'learned' ? entry.learned : (entry.from ?? entry.to)
  }
}

interface DayGroup {
  /** The day, or first and last day of a longer period. */
  readonly day: string
  readonly part: Item['part']
  readonly items: Item[]
}

/** Runs of items of one day; those without a day, by the day on which they were learned. */
function byDay(items: readonly Item[], clock: Clock): DayGroup[] {
  const groups: DayGroup[] = []
  for (const item of items) {
    const { from, to, learned } = item.entry
    const told = isPeriod({ from, to }) ? `${from} ${to}` : (from ?? to ?? learned)
    const day = clock === 'learned' ? learned : told
    const last = groups.at(-1)
    if (last !== undefined && last.day === day && last.part === item.part) last.items.push(item)
    else groups.push({ day, part: item.part, items: [item] })
  }
  return groups
}

/** Whether it is told of some longer period, such as "in 1999", and not of its first day. */
export const isPeriod = ({ from, to }: { readonly from: string | null; readonly to: string | null }): boolean =>
  from !== null && to !== null && dayNumber(to) - dayNumber(from) > longestDays

const longestDays = 7

/** Items by the passage that tells them: same report, same words. Passages come in the order of their first items. */
export function passagesOf(items: readonly Item[]): Item[][] {
  const passages = new Map<string, Item[]>()
  for (const item of items) {
    const { report, body } = item.entry
    const key = [report.id, ...body.evidence.map(({ start, end }) => `${start}-${end}`)].join(' ')
    const own = passages.get(key)
    if (own === undefined) passages.set(key, [item])
    else own.push(item)
  }
  return [...passages.values()]
}
