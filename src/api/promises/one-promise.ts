import type { LedgerEntry } from '../../ledger/ledger.js'
import { isIn } from '../../merging/index.js'
import type { Span } from '../../record/index.js'
import { historyOf } from '../../view/history.js'
import type { PromiseState } from '../../view/promise-state.js'
import type { PromiseView } from '../../view/promises.js'
import { nameOf } from '../../view/wording/names.js'
import type { WirePromise } from './wire.js'

/** Claims, reports and steps that are sent of one promise. */
const [mostClaims, mostTerms, mostSteps] = [60, 12, 40]

export function wirePromise(
  { cluster, name, claims }: PromiseView,
  state: PromiseState,
  origins: ReadonlyMap<string, string>,
): WirePromise {
  const { members } = cluster
  const named = (pick: (entry: (typeof members)[number]) => readonly string[]): string[] => [
    ...new Set(members.flatMap((entry) => pick(entry).map((id) => nameOf(id, entry)))),
  ]
  return {
    id: cluster.id,
    name,
    state,
    agreed: members.map(({ body }) => body.agreed).find((when) => when !== null) ?? null,
    learned: members.map(({ learned }) => learned).reduce((one, other) => (other < one ? other : one)),
    parties: named(({ body }) => body.parties),
    owedBy: named(({ body }) => body.owed_by),
    terms: members.slice(0, mostTerms).map((entry) => proofOf(entry, entry.body.evidence)),
    claims: claims.slice(0, mostClaims).map(({ claim, entry }) => ({
      by: claim.by.map((id) => nameOf(id, entry)),
      status: claim.status,
      date: claim.date,
      learned: entry.learned,
      proof: proofOf(entry, claim.evidence),
    })),
    history: historyOf(cluster)
      .slice(-mostSteps)
      .map(({ learned, entries }) => ({
        learned,
        said: entries.slice(0, 1).flatMap(saidIn),
        proofs: entries.map((entry) => proofOf(entry, entry.body.evidence)),
      })),
    origins: [...new Set(members.map(({ report }) => origins.get(report.id) ?? report.id))],
  }
}

/** A step's entries all say the same. */
const saidIn = (entry: LedgerEntry): WirePromise['history'][number]['said'] =>
  isIn(entry, 'commitments')
    ? entry.body.claims.map(({ status, by }) => ({ status, by: by.map((id) => nameOf(id, entry)) }))
    : []

const proofOf = ({ id, report }: LedgerEntry, evidence: readonly Span[]): WirePromise['terms'][number] => ({
  entry: id,
  report: { ...report },
  words: evidence.map(({ text }) => text).join(' … '),
})
