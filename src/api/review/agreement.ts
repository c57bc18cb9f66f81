import type { Ledger, LedgerEntry } from '../../ledger/ledger.js'
import { type Coding, layers } from '../../record/index.js'
import { agreements, type Code, itemKey, lastCodes } from '../../view/agreement/agreement.js'
import { codesOf } from '../../view/agreement/codes.js'
import type { CoderAgreement } from './wire.js'

/** The name under which the program stands among the coders. */
export const programName = 'Rapporteur'

/** How far every two coders agree, the program among them with what it read itself, whatever people ruled since. */
export async function agreementOf(ledger: Pick<Ledger, 'codings' | 'record'>): Promise<CoderAgreement> {
  const codings = await ledger.codings()
  const codes = [...lastCodes(codings), ...(await programCodes(ledger, codings))]
  const coders = new Map<string, number>()
  for (const { coder } of codes) coders.set(coder, (coders.get(coder) ?? 0) + 1)
  return {
    coders: [...coders].map(([name, items]) => ({ name, items })),
    pairs: agreements(codes).map((pair) => ({
      ...pair,
      fields: pair.fields.map((field) => ({
        ...field,
        disagreements: field.disagreements.map(({ on, one, other }) => ({
          entry: on.entry,
          report: on.report,
          layer: on.layer,
          words: on.evidence.map(({ text }) => text).join(' … '),
          one,
          other,
        })),
      })),
    })),
  }
}

/** What the program reads now in the reports that were coded; an entry that it reads no more is left out. */
async function programCodes(ledger: Pick<Ledger, 'record'>, codings: readonly Coding[]): Promise<Code[]> {
  const anchors = new Map(codings.map(({ on }) => [itemKey(on), on]))
  const reports = [...new Set([...anchors.values()].map(({ report }) => report))]
  const records = new Map(await Promise.all(reports.map(async (id) => [id, await ledger.record(id)] as const)))
  return [...anchors].flatMap(([key, on]) => {
    const body = layers.includes(on.layer) ? records.get(on.report)?.[on.layer].find(({ id }) => id === on.entry) : null
    if (body == null) return []
    return [{ coder: programName, key, on, values: codesOf({ layer: on.layer, body } as LedgerEntry) }]
  })
}
