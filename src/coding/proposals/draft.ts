import type { Token } from '../../language/index.js'
import type { Proposal } from '../../record/index.js'

/** A proposal in the making. */
export interface ProposalDraft extends Omit<Proposal, 'id'> {
  /** The word that names it, or the verb of proposing. */
  readonly head: Token
  /** Whether it was told as put forward, and not only as somebody's. */
  readonly put: boolean
}
