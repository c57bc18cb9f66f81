/** A card in the margin: where its words stand and how much room it takes, in pixels from the top of the text. */
export interface Slot {
  readonly id: string
  readonly level: number
  readonly height: number
}

const gap = 4
/** Words this much apart stand in one line. */
const oneLine = 4

/**
 * Where each card stands: level with its words, or as little below as the cards before it leave free. The open one is
 * level whatever stands around it: those before it make room upwards, and those that find none there follow it.
 * Slots come in the order of the text; no two cards overlap, and none stands above the text.
 */
export function placeCards(slots: readonly Slot[], open: string | null): Map<string, number> {
  const at = open === null ? -1 : slots.findIndex(({ id }) => id === open)
  const chosen = slots[at]
  if (chosen === undefined) return pushedDown(slots, 0)
  const level = Math.max(0, chosen.level)
  const before = slots.slice(0, at)
  const above = fitting(
    before.filter((slot) => slot.level < level - oneLine),
    level,
  )
  const kept = new Set(above)
  const below = [...before.filter((slot) => !kept.has(slot)), ...slots.slice(at + 1)]
  return new Map([...pulledUp(above, level), [chosen.id, level], ...pushedDown(below, level + chosen.height + gap)])
}

function pushedDown(slots: readonly Slot[], from: number): Map<string, number> {
  let free = from
  return new Map(
    slots.map(({ id, level, height }) => {
      const top = Math.max(free, level)
      free = top + height + gap
      return [id, top]
    }),
  )
}

/** As many of the first as fit above a height. */
function fitting(slots: readonly Slot[], until: number): readonly Slot[] {
  let used = 0
  const tooMany = slots.findIndex(({ height }) => (used += height + gap) > until)
  return tooMany === -1 ? slots : slots.slice(0, tooMany)
}

/** Level or pushed down, then moved up as far as they would reach below `until`. */
function pulledUp(slots: readonly Slot[], until: number): Map<string, number> {
  const tops = pushedDown(slots, 0)
  let free = until
  for (const { id, height } of [...slots].reverse()) {
    const top = Math.min(tops.get(id) ?? 0, free - gap - height)
    tops.set(id, top)
    free = top
  }
  return tops
}
