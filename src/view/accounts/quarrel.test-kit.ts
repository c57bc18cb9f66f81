import { loadPhrases } from '../../knowledge/phrases.js'
import type { ReportRecord, Span } from '../../record/index.js'
import { fakeLedger } from '../fake-ledger.test-kit.js'
import { heldBy } from '../held.js'
import { actor, recordOf } from '../made-up.test-kit.js'
import { accounts, type AccountsOptions } from './accounts.js'
import type { Matter } from './shape.js'

/** A made-up quarrel of two states over a river, written report by report, to see what each side says of it. */

export const cast = [
  actor('velia', 'Velia', 'state'),
  actor('ostra', 'Ostra', 'state'),
  actor('league', 'River League', 'intergovernmental'),
  actor('brandt', 'Ilse Brandt', 'person', 'velia'),
  actor('guard', 'Velian guard', 'police', 'velia'),
  actor('moro', 'Teo Moro', 'person', 'ostra'),
  actor('lind', 'Ada Lind', 'person', 'league'),
]

interface Paper {
  readonly id: string
  readonly day: string
  readonly outlet?: string
  /** Sentences; the entries find their words in them. */
  readonly text: string
}

/** A report and what the coders took out of it. */
export const paper = (
  { id, day, outlet = id, text }: Paper,
  told: (words: (passage: string) => Span[]) => Partial<ReportRecord>,
): ReportRecord => recordOf({ id, title: null, outlet, agency: null, published: day, text }, cast, told)

export const phrases = loadPhrases().phrases

/** What Velia and Ostra say of what the papers tell. */
export async function accountsOf(
  papers: readonly ReportRecord[],
  { asOf, ...options }: Partial<AccountsOptions> & { readonly asOf?: string } = {},
): Promise<Matter[]> {
  const held = await heldBy(fakeLedger(papers), asOf === undefined ? {} : { asOf })
  return accounts(held, { sides: ['Velia', 'Ostra'], phrases, ...options })
}

/** What each voice that says anything says, "by: claim". */
export const toldBy = (matter: Matter | undefined): Record<string, string[]> =>
  Object.fromEntries(
    (matter?.cells ?? [])
      .filter(({ sayings }) => sayings.length > 0)
      .map(({ name, sayings }) => [name, sayings.map(({ by, claim }) => (by === '' ? claim : `${by}: ${claim}`))]),
  )
