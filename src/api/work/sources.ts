import type { IntensityOf } from '../../knowledge/intensity.js'
import type { Phrases } from '../../knowledge/phrases.js'
import type { Asked, Held } from '../../view/held.js'
import type { Ledger } from '../../ledger/ledger.js'
import type { CaseNames } from '../case-names.js'

/** The period to which an answer was limited, since all that is held would be too much to compare at once. */
export type Limited = { readonly since: string; readonly until: string } | null

/** What the answer to a heavy question may draw on; the same in the server's own thread and in its worker. */
export interface Sources {
  readonly ledger: Asked & Pick<Ledger, 'sketches' | 'entry'>
  readonly names: CaseNames
  readonly phrases: Phrases
  readonly intensityOf: IntensityOf
  /** All that was known by the end of `asOf`; kept until the ledger changes. */
  held(asOf?: string): Promise<Held>
  /** The same, told in the period; without one and with too much to compare at once, the latest period that isn't. */
  bounded(asked: BoundedAsked): Promise<{ readonly held: Held; readonly limited: Limited }>
}

export interface BoundedAsked {
  readonly asOf?: string | undefined
  readonly since?: string | undefined
  readonly until?: string | undefined
}
