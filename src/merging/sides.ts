import type { Told } from './told.js'

/** Belonging: the actor that each actor of these entries speaks for, by id. */
export type Belonging = ReadonlyMap<string, string>

export function belongingOf(entries: readonly Told[]): Belonging {
  const belonging = new Map<string, string>()
  for (const { actors } of entries) for (const { id, of } of actors) if (of !== null && of !== id) belonging.set(id, of)
  return belonging
}

/** The actor at the top: a president's state, a regiment's state. */
export function top(actor: string, belonging: Belonging): string {
  let at = actor
  for (let steps = 0; steps < 8; steps++) {
    const above = belonging.get(at)
    if (above === undefined) return at
    at = above
  }
  return at
}

/** Equal, or one speaks for the other: a president and his state, not two ministers of one state. */
const sameVoice = (one: string, other: string, belonging: Belonging): boolean =>
  one === other || belonging.get(one) === other || belonging.get(other) === one

/** Whether every actor of either list has its like in the other. Two empty lists match. */
export const sameSide = (one: readonly string[], other: readonly string[], belonging: Belonging): boolean =>
  one.every((a) => other.some((b) => sameVoice(a, b, belonging))) &&
  other.every((b) => one.some((a) => sameVoice(a, b, belonging)))

/** A key that all matching sides share: the sorted actors at the top. */
export const sideKey = (side: readonly string[], belonging: Belonging): string =>
  [...new Set(side.map((actor) => top(actor, belonging)))].sort().join(' ')
