import type { TensionLine } from './line.js'
import { lineName } from './page.js'
import type { Point } from './points.js'
import type { Tension } from './tension.js'

const left = 52
const right = 828
const width = 860
const top = 84
/** Room of a line: its name, the bars up (tension) and down (cooperation). */
const room = { name: 18, up: 62, down: 26, gap: 30 }
const height = room.name + room.up + room.down + room.gap

/**
 * The lines as a picture of their own (SVG 1.1 without script), readable on a light and on a dark page. Full bars go up
 * for tension, hollow ones down for cooperation; hatched is what was not read. Colour is never the only sign.
 */
export function tensionPicture(tension: Tension, lines: readonly TensionLine[]): string {
  const bottom = top + lines.length * height
  const points = lines[0]?.points ?? []
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${bottom + 66}" role="img" aria-labelledby="title about">
<title id="title">Tension by ${tension.by}: ${escaped(lines.map(lineName).join('; '))}</title>
<desc id="about">${escaped(lines.map((line) => summary(line, lineName(line))).join(' '))}</desc>
${styles}
<text class="head" x="${left}" y="26">Tension by ${tension.by}${span(points)}</text>
<text class="quiet" x="${left}" y="45">hostile acts by PLOVER's scores, per report of the panel, scaled to its median ${tension.by}</text>
${legend(lines)}
${lines.map((line, at) => lineGroup(line, lineName(line), top + at * height)).join('\n')}
${axis(points, bottom)}
<text class="quiet" x="${left}" y="${bottom + 40}">${escaped(footnote(tension))}</text>
<text class="quiet" x="${left}" y="${bottom + 57}">panel: ${escaped(shortened(tension.panel.outlets.join(', ')))}</text>
</svg>
`
}

const styles = `<defs><pattern id="unread" width="5" height="5" patternUnits="userSpaceOnUse"><path class="hatch" d="M0 5L5 0"/></pattern></defs>
<style>
  text { font: 13px system-ui, sans-serif; fill: #24292f }
  .quiet { font-size: 12px; fill: #57606a }
  .head { font-size: 16px; font-weight: 600 }
  .name { font-weight: 600 }
  .base { stroke: #8c959f }
  .hatch { stroke: #afb8c1; stroke-width: 0.8 }
  .tense { fill: #c2410c }
  .calm { fill: #24292f }
  .friendly { fill: none; stroke: #0969a2; stroke-width: 1.2 }
  .change { fill: #24292f }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3 }
    .quiet { fill: #9198a1 }
    .base { stroke: #656c76 }
    .hatch { stroke: #4b535d }
    .tense { fill: #fb923c }
    .calm, .change { fill: #e6edf3 }
    .friendly { stroke: #6cb6ff }
  }
</style>`

const legend = (lines: readonly TensionLine[]): string => {
  const changed = lines.some(({ changes }) => changes.length > 0)
  const change = `<path class="change" d="M${left + 614} 57l5 9h-10z"/><text class="quiet" x="${left + 624}" y="66">a new level begins</text>`
  return `<g><rect class="tense" x="${left}" y="56" width="9" height="12"/><text class="quiet" x="${left + 15}" y="66">tension</text>
<rect class="friendly" x="${left + 78}" y="57" width="8" height="10"/><text class="quiet" x="${left + 93}" y="66">cooperation (apart)</text>
<circle class="calm" cx="${left + 232}" cy="62" r="1.6"/><text class="quiet" x="${left + 240}" y="66">read, none found</text>
<rect fill="url(#unread)" x="${left + 356}" y="56" width="16" height="12"/><text class="quiet" x="${left + 378}" y="66">not read by the panel: nothing is known</text>
${changed ? change : ''}</g>`
}

function lineGroup(line: TensionLine, name: string, y: number): string {
  const { points, changes } = line
  const base = y + room.name + room.up
  const step = (right - left) / Math.max(1, points.length)
  const high = highestOf(points)
  const x = (at: number): number => left + at * step
  const marks = changes.flatMap(({ from, direction }) => {
    const at = points.findIndex(({ period }) => period.name === from.name)
    return at < 0 ? [] : [changeMark(x(at) + step / 2, base + room.down, direction, from.name)]
  })
  return `<g><text class="name" x="${left}" y="${y + 11}">${escaped(name)}</text>
<text class="quiet" x="${left - 6}" y="${base - room.up + 4}" text-anchor="end">${shown(high)}</text><text class="quiet" x="${left - 6}" y="${base + 4}" text-anchor="end">0</text>
<path class="base" d="M${left} ${base}H${right}"/>
${unread(points, x, base)}
${points.map((point, at) => pointMarks(point, { x: x(at), step, base, high })).join('')}
${marks.join('')}</g>`
}

/** What the top of the room stands for: both ways one scale, a round number. */
function highestOf(points: readonly Point[]): number {
  const most = Math.max(
    0,
    ...points.flatMap(({ normalised, cooperationNormalised }) => [
      normalised ?? 0,
      ((cooperationNormalised ?? 0) * room.up) / (room.down - 2),
    ]),
  )
  if (most === 0) return 1
  const power = 10 ** Math.floor(Math.log10(most))
  return ([1, 2, 3, 5, 8, 10].find((step) => step * power >= most) ?? 10) * power
}

/** Stretches of which nothing was read (or nothing by the panel), hatched. */
function unread(points: readonly Point[], x: (at: number) => number, base: number): string {
  const rects: string[] = []
  for (let at = 0; at < points.length; at++) {
    const from = at
    while (points[at] !== undefined && points[at]?.normalised === null) at++
    if (at > from) {
      const size = `width="${rounded(x(at) - x(from))}" height="${room.up + room.down}"`
      rects.push(`<rect fill="url(#unread)" x="${rounded(x(from))}" y="${base - room.up}" ${size}/>`)
    }
  }
  return rects.join('')
}

function pointMarks(
  { period, normalised, cooperationNormalised, raw, parts }: Point,
  { x, step, base, high }: { x: number; step: number; base: number; high: number },
): string {
  if (normalised === null) return ''
  const pixels = (value: number): number => rounded((value / high) * room.up)
  const bar = rounded(Math.max(1, step * 0.78))
  const at = rounded(x + (step - bar) / 2)
  const [up, down] = [pixels(normalised), pixels(cooperationNormalised ?? 0)]
  const told = `<title>${period.name}: ${shown(normalised)} (raw ${shown(raw ?? 0)}); ${parts.map(({ entries }) => entries[0]).join(' ')}</title>`
  const marks = [
    up > 0 ? `<rect class="tense" x="${at}" y="${rounded(base - up)}" width="${bar}" height="${up}"/>` : '',
    up === 0
      ? `<circle class="calm" cx="${rounded(x + step / 2)}" cy="${base - 3}" r="${rounded(Math.min(1.6, step / 3))}"/>`
      : '',
    down > 0 ? `<rect class="friendly" x="${at}" y="${base + 1}" width="${bar}" height="${down}"/>` : '',
  ]
  return `<g>${told}${marks.join('')}</g>`
}

const changeMark = (x: number, y: number, direction: 'rise' | 'fall', name: string): string =>
  `<g><title>a ${direction} from ${name} on</title><path class="change" d="M${rounded(x)} ${direction === 'rise' ? `${y + 2}l5 9h-10z` : `${y + 11}l5 -9h-10z`}"/><text class="quiet" x="${rounded(x) + 9}" y="${y + 11}">${name}</text></g>`

/** Names of some periods under the lines, as many as have room. */
function axis(points: readonly Point[], y: number): string {
  const step = (right - left) / Math.max(1, points.length)
  const every = Math.max(1, Math.ceil(86 / step))
  return points
    .map(({ period }, at) =>
      at % every === 0 ? `<text class="quiet" x="${rounded(left + at * step)}" y="${y + 6}">${period.name}</text>` : '',
    )
    .join('')
}

const summary = ({ points, changes, acts }: TensionLine, name: string): string => {
  const known = points.filter(({ normalised }) => normalised !== null)
  const [highest] = [...known].sort((one, other) => (other.normalised ?? 0) - (one.normalised ?? 0))
  const peak = highest === undefined ? 'nothing was read' : `highest in ${highest.period.name} (${highest.normalised})`
  return `${name}: ${acts} acts, ${peak}; ${known.length} of ${points.length} periods read; ${changes.length} changes.`
}

const footnote = ({ method, asOf, search }: Tension): string =>
  `${method}${asOf === null ? '' : `, as of ${asOf}`}; chance alone gives a line ${search.falseAlarmsPerYear.steadyCoverage} changes of level a year`

const span = (points: readonly Point[]): string => {
  const [first, last] = [points[0], points.at(-1)]
  return first === undefined || last === undefined ? '' : `, ${first.period.name} to ${last.period.name}`
}

const shortened = (text: string): string => (text.length <= 110 ? text : `${text.slice(0, 109)}…`)
const rounded = (value: number): number => Math.round(value * 10) / 10
const shown = (value: number): string => String(rounded(value))
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
