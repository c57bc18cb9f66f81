/** A report's place in the order in which reports are known: by day learned, then by id. */
export interface Place {
  readonly id: string
  readonly learned: string
}

export const inOrder = (one: Place, other: Place): number =>
  one.learned < other.learned
    ? -1
    : one.learned > other.learned
      ? 1
      : one.id < other.id
        ? -1
        : one.id > other.id
          ? 1
          : 0

/**
 * Who holds a key, in order of learning, however the holders arrive. Most keys have one holder: no list is kept for
 * those.
 */
export class Postings<K, P extends Place> {
  readonly #lists = new Map<K, P | P[]>()

  /** Notes a holder; gives its rank among the key's holders, from 0. */
  add(key: K, place: P): number {
    const known = this.#lists.get(key)
    if (known === undefined) {
      this.#lists.set(key, place)
      return 0
    }
    if (Array.isArray(known)) return insert(known, place)
    const list = [known]
    this.#lists.set(key, list)
    return insert(list, place)
  }

  /** All holders of a key, earliest first. */
  of(key: K): readonly P[] {
    const known = this.#lists.get(key)
    return known === undefined ? [] : Array.isArray(known) ? known : [known]
  }
}

/** From the end: reports mostly arrive in order. */
function insert<P extends Place>(list: P[], place: P): number {
  let at = list.length
  for (let before = list[at - 1]; before !== undefined && inOrder(before, place) > 0; before = list[at - 1]) at--
  list.splice(at, 0, place)
  return at
}
