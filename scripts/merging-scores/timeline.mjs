// How well the deduplicated timeline of the sample case tells each act once: against acts listed by hand.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

const target = 0.9

export async function figuresOf({ root, dist, explain }) {
  const [{ copiesOf, sameActs }, { openReader }, { readSource }] = await Promise.all(
    ['merging/index.js', 'pipeline.js', 'reading/read-source.js'].map((file) => import(join(dist, file))),
  )
  const gold = parse(readFileSync(join(import.meta.dirname, 'timeline.gold.yaml'), 'utf8'))
  const folder = join(root, 'examples/kosovo-plates')
  const reports = reportsOf(folder, readSource)
  const { reader } = openReader(folder)
  const entries = reports
    .flatMap(({ report, learned }) => toldIn(reader.read(report).record, learned))
    .sort(inLedgerOrder)
  const clusters = sameActs(entries, copiesOf(reports))
  const acts = entries.map((entry) => ({ entry, act: actTold(entry, gold.acts) }))
  const texts = {
    reader: `${entries.length} events in ${reports.length} reports`,
    acts: `${gold.acts.length} acts listed`,
  }
  const told = gold.acts.flatMap(({ told }) => Object.keys(told).length).reduce((sum, count) => sum + count, 0)
  const found = new Set(acts.flatMap(({ entry, act }) => (act === null ? [] : [`${act.act} ${goldId(entry)}`]))).size
  return [
    figure('acts read', found / told, null, `${found} of ${told} tellings have an event; ${texts.reader}`),
    ...joins(acts, clusters, explain),
    origins(acts, clusters, gold, explain),
  ]
}

const figure = (name, value, wanted, note) => ({
  part: 'timeline',
  set: 'kosovo-plates',
  name,
  value,
  target: wanted,
  note,
})

function reportsOf(folder, readSource) {
  const files = readdirSync(join(folder, 'reports')).sort()
  return files.flatMap((file) => {
    const path = join(folder, 'reports', file)
    return readSource({ path, bytes: readFileSync(path) }).reports.map((read) => {
      const report = read.report ?? read
      return { report, learned: report.published ?? '2023-12-31' }
    })
  })
}

/** The events of a record as the ledger tells them. */
const toldIn = ({ report, events, actors }, learned) =>
  events.map((body) => ({
    id: body.id,
    layer: 'events',
    body,
    from: body.date?.from ?? null,
    to: body.date?.to ?? null,
    learned,
    report,
    actors,
  }))

const inLedgerOrder = (one, other) =>
  compare(one.from ?? '9', other.from ?? '9') || compare(one.learned, other.learned) || compare(one.id, other.id)
const compare = (one, other) => (one < other ? -1 : one > other ? 1 : 0)

/** The feed's item bears an id of its own. */
const goldId = ({ report: { id } }) => (id.includes('ohrid') ? '12-ohrid' : id)

/** The listed act that an event tells: of one of its types, on words that overlap those listed. */
function actTold(entry, acts) {
  const { report, body } = entry
  const fits = acts.flatMap((act) => {
    const words = act.told[goldId(entry)]
    if (words === undefined || !act.types.includes(body.type)) return []
    const start = report.text.indexOf(words)
    if (start === -1) throw new Error(`timeline.gold.yaml: "${words}" does not stand in ${report.id}.`)
    const meets = body.evidence.filter((span) => span.start < start + words.length && start < span.end)
    return meets.length === 0 ? [] : [{ act, size: Math.min(...meets.map((span) => span.end - span.start)) }]
  })
  return fits.sort((one, other) => one.size - other.size)[0]?.act ?? null
}

/** Pairs of events of different reports: joined, and telling one listed act. */
function joins(acts, clusters, explain) {
  const clusterOf = new Map(clusters.flatMap((cluster) => cluster.members.map((member) => [member, cluster])))
  let [both, onlyJoined, onlyListed] = [0, 0, 0]
  for (const [at, one] of acts.entries()) {
    for (const other of acts.slice(at + 1)) {
      if (one.entry.report.id === other.entry.report.id) continue
      const joined = clusterOf.get(one.entry) !== undefined && clusterOf.get(one.entry) === clusterOf.get(other.entry)
      const listed = one.act !== null && one.act === other.act
      if (joined && listed) both++
      else if (joined) onlyJoined++
      else if (listed) onlyListed++
      if (joined !== listed)
        explain(`timeline: ${joined ? 'wrongly joined' : 'not joined'}: ${inWords(one)} / ${inWords(other)}`)
    }
  }
  const share = (part, all) => (all === 0 ? null : part / all)
  return [
    figure('join precision', share(both, both + onlyJoined), target, `${both + onlyJoined} pairs joined`),
    figure('join recall', share(both, both + onlyListed), target, `${both + onlyListed} pairs tell one act`),
  ]
}

const inWords = ({ entry, act }) =>
  `${goldId(entry)} ${entry.body.type} “${entry.body.evidence[0].text.slice(0, 60).replaceAll('\n', ' ')}” (${act?.act ?? 'not listed'})`

/** Acts whose cluster has as many independent origins as the reports in which events tell it. */
function origins(acts, clusters, gold, explain) {
  const told = gold.acts.map((act) => ({
    act,
    entries: acts.filter((one) => one.act === act).map(({ entry }) => entry),
  }))
  const read = told.filter(({ entries }) => entries.length > 0)
  const right = read.filter(({ act, entries }) => {
    const expected = new Set(entries.map((entry) => gold.origins[goldId(entry)])).size
    const found = Math.max(
      ...clusters
        .filter(({ members }) => members.some((one) => entries.includes(one)))
        .map((one) => one.origins.length),
    )
    if (found !== expected) explain(`timeline: ${act.act}: ${found} origins instead of ${expected}`)
    return found === expected
  }).length
  return figure('origins right', right / read.length, target, `${right} of ${read.length} acts read`)
}
