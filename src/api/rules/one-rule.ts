import { seamsIn } from '../../coding/measures/seams.js'
import { isIn } from '../../merging/index.js'
import { compare } from '../../record/index.js'
import type { Answering } from '../../view/answering.js'
import { historyOf } from '../../view/history.js'
import type { MeasureOnDay } from '../../view/in-force.js'
import { barsOf } from '../../view/measure-calendar.js'
import { nameOf } from '../../view/wording/names.js'
import { proofOf, proofsOf } from './proof.js'
import type { WireRule } from './wire.js'

type MeasureEntry = MeasureOnDay['latest']

export const namedRule = (id: string, entry: MeasureEntry): Pick<WireRule, 'id' | 'authority' | 'kind' | 'rule'> => ({
  id,
  authority: entry.body.authority.map((one) => nameOf(one, entry)),
  kind: entry.body.kind.replaceAll('-', ' '),
  rule: entry.body.rule,
})

const named = ({ id, members: [first] }: MeasureOnDay['cluster']): ReturnType<typeof namedRule> => namedRule(id, first)

/** A measure as it stands on a day, for the wire. */
export function wireRule(measure: MeasureOnDay, day: string, answering: Answering | undefined): WireRule {
  const { cluster, latest, standing, disputedBy } = measure
  const learned = cluster.members.map((member) => member.learned).sort()
  const { date, phases, applies_to } = latest.body
  return {
    ...namedRule(cluster.id, latest),
    appliesTo: applies_to,
    standing,
    haltTold: isHalted(latest) && latest.learned > day ? latest.learned : null,
    dateWords: date !== null && date.from === null && date.to === null ? date.text : null,
    learned: { from: learned[0] ?? latest.learned, to: learned.at(-1) ?? latest.learned },
    bars: barsOf(measure, day).map((bar) => ({ ...bar, words: passageOf(bar.rule, latest) })),
    seams: seamsIn(phases).map((seam) => ({ ...seam })),
    disputedBy: disputedBy.map((entry) => ({
      status: entry.body.status,
      phases: [...entry.body.phases],
      proof: proofOf(entry),
    })),
    answers: (answering?.answers ?? []).map(named),
    answeredBy: (answering?.answeredBy ?? []).map(named),
    origins: [...cluster.origins],
    accounts: new Set(cluster.members.map(({ report }) => report.id)).size,
    ...lifeOf(measure),
  }
}

/** A phase is told in few words ("allowed"), which mislead without those around them. */
const passageOf = (rule: string, { body }: MeasureEntry): string | null =>
  body.phases.length === 0
    ? null
    : (body.evidence.map(({ text }) => text.replace(/\s+/g, ' ')).findLast((text) => text.includes(rule)) ?? null)

/** Accounts whose words are given. */
const mostProofs = 8

function lifeOf({ cluster }: MeasureOnDay): Pick<WireRule, 'proofs' | 'history'> {
  const latest = [...cluster.members].sort((a, b) => compare(b.learned, a.learned) || compare(a.id, b.id))
  const proofs = proofsOf(latest).slice(0, mostProofs)
  const placeOf = new Map(proofs.map(({ report }, place) => [report.id, place]))
  const history = historyOf(cluster).map((step) => ({
    learned: step.learned,
    ...toldAt(step.entries),
    proofs: [...new Set(step.entries.flatMap(({ report }) => placeOf.get(report.id) ?? []))],
  }))
  return { proofs, history: history.filter((step) => step.proofs.length > 0) }
}

const halts: readonly (string | null)[] = ['suspended', 'withdrawn', 'ended']
const isHalted = ({ body }: MeasureEntry): boolean => halts.includes(body.status)

function toldAt([first]: ReturnType<typeof historyOf>[number]['entries']): Pick<
  WireRule['history'][number],
  'status' | 'phases'
> {
  if (first === undefined || !isIn(first, 'measures')) return { status: null, phases: [] }
  const { status, phases } = first.body
  return { status, phases: [...phases] }
}
