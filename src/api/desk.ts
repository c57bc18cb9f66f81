import type { Phrases } from '../knowledge/phrases.js'
import type { Ledger } from '../ledger/ledger.js'
import type { CaseNames } from './case-names.js'
import type { Work } from './work/inline.js'

/** What every route has at hand. */
export interface Desk {
  readonly ledger: Ledger
  readonly names: CaseNames
  readonly phrases: Phrases
  /** Works out what needs much of the ledger, away from this thread where it can. */
  readonly answer: Work['answer']
  /** Who sits here, unless the page says otherwise; null where nobody told. */
  readonly user: string | null
  /** Nothing may be ruled here. */
  readonly readOnly: boolean
  readonly now: () => Date
}
