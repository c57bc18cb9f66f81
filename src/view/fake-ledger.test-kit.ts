import { isToldIn } from '../ledger/entry-filter.js'
import type { EntryFilter, KeptReport, Ledger, LedgerEntry } from '../ledger/ledger.js'
import { copiesOf, nothingDecided } from '../merging/index.js'
import { type Actor, type AnyEntry, layers, type ReportRecord, recordSchema, type When } from '../record/index.js'

/** A ledger in memory over ready records, with the filters that views use. Learned on the day of publication. */
export function fakeLedger(
  records: readonly ReportRecord[],
): Pick<Ledger, 'reports' | 'record' | 'entries' | 'entry' | 'copies' | 'judgements' | 'rulings' | 'revision'> {
  for (const record of records) recordSchema.parse(record)
  const entries = records.flatMap(entriesOf).sort(inOrder)
  return {
    reports: (filter = {}) =>
      Promise.resolve(records.map(keptOf).filter(({ learned }) => learned <= (filter.asOf ?? '9999'))),
    record: (id) => Promise.resolve(records.find(({ report }) => report.id === id) ?? null),
    entries: (filter = {}) => Promise.resolve(entries.filter((entry) => meets(entry, filter))),
    copies: ({ asOf } = {}) =>
      Promise.resolve(copiesOf(records.map(keptOf).filter(({ learned }) => learned <= (asOf ?? '9999')))),
    rulings: () => Promise.resolve([]),
    revision: () => Promise.resolve('1'),
    judgements: () =>
      Promise.resolve({
        decided: nothingDecided,
        reliabilities: new Map(),
        withdrawn: new Map(),
        adrift: [],
      }),
    entry: (id) => Promise.resolve(entries.find((entry) => entry.id === id) ?? null),
  }
}

const learnedOf = ({ report }: ReportRecord): string => report.published ?? '2024-05-31'

const keptOf = (record: ReportRecord): KeptReport => ({
  report: record.report,
  file: `${record.report.id}.txt`,
  learned: learnedOf(record),
  readAt: `${learnedOf(record)}T12:00:00Z`,
  entries: entriesOf(record).length,
})

function entriesOf(record: ReportRecord): LedgerEntry[] {
  const { id, title, outlet, agency, published } = record.report
  return layers.flatMap((layer) =>
    record[layer].map((body: AnyEntry): LedgerEntry => {
      const date = whenOf(body)
      return {
        id: `${id}-${body.id}`,
        layer,
        body,
        from: date?.from ?? null,
        to: date?.to ?? null,
        learned: learnedOf(record),
        report: { id, title, outlet, agency, published },
        actors: namedIn(body, record.actors),
      }
    }),
  )
}

const whenOf = (body: AnyEntry): When | null => ('date' in body ? body.date : 'agreed' in body ? body.agreed : null)

function namedIn(body: AnyEntry, actors: readonly Actor[]): Actor[] {
  const told = JSON.stringify(body)
  const named = actors.filter(({ id }) => told.includes(`"${id}"`))
  return actors.filter((actor) => named.includes(actor) || named.some(({ of }) => of === actor.id))
}

const meets = (entry: LedgerEntry, { asOf, layers: wanted, told, ahead }: EntryFilter): boolean =>
  entry.learned <= (asOf ?? '9999') &&
  (ahead === undefined || (entry.learned >= ahead.told && (entry.from ?? '') >= ahead.from)) &&
  (wanted === undefined || wanted.includes(entry.layer)) &&
  (told === undefined || isToldIn(entry, told))

const inOrder = (one: LedgerEntry, other: LedgerEntry): number => (key(one) < key(other) ? -1 : 1)
const key = ({ from, learned, id }: LedgerEntry): string => `${from ?? '9999'} ${learned} ${id}`
