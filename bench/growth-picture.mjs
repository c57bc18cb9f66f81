// The growth curves as an SVG picture: both axes logarithmic, so that "in line with length" is a line of slope one.

const [width, height] = [760, 430]
const box = { left: 64, top: 56, right: 520, bottom: 370 }
const colours = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#b8860b', '#56b4e9', '#8a63d2']
const dashes = ['', '7 3', '2 3', '9 3 2 3', '4 2', '12 4', '1 2']

/** SVG text; readable on a light and on a dark page. */
export function growthPicture(curves, { title, heading, note, unit }) {
  const points = curves.flatMap((curve) => curve.points)
  const x = scale(
    points.map(({ length }) => length),
    box.left,
    box.right,
  )
  const y = scale(
    points.map(({ seconds }) => seconds),
    box.bottom,
    box.top,
  )
  const last = (curve) => curve.points.at(-1)
  const legend = curves
    .map((curve, i) => ({ ...curve, i }))
    .sort((a, b) => last(b).seconds / last(b).length - last(a).seconds / last(a).length)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title">
<title id="title">${title}, for ${curves.map(({ name }) => name).join(', ')}</title>
<style>
  text { font: 13px system-ui, sans-serif; fill: #24292f }
  .quiet { fill: #57606a }
  .head { font-size: 16px; font-weight: 600 }
  .grid { stroke: #d0d7de }
  .guide { stroke: #57606a; stroke-dasharray: 3 4 }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3 }
    .quiet { fill: #9198a1 }
    .grid { stroke: #3d444d }
    .guide { stroke: #9198a1 }
  }
</style>
<text class="head" x="${box.left}" y="24">${heading}</text>
<text class="quiet" x="${box.left}" y="43">${note}</text>
${gridLines(x, y)}
${guide(x, y, curves[0].points)}
${curves.map((curve, i) => line(curve, i, x, y)).join('\n')}
${legend.map(({ name, points: its, i }, row) => entry(name, its, i, row)).join('\n')}
<text class="quiet" x="${(box.left + box.right) / 2}" y="${height - 14}" text-anchor="middle">${unit}</text>
</svg>
`
}

function scale(values, from, to) {
  const [low, high] = [Math.log10(Math.min(...values)), Math.log10(Math.max(...values))]
  const at = (value) => from + ((Math.log10(value) - low) / (high - low)) * (to - from)
  return { at: (value) => Math.round(10 * at(value)) / 10, low, high }
}

function gridLines(x, y) {
  const powers = ({ low, high }) =>
    Array.from({ length: Math.floor(high) - Math.ceil(low) + 1 }, (_, i) => 10 ** (Math.ceil(low) + i))
  const across = powers(y).map(
    (value) =>
      `<path class="grid" d="M${box.left} ${y.at(value)}H${box.right}"/><text class="quiet" x="${box.left - 8}" y="${y.at(value) + 4}" text-anchor="end">${value < 1 ? value.toFixed(Math.ceil(-Math.log10(value))) : value} s</text>`,
  )
  const up = powers(x).map(
    (value) =>
      `<path class="grid" d="M${x.at(value)} ${box.top}V${box.bottom}"/><text class="quiet" x="${x.at(value)}" y="${box.bottom + 18}" text-anchor="middle">${value.toLocaleString('en')}</text>`,
  )
  return [...across, ...up].join('\n')
}

/** A line of slope one through the first point of a curve. */
function guide(x, y, points) {
  const [first, last] = [points[0], points.at(-1)]
  const end = (first.seconds * last.length) / first.length
  return `<path class="guide" fill="none" d="M${x.at(first.length)} ${y.at(first.seconds)}L${x.at(last.length)} ${y.at(end)}"/>`
}

const stroke = (i) =>
  `fill="none" stroke="${colours[i % colours.length]}" stroke-width="2.5" stroke-linejoin="round" stroke-dasharray="${dashes[i % dashes.length]}"`

const line = ({ points }, i, x, y) =>
  `<path ${stroke(i)} d="M${points.map(({ length, seconds }) => `${x.at(length)} ${y.at(seconds)}`).join('L')}"/>`

function entry(name, points, i, row) {
  const [first, last] = [points[0], points.at(-1)]
  const exponent = Math.log(last.seconds / first.seconds) / Math.log(last.length / first.length)
  const top = box.top + 14 + row * 40
  return `<path ${stroke(i)} d="M${box.right + 20} ${top - 4}h30"/><text x="${box.right + 58}" y="${top}">${name}</text><text class="quiet" x="${box.right + 58}" y="${top + 16}">exponent ${exponent.toFixed(2)}</text>`
}
