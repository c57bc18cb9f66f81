import { tellingKey } from '../../merging/index.js'
import type { Desk } from '../desk.js'
import { accountsFor, ifReady } from '../timeline/accounts.js'
import { bodiesOf } from '../timeline/rows.js'
import type { WireAccounts } from './wire.js'

interface Asked {
  readonly entry: string
  readonly report: string
  readonly asOf?: string | undefined
}

/**
 * Which other entries tell the same thing as this one. While all of the ledger is still being compared, only those near
 * it are; null where it was not known then.
 */
export async function accountsOf(desk: Desk, { entry, report, asOf }: Asked): Promise<WireAccounts | null> {
  const day = asOf === undefined ? {} : { asOf }
  const sketches = await desk.ledger.sketches(day)
  const own = { id: entry, report: { id: report } }
  const all = await ifReady(accountsFor(desk, sketches, day), sketches.length)
  if (all === null) return nearAccounts(desk, { entry, report, ...day })
  const thing = all.byKey.get(tellingKey(own))
  if (thing === undefined) {
    const [known] = await desk.ledger.entries({ ...day, ids: [entry], report, setAside: true })
    return known === undefined ? null : { others: [], origins: 1 }
  }
  const members = await bodiesOf(desk.ledger, thing.members, asOf)
  members.delete(tellingKey(own))
  const others = [...members.values()].map(({ id, report: head }) => ({ entry: id, report: head }))
  return { others, origins: thing.origins.length }
}

async function nearAccounts({ answer }: Desk, asked: Asked): Promise<WireAccounts | null> {
  const { why } = await answer('readerWhy', asked)
  if (why === null) return null
  const others = why.members.filter((member) => member.entry !== asked.entry || member.report.id !== asked.report)
  return { others: others.map(({ entry, report }) => ({ entry, report })), origins: why.origins.length }
}
