import type { Coverage } from './coverage.js'
import type { Period } from './periods.js'
import type { Direction } from './sides.js'
import type { LineAct } from './strands.js'

/** An act's share in a point: `-score` of a hostile act adds to tension, the score of a friendly one to cooperation. */
export interface Part {
  /** The entries that tell the act; `rapporteur show` opens each. */
  readonly entries: readonly [string, ...string[]]
  readonly type: string
  readonly score: number
  /** Null in the line of all acts together. */
  readonly direction: Direction | null
  /** Whether a report of the panel tells it: what it does not tell is no part of the normalised numbers. */
  readonly byPanel: boolean
}

/** One day or week of a line. All numbers are null where nothing was read, and 0 where it was calm. */
export interface Point {
  readonly period: Period
  /** Sum of the scores of hostile acts, as a number from 0 up. */
  readonly raw: number | null
  /** What the panel tells of it per report of the panel, scaled to its median period; null where it had no report. */
  readonly normalised: number | null
  /** Raw divided by the number of hostile acts: how grave, not how many; null where there was none. */
  readonly gravity: number | null
  /** Sum of the scores of friendly acts. It never lessens tension. */
  readonly cooperation: number | null
  readonly cooperationNormalised: number | null
  /** Reports read for the period, copies once: of all outlets, and of the panel. */
  readonly reports: number
  readonly panelReports: number
  readonly parts: readonly Part[]
}

/** The points of a line for the periods given. */
export function pointsOf(acts: readonly LineAct[], periods: readonly Period[], coverage: Coverage): Point[] {
  const parts = new Map<string, Part[]>()
  for (const { act, direction } of acts) {
    const part: Part = {
      entries: act.entries,
      type: act.type,
      score: act.score,
      direction,
      byPanel: coverage.byPanel(act),
    }
    for (const { name } of act.periods) {
      const known = parts.get(name)
      if (known === undefined) parts.set(name, [part])
      else known.push(part)
    }
  }
  const median = medianOf([...coverage.periods.values()].flatMap(({ panel }) => (panel > 0 ? [panel] : [])))
  return periods.map((period) => pointOf(period, parts.get(period.name) ?? [], coverage, median))
}

function pointOf(period: Period, found: readonly Part[], coverage: Coverage, median: number): Point {
  const covered = coverage.periods.get(period.name)
  if (covered === undefined) {
    const nothing = { raw: null, normalised: null, gravity: null, cooperation: null, cooperationNormalised: null }
    return { period, ...nothing, reports: 0, panelReports: 0, parts: [] }
  }
  const parts = [...found].sort((one, other) => one.score - other.score || (one.entries[0] < other.entries[0] ? -1 : 1))
  const raw = hostility(parts)
  const cooperation = friendliness(parts)
  const panel = parts.filter(({ byPanel }) => byPanel)
  const scaled = (value: number): number | null =>
    covered.panel === 0 ? null : rounded((value / covered.panel) * median)
  const hostile = parts.filter(({ score }) => score < 0).length
  return {
    period,
    raw,
    normalised: scaled(hostility(panel)),
    gravity: hostile === 0 ? null : rounded(raw / hostile),
    cooperation,
    cooperationNormalised: scaled(friendliness(panel)),
    reports: covered.reports,
    panelReports: covered.panel,
    parts,
  }
}

const hostility = (parts: readonly Part[]): number => rounded(sum(parts.map(({ score }) => Math.max(0, -score))))
const friendliness = (parts: readonly Part[]): number => rounded(sum(parts.map(({ score }) => Math.max(0, score))))
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
/** Scores have one decimal: a sum shows no more digits than it has. */
const rounded = (value: number): number => Math.round(value * 100) / 100

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  const middle = sorted.length >> 1
  const high = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? high : ((sorted[middle - 1] ?? high) + high) / 2
}
