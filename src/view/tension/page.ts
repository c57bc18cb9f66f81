import type { LedgerEntry } from '../../ledger/ledger.js'
import { isIn } from '../../merging/index.js'
import { nameOf, namesOf } from '../wording/names.js'
import { quotable } from '../wording/quotes.js'
import { barsOf, signs } from './bars.js'
import type { Change, LeftOut, TensionLine } from './line.js'
import type { Panel } from './panel.js'
import type { Part, Point } from './points.js'
import type { Tension } from './tension.js'

/** A line of text for people. `bars` must not be broken; when others are, `hang` spaces stand before the rest. */
export interface PageLine {
  readonly kind: 'head' | 'plain' | 'quiet' | 'bars'
  readonly text: string
  readonly hang: number
}

/** Points whose acts are told, the highest first. */
const pointsOpened = 3

/** The lines asked for as text: bars, changes, what was left out, and the acts behind the highest points. */
export function tensionPage(
  tension: Tension,
  lines: readonly TensionLine[],
  entries: readonly LedgerEntry[],
): PageLine[] {
  return [
    head(`Tension by ${tension.by}${periodWords(tension.all.points)}`),
    quiet(
      `${signs.bars.at(0)}–${signs.bars.at(-1)} tension; ${signs.calm} read, no hostile act found; ${signs.notCovered} not read`,
      0,
    ),
    ...(anywhere(lines, isNotByPanel) ? [quiet(`${signs.notByPanel} read, but in no report of the panel`, 0)] : []),
    ...(lines.some(({ changes }) => changes.length > 0)
      ? [quiet(`${signs.rise} ${signs.fall} a new level begins`, 0)]
      : []),
    ...lines.flatMap((line) => linePage(line, tension)),
    blank,
    ...footPage(tension, lines),
    ...lines.slice(0, 1).flatMap((line) => openedPage(line, entries)),
  ]
}

/** "Velia – Ostra", "within Velia", "all acts together". */
export function lineName({ pair }: Pick<TensionLine, 'pair'>): string {
  if (pair === null) return 'All acts together'
  const [one, other] = pair
  return one.id === other.id ? `Within ${one.name}` : `${one.name} – ${other.name}`
}

const anywhere = (lines: readonly TensionLine[], is: (point: Point) => boolean): boolean =>
  lines.some(({ points }) => points.some(is))
const isNotByPanel = ({ raw, normalised }: Point): boolean => raw !== null && normalised === null

const head = (text: string): PageLine => ({ kind: 'head', text, hang: 0 })
const plain = (text: string, hang = 2): PageLine => ({ kind: 'plain', text, hang })
const quiet = (text: string, hang = 2): PageLine => ({ kind: 'quiet', text, hang })
const blank: PageLine = plain('', 0)

function linePage(line: TensionLine, { by, search }: Tension): PageLine[] {
  const { highest, rows } = barsOf(line, by)
  const known = line.points.filter(({ normalised }) => normalised !== null)
  const peak = known.find(({ normalised }) => normalised === highest)
  const told = peak === undefined || highest === 0 ? 'No hostile act found' : `█ = ${highest}, in ${peak.period.name}`
  return [
    blank,
    head(lineName(line)),
    quiet(`${told}; ${acts(line.acts)}${leftOutCount(line)}; ${known.length} of ${line.points.length} ${by}s read`),
    ...rows.flatMap(({ label, bars, marks }): PageLine[] => [
      { kind: 'bars', text: `${label}  ${bars.trimEnd()}`, hang: 0 },
      ...(marks === '' ? [] : [{ kind: 'bars', text: `${' '.repeat(label.length)}  ${marks}`, hang: 0 } as const]),
    ]),
    ...line.changes.map((change) => plain(changeWords(change))),
    ...(line.weeksJudged > 0
      ? []
      : [quiet(`Too few weeks were read to tell a change of level: ${search.rule.leastBaseline} must come before.`)]),
  ]
}

