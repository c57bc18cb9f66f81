import type { Frame } from '../../knowledge/acts.js'
import { type EventStatus, type EventType, eventTypes } from '../../record/index.js'
import type { Force } from './force.js'

/** What an act counts as once its mood and polarity are known. */
export interface Decision {
  readonly type: EventType
  readonly mode: string | null
  readonly cameo: string
  readonly status: EventStatus
}

/** CAMEO's promise (03) and threat (13) of each kind of act. */
const promised: Partial<Record<EventType, string>> = {
  SUPPORT: '032',
  COOPERATE: '031',
  AID: '033',
  RETREAT: '035',
  CONCEDE: '035',
}
const threatened: Partial<Record<EventType, string>> = {
  PROTEST: '133',
  SANCTION: '131',
  MOBILIZE: '138',
  COERCE: '132',
  ASSAULT: '138',
}
/** CAMEO's refusal (12) of each kind of act. */
const refused: Partial<Record<EventType, string>> = {
  AGREE: '120',
  CONSULT: '125',
  SUPPORT: '120',
  CONCEDE: '123',
  COOPERATE: '121',
  AID: '122',
  RETREAT: '123',
}

const cooperative = (type: EventType): boolean => eventTypes.indexOf(type) < 7

/**
 * Turns a frame and its force into an act: promised cooperation is AGREE, announced conflict is THREATEN when the
 * doer says so himself and a plan otherwise, withheld cooperation is REJECT (PLOVER codebook; manual, section 4).
 * Null when nothing is asserted.
 */
export function decide(frame: Frame, force: Force, bySelf: boolean): Decision | null {
  // Recognition in the present tense is an attitude that lasts: a position, no event.
  if (frame.cameo === '054' && force.present && !force.negated) return null
  const plain = { type: frame.type, mode: frame.mode, cameo: frame.cameo }
  if (force.mood === 'none' || force.mood === 'must') return null
  // "does not recognise" is a standing attitude, coded as a position.
  if (force.negated && frame.cameo === '054') return null
  if (force.negated) {
    const cameo = refused[frame.type]
    return cameo === undefined ? null : { type: 'REJECT', mode: 'change', cameo, status: 'happened' }
  }
  if (force.mood === 'planned') return { ...plain, status: 'planned' }
  if (force.mood === 'will') return willed(frame, plain, bySelf)
  if (force.charge) return { ...plain, status: 'alleged' }
  return { ...plain, status: force.ongoing && eventTypes.indexOf(frame.type) > 10 ? 'ongoing' : 'happened' }
}

function willed(frame: Frame, plain: Omit<Decision, 'status'>, bySelf: boolean): Decision | null {
  if (frame.type === 'CONSULT') return { ...plain, status: 'planned' }
  if (frame.type === 'AGREE') return { ...plain, status: 'happened' }
  if (cooperative(frame.type))
    return { type: 'AGREE', mode: null, cameo: promised[frame.type] ?? '030', status: 'happened' }
  const cameo = threatened[frame.type]
  if (cameo === undefined) return null
  return bySelf ? { type: 'THREATEN', mode: null, cameo, status: 'happened' } : { ...plain, status: 'planned' }
}
