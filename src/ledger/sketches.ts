import { compare, layerSchema } from '../record/index.js'
import { tellingKey } from '../merging/index.js'
import { type AsOf, isCurrent } from './current.js'
import { fold } from './fold.js'
import { describe } from './layers.js'
import type { EntrySketch, LedgerEntry } from './ledger.js'
import { isSetAside, withMarks } from './rulings/apply.js'
import type { Effects } from './rulings/effects.js'
import type { Db } from './tables.js'

/** What of all sketches counts by then, with what people amended in its place; answers `Ledger.sketches`. */
export function standingSketches(all: readonly EntrySketch[], { asOf }: AsOf, effects: Effects): EntrySketch[] {
  const amended = effects.replaced.filter((entry) => !isSetAside(withMarks(entry, effects)))
  const inTheirPlace = new Set(effects.replaced.map(tellingKey))
  const ruledOn = effects.verdicts.size + effects.withdrawn.size + effects.displaced.size + inTheirPlace.size > 0
  const stands = (sketch: EntrySketch): boolean => {
    const key = keyOf(sketch)
    return !inTheirPlace.has(key) && !effects.displaced.has(key) && !isLeftOut(sketch, key, effects)
  }
  const read = all.filter((one) => (asOf === undefined || one.learned <= asOf) && (!ruledOn || stands(one)))
  if (amended.length === 0) return read
  return [...read, ...amended.map(sketchOf)].sort(inOrder)
}

const keyOf = ({ id, report }: Pick<EntrySketch, 'id' | 'report'>): string => tellingKey({ id, report: { id: report } })

function isLeftOut({ report }: EntrySketch, key: string, { verdicts, withdrawn }: Effects): boolean {
  const [ruled, taken] = [verdicts.get(key), withdrawn.get(report)]
  return isSetAside({ ...(ruled !== undefined && { ruled }), ...(taken !== undefined && { withdrawn: taken }) })
}

function sketchOf({ id, layer, body, from, to, learned, report }: LedgerEntry): EntrySketch {
  const { type, actors } = describe(layer, body)
  return { id, layer, from, to, learned, report: report.id, type: type === null ? null : fold(type), actors }
}

const inOrder = (one: EntrySketch, other: EntrySketch): number =>
  compare(one.from ?? '\u{10ffff}', other.from ?? '\u{10ffff}') ||
  compare(one.learned, other.learned) ||
  compare(one.id, other.id) ||
  compare(one.report, other.report)

/** Every entry of the current readings, rulings aside. */
export async function readSketches(db: Db, asOf: Pick<AsOf, 'heldAt'>): Promise<EntrySketch[]> {
  const [rows, casts] = await Promise.all([rowsOf(db, asOf), castsOf(db)])
  return rows.map(({ id, layer, reading, report, type, valid_from, valid_to, learned }) => ({
    id,
    layer: layerSchema.parse(layer),
    from: valid_from,
    to: valid_to,
    learned,
    report,
    type,
    actors: casts.get(`${reading} ${id}`) ?? [],
  }))
}

const rowsOf = (db: Db, asOf: Pick<AsOf, 'heldAt'>) =>
  db
    .selectFrom('entry')
    .innerJoin('reading', 'reading.id', 'entry.reading')
    .innerJoin('report', 'report.key', 'reading.report')
    .where(isCurrent('reading', asOf))
    .select([
      'entry.id',
      'entry.layer',
      'entry.reading',
      'report.id as report',
      'entry.type',
      'entry.valid_from',
      'entry.valid_to',
      'entry.learned',
    ])
    .orderBy('entry.valid_from', (order) => order.asc().nullsLast())
    .orderBy('entry.learned')
    .orderBy('entry.id')
    .orderBy('report.id')
    .execute()

/** The actors named, by reading and entry. */
async function castsOf(db: Db): Promise<Map<string, string[]>> {
  const rows = await db.selectFrom('entry_actor').where('named', '=', 1).select(['reading', 'entry', 'actor']).execute()
  const casts = new Map<string, string[]>()
  for (const { reading, entry, actor } of rows) {
    const key = `${reading} ${entry}`
    const cast = casts.get(key)
    if (cast === undefined) casts.set(key, [actor])
    else cast.push(actor)
  }
  return casts
}