const leftOutCount = ({ leftOut }: TensionLine): string => {
  const count = leftOut.reduce((sum, reason) => sum + reason.count, 0)
  return count === 0 ? '' : `, ${count} left out`
}

const changeWords = ({ direction, from, seen, before, after }: Change): string =>
  `${signs[direction]} ${direction}s from ${from.name} on, from ${rounded(before)} to ${rounded(after)} a week; could be told at the end of ${seen.name}.`

function footPage({ all, method, panel, search, morePairs }: Tension, lines: readonly TensionLine[]): PageLine[] {
  const counted = lines.includes(all) ? [all] : lines
  const { steadyCoverage, doublingCoverage } = search.falseAlarmsPerYear
  return [
    ...(morePairs === 0
      ? []
      : [plain(`${morePairs} more ${morePairs === 1 ? 'pair' : 'pairs'}: --pair, --actor or --json.`)]),
    ...counted.map((line) => plain(`${lineName(line)}: ${acts(line.acts)} counted. ${leftOutWords(line.leftOut)}`)),
    plain(`Panel: ${panel.outlets.join(', ') || 'none'} (${panelWords[panel.rule]}).`),
    quiet(
      `Method ${method}. On noise alone a line gives ${steadyCoverage} false changes of level a year, ${doublingCoverage} when coverage doubles.`,
    ),
  ]
}

const panelWords: Record<Panel['rule'], string> = {
  named: 'named by the case',
  regular: 'the outlets read in at least half of the weeks',
  all: 'all outlets, since none was read in half of the weeks; name one in case.yaml',
}

const leftOutWords = (leftOut: readonly LeftOut[]): string =>
  leftOut.length === 0
    ? 'None was left out.'
    : `Left out: ${leftOut.map(({ reason, count }) => `${count} ${reason}`).join(', ')}.`

/** The acts of the highest points, or of the highest in cooperation where all was calm. */
function openedPage(line: TensionLine, entries: readonly LedgerEntry[]): PageLine[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const highest = line.points
    .filter(({ parts }) => parts.length > 0)
    .sort((one, other) => (other.normalised ?? 0) - (one.normalised ?? 0) || (other.raw ?? 0) - (one.raw ?? 0))
    .slice(0, pointsOpened)
  return highest.flatMap((point) => [
    blank,
    head(`${point.period.name}, ${lineName(line)}: ${pointWords(point)}`),
    ...point.parts.map((part) => plain(partWords(part, byId), (part.entries[0] ?? '').length + 2)),
  ])
}

const pointWords = ({ raw, normalised, reports, panelReports }: Point): string =>
  `${normalised ?? 'no number'} (raw ${raw ?? 0} in ${reports} ${reports === 1 ? 'report' : 'reports'}, ${panelReports} of the panel)`

function partWords(
  { entries: [id, ...others], score, type, byPanel }: Part,
  byId: ReadonlyMap<string, LedgerEntry>,
): string {
  const entry = byId.get(id)
  const notes = [others.length === 0 ? [] : `also ${others.join(', ')}`, byPanel ? [] : 'not told by the panel'].flat()
  const told = notes.length === 0 ? '' : ` (${notes.join('; ')})`
  if (entry === undefined || !isIn(entry, 'events')) return `${id}  ${score}  ${type}${told}`
  const { source, target, evidence } = entry.body
  const whom = target.length === 0 ? '' : ` → ${namesOf(target, entry)}`
  const who = source.length === 0 ? '?' : source.map((one) => nameOf(one, entry)).join(', ')
  return `${id}  ${score}  ${who}${whom}, ${type}: “${quotable(evidence[0]?.text ?? '')}”${told}`
}

const acts = (count: number): string => `${count} ${count === 1 ? 'act' : 'acts'}`
const rounded = (value: number): number => Math.round(value * 10) / 10

const periodWords = (points: readonly Point[]): string => {
  const [first, last] = [points[0], points.at(-1)]
  return first === undefined || last === undefined ? '' : `, ${first.period.name} to ${last.period.name}`
}
