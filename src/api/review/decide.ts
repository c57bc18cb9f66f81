import { anchorOf } from '../../ledger/index.js'
import type { Ledger, LedgerEntry } from '../../ledger/ledger.js'
import { type Actor, actorFields, type Decision } from '../../record/index.js'
import { entryIn } from './at-hand.js'
import type { RulingBody } from './wire.js'

type Amend = Extract<RulingBody, { act: 'amend' }>

/** What the page decided, on the words on which it hangs; null where the ledger has no such entry. */
export async function decisionOf(ledger: Ledger, body: RulingBody): Promise<Decision | null> {
  switch (body.act) {
    case 'undo':
      return { act: 'undo', ruling: body.ruling }
    case 'rate-source':
      return { act: 'rate-source', source: body.source, reliability: body.reliability }
    case 'retract':
    case 'correct':
      return { act: body.act, report: body.report, by: body.toldBy }
    case 'join':
    case 'split': {
      const [one, other] = await Promise.all([
        entryIn(ledger, body.entry, body.report),
        entryIn(ledger, body.other, body.otherReport),
      ])
      if (one === null || other === null) return null
      const [on, second] = [anchorOf(one), anchorOf(other)]
      return body.act === 'join' ? { act: 'join', on, with: second } : { act: 'split', on, from: second }
    }
    default: {
      const entry = await entryIn(ledger, body.entry, body.report)
      return entry === null ? null : aboutEntry(ledger, entry, body)
    }
  }
}

async function aboutEntry(
  ledger: Ledger,
  entry: LedgerEntry,
  body: Extract<RulingBody, { act: 'accept' | 'reject' | 'flag' | 'amend' | 'rate-entry' }>,
): Promise<Decision> {
  const on = anchorOf(entry)
  if (body.act === 'rate-entry') return { act: body.act, on, credibility: body.credibility }
  if (body.act !== 'amend') return { act: body.act, on }
  return { act: 'amend', on, field: body.field, value: body.value, cast: await castOf(ledger, body) }
}

/** The actors that the new value names, so that the ruling brings those whom the report doesn't list. */
async function castOf(ledger: Ledger, { field, value }: Amend): Promise<Actor[]> {
  if (!actorFields.has(field)) return []
  const ids = new Set([value].flat().filter((one) => typeof one === 'string'))
  return (await ledger.actors()).flatMap(({ actor }) => (ids.has(actor.id) ? [{ ...actor, mentions: [] }] : []))
}
