import type { Matter, MatterKind } from '../../view/accounts/index.js'

export const answers = ['consents', 'refuses', 'none'] as const

/** Which matters are left; every field narrows. */
export interface Leaves {
  readonly kinds: readonly MatterKind[]
  readonly contested: boolean
  /** Demands by this one, as the table of who asks whom names it. */
  readonly asker?: string | undefined
  /** Demands of this side. */
  readonly asked?: string | undefined
  /** Demands that the asked side, or else any, answered so. */
  readonly answer?: (typeof answers)[number] | undefined
  /** Matters that this side passes over in silence. */
  readonly silent?: string | undefined
  /** Matters that this side denies. */
  readonly denies?: string | undefined
}

export function isLeft(matter: Matter, wanted: Leaves): boolean {
  const { kinds, contested, silent, denies } = wanted
  if (kinds.length > 0 && !kinds.includes(matter.kind)) return false
  if (contested && !matter.contested) return false
  if (silent !== undefined && !matter.silent.includes(silent)) return false
  if (denies !== undefined && !isDenied(matter, denies)) return false
  return isAskedSo(matter, wanted)
}

const isDenied = ({ cells }: Matter, side: string): boolean =>
  cells.some(
    ({ voice, name, sayings }) => voice === 'side' && name === side && sayings.some(({ sense }) => sense === 'denies'),
  )

function isAskedSo({ ask }: Matter, { asker, asked, answer }: Leaves): boolean {
  if (asker === undefined && asked === undefined && answer === undefined) return true
  if (ask === undefined) return false
  if (asker !== undefined && !ask.by.includes(asker)) return false
  if (asked !== undefined && !ask.of.includes(asked)) return false
  const sides = asked === undefined ? ask.of : [asked]
  if (answer === 'consents') return sides.some((side) => ask.consent.includes(side))
  if (answer === 'refuses') return sides.some((side) => ask.refuse.includes(side))
  return answer === undefined || sides.some((side) => !ask.consent.includes(side) && !ask.refuse.includes(side))
}
