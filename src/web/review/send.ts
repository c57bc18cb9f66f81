import type { RulingBody } from '../../api/review/wire.js'
import { client, read } from '../data/client.js'

/** Sends a ruling and resolves to its number; rejects with a `Failure` that says why it was refused. */
export async function sendRuling(body: RulingBody): Promise<number> {
  const { ruling } = await read(client.api.rulings.$post({ json: body }))
  return ruling.number
}

/** Why a ruling was made, where the reviewer says nothing else. */
export const usualWhy = {
  accept: 'Checked against the words of the report.',
  reject: 'The words of the report do not say this.',
  flag: 'To be looked at again.',
  amend: 'Corrected by the words of the report.',
  join: 'Both tell one and the same thing.',
  split: 'They tell different things.',
  undo: 'Taken back on second thoughts.',
} as const
