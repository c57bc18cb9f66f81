import type { WireClaim, WirePromise } from '../../api/promises/wire.js'

export const states = ['disputed', 'breached', 'rejected', 'kept', 'pending', 'untold'] as const
export type State = WirePromise['state']

interface StateSign {
  /** What all that is said comes to; nobody's judgement. */
  readonly words: string
  readonly sign: string
  /** For the chip that filters. */
  readonly short: string
}

export const stateSigns: Readonly<Record<State, StateSign>> = {
  disputed: { words: 'claimants differ', sign: '⇄', short: 'Claimants differ' },
  breached: { words: 'said to be broken', sign: '✕', short: 'Said to be broken' },
  rejected: { words: 'said to be rejected', sign: '⊘', short: 'Rejected' },
  kept: { words: 'said to be kept', sign: '✓', short: 'Said to be kept' },
  pending: { words: 'still to be done', sign: '◐', short: 'Still to be done' },
  untold: { words: 'nothing told of its fate', sign: '◌', short: 'Fate not told' },
}

/** What one claimant says, after "says". */
const claimSigns: Readonly<Record<WireClaim['status'], readonly [sign: string, words: string]>> = {
  kept: ['✓', 'it has been kept'],
  pending: ['◐', 'it is still to be done'],
  breached: ['✕', 'it has been broken'],
  rejected: ['⊘', 'it is rejected'],
  disputed: ['⇄', 'it is in dispute'],
}

export const StateMark = ({ promise: { state, claims } }: { promise: Pick<WirePromise, 'state' | 'claims'> }) => (
  <span className={`state-mark state-${state}`}>
    <span aria-hidden="true">{stateSigns[state].sign}</span> {stateSigns[state].words}
    {state === 'pending' && claims.some(({ status }) => status === 'kept') && ', though some say kept'}
  </span>
)

export const ClaimMark = ({ status }: { status: WireClaim['status'] }) => (
  <span className={`claim-mark state-${status}`}>
    <span aria-hidden="true">{claimSigns[status][0]}</span> {claimSigns[status][1]}
  </span>
)

/** A few words for a step of its life: "said to be kept". */
export const stepWords: Readonly<Record<WireClaim['status'], string>> = {
  kept: 'kept',
  pending: 'to be done',
  breached: 'broken',
  rejected: 'rejected',
  disputed: 'in dispute',
}
