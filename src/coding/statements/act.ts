import { type Channel, type SpeechAct, speechActs } from '../../record/index.js'
import type { Lexicon } from '../context.js'

/** The stronger of two acts: `speechActs` is in the manual's order of rank. */
export const stronger = (a: SpeechAct, b: SpeechAct): SpeechAct =>
  speechActs.indexOf(a) <= speechActs.indexOf(b) ? a : b

/** Acts of a cue that what is said may outrank. */
const open = new Set<SpeechAct>(['inform', 'warn', 'criticise'])

/** The act of a statement: that of its verb, or what its words do where the verb leaves it open. */
export function actOf(cue: SpeechAct, content: string, lexicon: Lexicon): SpeechAct {
  if (!open.has(cue)) return cue
  const found = lexicon.contentActs.find((row) => row.pattern.test(content))
  return found ? stronger(cue, found.act) : cue
}

/** How the statement was made, told by the words around what was said. */
export function channelOf(attribution: string, lexicon: Lexicon): { channel: Channel | null; platform: string | null } {
  const found = lexicon.channels.find((row) => row.pattern.test(attribution))
  return { channel: found?.channel ?? null, platform: found?.platform ?? null }
}
