import type { EntryFilter, EntrySketch, KeptActor, KeptReport, Ledger, LedgerEntry } from '../ledger/ledger.js'
import { copiesOf, nothingDecided } from '../merging/index.js'
import { type Actor, type AnyEntry, type Layer, layers, type ReportRecord, type When } from '../record/index.js'

/** A ledger in memory over hand-made records: enough of the contract to try the API and the page. */
export function fakeLedger(records: readonly ReportRecord[]): Ledger {
  const kept = records.map(keptOf)
  const all = records.flatMap((record) =>
    layers.flatMap((layer) => record[layer].map((body) => entryOf(record, layer, body))),
  )
  all.sort((one, other) =>
    (one.from ?? '9') < (other.from ?? '9') ? -1 : (one.from ?? '9') > (other.from ?? '9') ? 1 : 0,
  )
  return {
    admit: () => Promise.reject(new Error('the fake ledger only reads')),
    reports: async ({ ids, asOf } = {}) =>
      kept.filter(
        ({ report, learned }) => (ids?.includes(report.id) ?? true) && (asOf === undefined || learned <= asOf),
      ),
    record: async (id) => records.find(({ report }) => report.id === id) ?? null,
    entries: async (filter = {}) => all.filter((entry) => meets(entry, filter)),
    sketches: async ({ asOf } = {}) =>
      all.filter((entry) => meets(entry, asOf === undefined ? {} : { asOf })).map(sketchOf),
    entry: async (id) => all.find((entry) => entry.id.startsWith(id)) ?? null,
    rule: () => Promise.reject(new Error('the fake ledger only reads')),
    rulings: async () => [],
    code: () => Promise.reject(new Error('the fake ledger only reads')),
    codings: async () => [],
    revision: async () => '1',
    judgements: async () => noJudgements,
    copies: async () => copiesOf(kept),
    settle: async () => undefined,
    evidence: () => Promise.reject(new Error('the fake ledger keeps no marks')),
    actors: async () => actorsOf(all),
    check: async () => [],
    close: async () => undefined,
  }
}

const sketchOf = ({ id, layer, body, from, to, learned, report, actors }: LedgerEntry): EntrySketch => ({
  id,
  layer,
  from,
  to,
  learned,
  report: report.id,
  type: 'type' in body ? body.type.toLowerCase() : null,
  actors: actors.map((actor) => actor.id),
})

const noJudgements = { decided: nothingDecided, reliabilities: new Map(), withdrawn: new Map(), adrift: [] }

const keptOf = (record: ReportRecord): KeptReport => ({
  report: record.report,
  file: `${record.report.id}.txt`,
  learned: record.report.published ?? '2024-01-31',
  readAt: '2024-01-31T09:00:00.000Z',
  entries: layers.reduce((sum, layer) => sum + record[layer].length, 0),
})

function entryOf(record: ReportRecord, layer: Layer, body: AnyEntry): LedgerEntry {
  const when = whenOf(body)
  const { id, title, outlet, agency, published } = record.report
  return {
    id: `${id}-${body.id}`,
    layer,
    body,
    from: when?.from ?? null,
    to: when?.to ?? null,
    learned: published ?? '2024-01-31',
    report: { id, title, outlet, agency, published },
    actors: castOf(body, record.actors),
  }
}

function castOf(body: AnyEntry, actors: readonly Actor[]): Actor[] {
  const told = JSON.stringify(body)
  const named = actors.filter(({ id }) => told.includes(`"${id}"`))
  return actors.filter((one) => named.includes(one) || named.some(({ of }) => of === one.id))
}

const whenOf = (body: AnyEntry): When | null => ('date' in body ? body.date : 'agreed' in body ? body.agreed : null)

function meets(
  entry: LedgerEntry,
  { layers: wanted, actor, since, until, report, status, type, ids, asOf }: EntryFilter,
): boolean {
  if (ids !== undefined && !ids.includes(entry.id)) return false
  if (asOf !== undefined && entry.learned > asOf) return false
  if (wanted !== undefined && !wanted.includes(entry.layer)) return false
  if (report !== undefined && entry.report.id !== report) return false
  if (actor !== undefined && !entry.actors.some((one) => one.id === actor || one.name === actor)) return false
  if (status !== undefined && !('status' in entry.body && entry.body.status === status)) return false
  if (type !== undefined && !('type' in entry.body && entry.body.type === type)) return false
  if (since !== undefined && (entry.to ?? entry.from ?? entry.learned) < since) return false
  return until === undefined || (entry.from ?? entry.to ?? entry.learned) <= until
}

function actorsOf(entries: readonly LedgerEntry[]): KeptActor[] {
  const cast = new Map<string, Actor>(
    entries.flatMap(({ actors }) => actors.map((one): [string, Actor] => [one.id, one])),
  )
  return [...cast.values()].map((actor) => {
    const naming = entries.filter(({ body }) => JSON.stringify(body).includes(`"${actor.id}"`))
    return { actor, entries: naming.length, reports: new Set(naming.map(({ report }) => report.id)).size }
  })
}
