import type { NoEvent, NoStatement } from '../../coding/trace.js'
import type { ActWord } from './act-words.js'

const noEvent: Readonly<Record<NoEvent, string>> = {
  participle: 'the parse has it as a participle that only describes a noun',
  'owed-by-nobody': 'it is said to be owed, but by nobody who is named',
  'no-frame': 'no frame of the lexicon fits',
  carried: 'the frame of its verb already tells the act',
  'no-actor': 'no actor stands on either side',
  'unfit-doer': 'what did it is no actor and can do no such act',
  private: 'nobody of public life has a part',
  victims: 'its clause tells who suffered, not who is accused',
  'no-doer': 'nobody is named who did it, and such an act is coded only by its doer',
  'not-asserted': 'it is not told as done, planned, promised or refused',
  'no-speaker': 'it is an act of words, and nobody is named who said them',
  untold: 'it is named only in passing: with nobody on the other side, or under a charge',
  'no-proof': 'no words of the report prove it',
  unaddressed: 'it asks for something, but of nobody who is named',
}

const noStatement: Readonly<Record<NoStatement, string>> = {
  quoted: 'it stands inside a quotation',
  'no-verb': 'it is no verb here',
  relative: 'it stands in a clause that hangs on a noun',
  infinitive: 'it stands in an infinitive',
  modal: 'it is only possible, wanted or to come',
  negated: 'it is denied',
  'no-to': 'no “to” follows',
  'no-subject': 'it has no subject',
  'no-actor': 'its subject names no actor',
  'no-content': 'nothing that was said stands with it',
}

export const whyNoStatement = (reason: NoStatement): string => noStatement[reason]

/** Why a word tells no event, with what the sentence makes of it where that decides. */
export function whyNoEvent({ reason, force, tried }: Pick<ActWord, 'reason' | 'force' | 'tried'>): string {
  if (reason === null || (reason === 'no-frame' && tried.length === 0))
    return 'the lexicon of acts does not know the word'
  if (reason !== 'not-asserted' || force === null) return noEvent[reason]
  if (force.mood === 'none') return 'it is only hoped for, asked for, possible or conditional'
  if (force.mood === 'must') return 'it is said to be owed, but in nobody’s words'
  if (force.negated) return 'it is denied, and not doing it is no act'
  return noEvent[reason]
}
