import { compare } from '../../record/index.js'
import type { LedgerEntry } from '../../ledger/ledger.js'
import { accounts, defaultSides, type Matter } from '../../view/accounts/index.js'
import { type FigureSeries, figureSeries } from '../../view/figures/index.js'
import { type WireProof } from '../rules/proof.js'
import type { Sources } from '../work/sources.js'
import type { WireOpen } from './wire.js'

/** Matters shown. */
const most = 6

type WireMatter = WireOpen['matters'][number]

/** What sources contradict one another in: numbers that can't both be right, acts that one tells and another denies. */
export async function todayOpenQuestion(
  { bounded, names, phrases }: Sources,
  { asOf }: { readonly asOf?: string | undefined },
): Promise<WireOpen> {
  const { held, limited } = await bounded({ asOf })
  const texts = new Map(held.reports.map(({ report }) => [report.id, report.text]))
  const disputed = figureSeries(held.entries, held.copies, { texts }).filter(({ disputes }) => disputes.length > 0)
  const sides = names.parties.length > 0 ? names.parties : defaultSides(held.entries)
  const acts = accounts(held, { sides, phrases, kinds: ['acts'] }).filter(({ contested }) => contested)
  const byId = new Map(held.entries.map((entry) => [entry.id, entry]))
  const matters = [...disputed.map((series) => figureMatter(series, byId)), ...acts.map(actMatter)]
  matters.sort((a, b) => compare(b.learned, a.learned))
  return { figures: disputed.length, acts: acts.length, matters: matters.slice(0, most), limited }
}

function figureMatter({ title, points, disputes }: FigureSeries, byId: ReadonlyMap<string, LedgerEntry>): WireMatter {
  const held = new Map(disputes.flatMap(({ held: both }) => both.map((one) => [one.number, one] as const)))
  const words = new Map(points.flatMap((point) => point.entries.map((id) => [id, point.words] as const)))
  return {
    kind: 'figures',
    title,
    day: null,
    learned:
      points
        .map(({ learned }) => learned)
        .sort()
        .at(-1) ?? '',
    sayings: [...held.values()].map(({ number, entries }) => ({
      by: byOf(points, entries),
      claim: number,
      proofs: entries.flatMap((id): WireProof[] => {
        const entry = byId.get(id)
        return entry === undefined ? [] : [{ report: entry.report, entry: id, words: words.get(id) ?? '' }]
      }),
    })),
  }
}

/** Who holds a number: the claimants, else the outlets that tell it. */
function byOf(points: FigureSeries['points'], entries: readonly string[]): string {
  const own = points.filter((point) => point.entries.some((id) => entries.includes(id)))
  const names = own.flatMap(({ claimant, tellers }) =>
    claimant === null ? tellers.map(({ outlet, agency, report }) => agency ?? outlet ?? report) : [claimant],
  )
  return [...new Set(names)].join(', ')
}

const actMatter = ({ title, day, cells }: Matter): WireMatter => {
  const sayings = cells.flatMap(({ name, voice, sayings: told }) =>
    told.map((saying) => ({
      learned: saying.learned,
      by: saying.by || (voice === 'side' ? name : (saying.report.outlet ?? saying.report.agency ?? saying.report.id)),
      claim: saying.claim,
      proofs: [{ report: saying.report, entry: saying.entry, words: saying.words }],
    })),
  )
  return {
    kind: 'acts',
    title,
    day,
    learned:
      sayings
        .map(({ learned }) => learned)
        .sort()
        .at(-1) ?? '',
    sayings: sayings.map(({ by, claim, proofs }) => ({ by, claim, proofs })),
  }
}
