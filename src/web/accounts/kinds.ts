import type { Layer } from '../../record/index.js'
import type { Kind } from './chosen-accounts.js'

interface KindSign {
  readonly one: string
  readonly many: string
  /** The layer whose shape and colour it takes. */
  readonly layer: Layer
  /** What a side does that it concerns and that says nothing. */
  readonly silence: string
}

export const kindSigns: Readonly<Record<Kind, KindSign>> = {
  acts: { one: 'Act', many: 'Acts', layer: 'events', silence: 'says nothing of it' },
  demands: {
    one: 'Demand',
    many: 'Demands',
    layer: 'statements',
    silence: 'no answer told',
  },
  promises: {
    one: 'Promise',
    many: 'Promises',
    layer: 'commitments',
    silence: 'says nothing of it',
  },
  figures: {
    one: 'Number',
    many: 'Numbers',
    layer: 'figures',
    silence: 'gives no number',
  },
}
