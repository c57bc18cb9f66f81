import type { LedgerEntry } from '../ledger/ledger.js'
import { type Cluster, type Decided, nothingDecided, samePromises, type ToldIn } from '../merging/index.js'
import type { Claim } from '../record/index.js'

type CommitmentEntry = ToldIn<'commitments', LedgerEntry>

/** One claim about the fate of a commitment, with the entry that tells it. */
export interface ClaimTold {
  readonly claim: Claim
  readonly entry: CommitmentEntry
}

/** A commitment with every claim about it side by side. */
export interface PromiseView {
  readonly cluster: Cluster<CommitmentEntry>
  readonly name: string
  /** In order of learning. */
  readonly claims: readonly ClaimTold[]
  /** Claimants differ, or one says that it is disputed or broken. */
  readonly contested: boolean
}

/** Clause × claimant × status × when; contested ones first. */
export function promises(
  entries: readonly LedgerEntry[],
  origins: ReadonlyMap<string, string> = new Map(),
  decided: Decided = nothingDecided,
): PromiseView[] {
  const views = samePromises(entries, origins, decided).map((cluster) => {
    const claims = cluster.members.flatMap((entry) => entry.body.claims.map((claim) => ({ claim, entry })))
    claims.sort((a, b) => (a.entry.learned < b.entry.learned ? -1 : a.entry.learned > b.entry.learned ? 1 : 0))
    const statuses = new Set(claims.map(({ claim }) => claim.status))
    const contested =
      statuses.size > 1 || statuses.has('breached') || statuses.has('disputed') || statuses.has('rejected')
    return { cluster, name: cluster.members[0].body.name, claims, contested }
  })
  return views.sort((a, b) => Number(b.contested) - Number(a.contested))
}
