/** Sets of keys that grow together (union–find with path halving); order of first mention is kept. */
export class Groups<K> {
  readonly #parents = new Map<K, K>()

  /** Puts both keys, and all that was joined to either, into one group. */
  join(one: K, other: K): void {
    const [first, second] = [this.#root(one), this.#root(other)]
    if (first !== second) this.#parents.set(second, first)
  }

  /** The groups, each in order of first mention. */
  all(): K[][] {
    const groups = new Map<K, K[]>()
    for (const key of this.#parents.keys()) {
      const root = this.#root(key)
      const group = groups.get(root)
      if (group === undefined) groups.set(root, [key])
      else group.push(key)
    }
    return [...groups.values()]
  }

  #root(key: K): K {
    let at = key
    for (;;) {
      const parent = this.#parents.get(at)
      if (parent === undefined) {
        this.#parents.set(at, at)
        return at
      }
      if (parent === at) return at
      const above = this.#parents.get(parent) ?? parent
      this.#parents.set(at, above)
      at = above
    }
  }
}
