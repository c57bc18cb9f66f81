import type { Told } from './told.js'

/** Belonging: the actor that each actor of an entry's own cast speaks for, by id. */
type Belonging = ReadonlyMap<string, string>

/** An entry's side: its actors, and the entry whose cast tells for whom they speak. */
export type Side = readonly string[]

/**
 * Worked out from the entry's own cast alone: what other reports know of an actor must not change how
 * entries were joined before those were read.
 */
function belongingIn({ actors }: Pick<Told, 'actors'>): Belonging {
  const belonging = new Map<string, string>()
  for (const { id, of } of actors) if (of !== null && of !== id) belonging.set(id, of)
  return belonging
}

/** The actor at the top: a president's state, a regiment's state. */
function top(actor: string, belonging: Belonging): string {
  let at = actor
  for (let steps = 0; steps < 8; steps++) {
    const above = belonging.get(at)
    if (above === undefined) return at
    at = above
  }
  return at
}

type Cast = Pick<Told, 'actors'>

/**
 * Whether every actor of either side has its like in the other: itself, or one that speaks for it (a president and
 * his state, not two ministers of one state). Two empty sides match.
 */
export function sameSide(one: Side, inOne: Cast, other: Side, inOther: Cast): boolean {
  const [a, b] = [belongingIn(inOne), belongingIn(inOther)]
  const alike = (left: string, right: string): boolean =>
    left === right || [a.get(left), b.get(left)].includes(right) || [a.get(right), b.get(right)].includes(left)
  return (
    one.every((left) => other.some((right) => alike(left, right))) &&
    other.every((right) => one.some((left) => alike(left, right)))
  )
}

/** A key that all matching sides share: the sorted actors at the top. */
export function sideKey(side: Side, cast: Cast): string {
  const belonging = belongingIn(cast)
  return [...new Set(side.map((actor) => top(actor, belonging)))].sort().join(' ')
}
