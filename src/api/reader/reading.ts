import { type Cutting, loadCutting } from '../../language/index.js'
import type { KeptReport, Ledger, LedgerEntry, Withdrawn } from '../../ledger/ledger.js'
import { isWholeCopy, type Relation as Found } from '../../merging/index.js'
import type { NewsReport } from '../../record/index.js'
import { notUnderstood } from '../../view/not-understood.js'
import { wireEntry } from '../wire.js'
import type { ReaderAnswer, Relation, ReportRead, RulingMark } from './wire.js'

interface Clocks {
  readonly asOf?: string
}

/** The report with all that the desk shows of it; null where the ledger has none of this id. */
export async function reportRead(ledger: Ledger, id: string, clocks: Clocks): Promise<ReaderAnswer | null> {
  const [kept] = await ledger.reports({ ...clocks, ids: [id] })
  if (kept === undefined) return notYetKnown(ledger, id)
  const [all, relations, withdrawn] = await Promise.all([
    ledger.entries({ ...clocks, report: id, setAside: true }),
    relationsOf(ledger, id, clocks),
    withdrawalOf(ledger, kept, clocks),
  ])
  const entries = all.filter(({ ruled }) => ruled?.rejected !== true).sort(asTheyStand)
  const { report, file, learned, readAt } = kept
  const { sentences, untouched } = notUnderstood(report.text, entries, cuttingOf())
  return {
    known: true,
    report,
    file,
    learned,
    readAt,
    entries: entries.map(wireEntry),
    setAside: all.filter(({ ruled }) => ruled?.rejected === true).map(wireEntry),
    marks: all.flatMap(markOf),
    sentences,
    untouched: [...untouched],
    relations,
    withdrawn,
  }
}

async function notYetKnown(ledger: Ledger, id: string): Promise<ReaderAnswer | null> {
  const [later] = await ledger.reports({ ids: [id] })
  return later === undefined ? null : { known: false, report: headOf(later.report), learned: later.learned }
}

/** Sentences are parted as the coders part them; English is what they read. */
let cutting: Cutting | undefined
const cuttingOf = (): Cutting => {
  cutting ??= loadCutting('en')
  return cutting
}

async function relationsOf(ledger: Ledger, id: string, clocks: Clocks): Promise<Relation[]> {
  const { relations = [] } = await ledger.copies({ ...clocks, ids: [id] })
  const own = relations.filter(({ earlier, later }) => earlier === id || later === id)
  if (own.length === 0) return []
  const others = await ledger.reports({ ...clocks, ids: own.map((relation) => otherOf(relation, id)) })
  const byId = new Map(others.map(({ report }) => [report.id, headOf(report)]))
  return own.flatMap((relation) => {
    const report = byId.get(otherOf(relation, id))
    return report === undefined ? [] : [relationTo(report, relation)]
  })
}

const otherOf = ({ earlier, later }: Found, id: string): string => (earlier === id ? later : earlier)

function relationTo(report: Relation['report'], relation: Found): Relation {
  const { kind, shareOfEarlier, shareOfLater } = relation
  const earlier = relation.earlier === report.id
  const [share, shareOfOther] = earlier ? [shareOfLater, shareOfEarlier] : [shareOfEarlier, shareOfLater]
  return { report, kind, earlier, share, shareOfOther, copy: isWholeCopy(relation) }
}

async function withdrawalOf(
  ledger: Ledger,
  { withdrawn }: KeptReport,
  clocks: Clocks,
): Promise<ReportRead['withdrawn']> {
  if (withdrawn === undefined) return null
  const [correcting, rulings] = await Promise.all([correctingReport(ledger, withdrawn), ledger.rulings(clocks)])
  const ruling = rulings.find(({ number }) => number === withdrawn.ruling)
  return {
    act: withdrawn.act,
    day: withdrawn.day,
    by: correcting === undefined ? null : headOf(correcting.report),
    ruling: ruling === undefined ? null : { number: ruling.number, by: ruling.by, at: ruling.at, why: ruling.why },
  }
}

const correctingReport = async (ledger: Ledger, { by }: Withdrawn): Promise<KeptReport | undefined> =>
  by === null ? undefined : (await ledger.reports({ ids: [by] }))[0]

const headOf = ({ id, title, outlet, agency, published }: NewsReport): Relation['report'] => ({
  id,
  title,
  outlet,
  agency,
  published,
})

const markOf = ({ id, ruled }: LedgerEntry): RulingMark[] =>
  ruled === undefined
    ? []
    : [
        {
          entry: id,
          accepted: ruled.accepted === true,
          rejected: ruled.rejected === true,
          flagged: ruled.flagged === true,
          amended: [...(ruled.amended ?? [])],
        },
      ]

/** By the place of their first words; the longer first, since what is within it comes after it. */
export const asTheyStand = (one: LedgerEntry, other: LedgerEntry): number => {
  const [a, b] = [one.body.evidence[0], other.body.evidence[0]]
  return (a?.start ?? 0) - (b?.start ?? 0) || (b?.end ?? 0) - (a?.end ?? 0)
}
