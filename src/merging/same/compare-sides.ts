import type { Participant, Telling } from './telling.js'

/**
 * `same`: every side is told by both and agrees. `some`: what both tell agrees, and there is some. `other`: a side that
 * both tell has nobody in common. `unlike`: a side is shared in part only. `untold`: no side is told by both.
 */
export type SidesCompared = 'same' | 'some' | 'unlike' | 'other' | 'untold'

type Side = readonly Participant[]

/** Compares who takes part, role by role. A president counts as his state, but not as another minister. */
export function compareSides(
  { sides: one }: Pick<Telling, 'sides'>,
  { sides: other }: Pick<Telling, 'sides'>,
): SidesCompared {
  let untold = 0
  let agreeing = 0
  let unlike = false
  for (const [role, side] of one.entries()) {
    const against = other[role] ?? []
    if (side.length === 0 && against.length === 0) continue
    if (side.length === 0 || against.length === 0) untold++
    else if (sharesAll(side, against)) agreeing++
    else if (side.some((left) => against.some((right) => alike(left, right)))) unlike = true
    else return areSwapped(one, other) ? 'unlike' : 'other'
  }
  if (unlike) return 'unlike'
  if (agreeing === 0) return 'untold'
  return untold === 0 ? 'same' : 'some'
}

/** "Gunmen clashed with police", "police clashed with gunmen". */
const areSwapped = (one: readonly Side[], other: readonly Side[]): boolean =>
  one.length === 2 && one.every((side, role) => side.length > 0 && ids(side) === ids(other[1 - role] ?? []))

const ids = (side: Side): string =>
  side
    .map(({ id }) => id)
    .sort()
    .join(' ')

const sharesAll = (one: Side, other: Side): boolean =>
  one.every((left) => other.some((right) => alike(left, right))) &&
  other.every((right) => one.some((left) => alike(left, right)))

/** Itself, or one that speaks for it. */
const alike = (one: Participant, other: Participant): boolean =>
  one.id === other.id || one.of === other.id || other.of === one.id
