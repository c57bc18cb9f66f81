import type { Token } from '../../language/index.js'
import type { Commitment } from '../../record/index.js'

/** A commitment in the making. */
export interface CommitmentDraft extends Omit<Commitment, 'id'> {
  /** Id of a known agreement that it is. */
  readonly known: string | null
  /** Words of one family may point to one thing. */
  readonly family: string
  /** The word that names it first. */
  readonly head: Token
  /** Lemmas that tell which one it is. */
  readonly about: ReadonlySet<string>
}
