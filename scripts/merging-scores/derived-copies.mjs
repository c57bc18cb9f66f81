// Copies of every kind, made by rule of documents of a corpus: what was made of what is known, all other pairs are none.

/** `{ reports: [{ report, learned }], expected: Map of "one other" to kind }`. Same documents, same copies. */
export function derivedCopies(rows) {
  const set = { reports: [], expected: new Map() }
  const originals = rows.filter(({ text }) => words(text).length >= 80).map((row, at) => original(row, at))
  for (const [at, report] of originals.entries()) {
    add(set, report)
    const make = makers[at % makers.length]
    const copy = make(report, at)
    const { kind, ...made } = copy
    add(set, { ...made, id: `${report.id}-${kind}`, published: later(1) })
    expect(set, `${report.id}-${kind}`, report.id, kind)
  }
  for (let at = 0; at + 2 < originals.length; at += 3) roundUp(set, originals.slice(at, at + 3), at)
  markTwins(set, originals)
  return set
}

const words = (text) => text.split(/\s+/).filter(Boolean)
const later = (days) => `2024-03-${String(1 + days).padStart(2, '0')}`
const key = (one, other) => [one, other].sort().join(' ')
const expect = (set, one, other, kind) => set.expected.set(key(one, other), kind)
const add = (set, report) => set.reports.push({ report, learned: report.published })

function original({ title, text }, at) {
  const [first] = text.split('\n')
  const headline = title ?? (first.length < 160 ? first : words(text).slice(0, 8).join(' '))
  const base = { agency: null, place: null, language: 'en' }
  return { ...base, id: `d${at}`, outlet: `Paper ${at % 7}`, published: later(0), title: headline, text }
}

const paragraphsOf = (text) => text.split(/\n+/).filter((line) => line.trim() !== '')
/** The first words of a text, with its line breaks. */
const firstShare = (text, share) => {
  const end = text.indexOf(' ', Math.floor(text.length * share))
  return end === -1 ? text : text.slice(0, end)
}
const reordered = (title) => words(title).reverse().join(' ')

const makers = [
  (report, at) => ({ ...report, kind: 'exact', outlet: `Other ${at % 5}` }),
  (report, at) => ({ ...report, kind: 'excerpt', outlet: `Other ${at % 5}`, text: firstShare(report.text, 0.25) }),
  (report, at) => ({
    ...report,
    kind: 'syndicated',
    agency: 'Estuary Wire',
    outlet: `Other ${at % 5}`,
    title: reordered(report.title),
  }),
  (report) => ({ ...report, kind: 'version', text: withOtherNumbers(report) }),
  (report, at) => ({ ...report, kind: 'near', outlet: `Other ${at % 5}`, text: edited(report.text) }),
  (report) => ({
    ...report,
    kind: 'correction',
    title: `Correction: ${report.title}`,
    text: `An earlier version of this report misstated a number.\n\n${withOtherNumbers(report)}`,
  }),
]

/** The first three numbers made greater, and a sentence added. */
function withOtherNumbers({ id, text }) {
  let count = 0
  const changed = text.replace(/\b\d{1,3}\b(?![.,]\d)/g, (number) =>
    ++count <= 3 ? String(Number(number) + 3) : number,
  )
  return `${changed}\n\nThe figures were raised later in the day after a new count in district ${id}.`
}

/** One word in fifteen left out, as a hurried editor would. */
const edited = (text) => {
  let count = 0
  return text.replace(/\S+ /g, (word) => (++count % 15 === 0 ? '' : word))
}

/** The beginnings of three reports, among other matter. */
function roundUp(set, parts, at) {
  const id = `roundup${at}`
  const beginnings = parts.map(({ text }) => firstWords(text, 60))
  const text = ['What else happened while you were away.', ...beginnings, 'More of this on Sunday.'].join('\n\n')
  add(set, { ...parts[0], id, outlet: 'Digest', title: 'The week in short', published: later(2), text })
  for (const { id: part } of parts) {
    expect(set, id, part, 'round-up')
    for (const other of Array.from(set.expected.keys())) {
      const [one, two] = other.split(' ')
      const copy = one === part ? two : two === part ? one : null
      // A round-up of a report holds parts of that report's copies too.
      if (copy?.startsWith(`${part}-`)) expect(set, id, copy, 'open')
    }
  }
}

const firstWords = (text, count) => words(paragraphsOf(text).join(' ')).slice(0, count).join(' ')

/** Documents that a corpus holds twice, in whole or in part, are not counted against anybody. */
function markTwins(set, originals) {
  const holders = new Map()
  for (const { id, text } of originals) {
    const all = words(text)
    const runs = new Set(all.slice(0, -11).map((_, at) => all.slice(at, at + 12).join(' ')))
    for (const run of runs) holders.set(run, [...(holders.get(run) ?? []), id])
  }
  const twins = new Set([...holders.values()].filter((ids) => ids.length > 1).flatMap((ids) => pairs(ids)))
  const family = (id) =>
    set.reports.map(({ report }) => report.id).filter((one) => one === id || one.startsWith(`${id}-`))
  const digests = (id) =>
    [...set.expected.keys()]
      .flatMap((one) => (one.split(' ').includes(id) ? one.split(' ') : []))
      .filter((one) => one.startsWith('roundup'))
  for (const twin of twins) {
    const [one, two] = twin.split(' ')
    const [ones, twos] = [one, two].map((id) => [...family(id), ...digests(id)])
    for (const a of ones) for (const b of twos) if (!set.expected.has(key(a, b)) && a !== b) expect(set, a, b, 'open')
  }
}

const pairs = (ids) => ids.flatMap((one, at) => ids.slice(at + 1).map((other) => key(one, other)))
