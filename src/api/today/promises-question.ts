import { promises, type PromiseView } from '../../view/promises.js'
import { compare } from '../../record/index.js'
import { nameOf } from '../../view/wording/names.js'
import type { Sources } from '../work/sources.js'
import type { WireTodayPromises } from './wire.js'

/** Promises shown. */
const most = 4

/** Promises of which claimants differ, or one says that they are broken or disputed. */
export async function todayPromisesQuestion(
  { ledger }: Sources,
  { asOf }: { readonly asOf?: string | undefined },
): Promise<WireTodayPromises> {
  const clock = asOf === undefined ? {} : { asOf }
  const entries = await ledger.entries({ ...clock, layers: ['commitments'] })
  const ids = [...new Set(entries.map(({ report }) => report.id))]
  const [copies, { decided }] = await Promise.all([ledger.copies({ ...clock, ids }), ledger.judgements(clock)])
  const all = promises(entries, copies.origins, decided)
  const contested = all.filter((promise) => promise.contested).sort((a, b) => compare(lastTold(b), lastTold(a)))
  return { total: all.length, contested: contested.length, promises: contested.slice(0, most).map(wirePromise) }
}

const lastTold = ({ claims }: PromiseView): string => claims.at(-1)?.entry.learned ?? ''

function wirePromise({ name, cluster, claims }: PromiseView): WireTodayPromises['promises'][number] {
  const [first] = cluster.members
  return {
    name,
    parties: first.body.parties.map((one) => nameOf(one, first)),
    claims: claims.map(({ claim, entry }) => ({
      status: claim.status,
      by: claim.by.map((one) => nameOf(one, entry)),
      learned: entry.learned,
      proof: {
        report: entry.report,
        entry: entry.id,
        words: claim.evidence.map(({ text }) => text.replace(/\s+/g, ' ')).join(' … '),
      },
    })),
  }
}
