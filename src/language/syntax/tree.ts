/** From arc scores to a tree. Heads are indices in the sentence, -1 is the root. */

const NEVER = -1e9

/** Whether exactly one word has head -1 and every word leads to it. Linear in the words. */
export function isTree(heads: readonly number[]): boolean {
  const reached = new Uint8Array(heads.length) // 1 on the present path, 2 known to lead to the root
  let roots = 0
  for (let start = 0; start < heads.length; start++) {
    if (heads[start] === -1) roots++
    let at = start
    while (at !== -1 && reached[at] === 0) {
      reached[at] = 1
      at = heads[at] ?? -1
    }
    if (at !== -1 && reached[at] === 1) return false
    for (at = start; at !== -1 && reached[at] === 1; at = heads[at] ?? -1) reached[at] = 2
  }
  return roots === 1
}

/** Best head of every word; a search for the best tree only where these make none. */
export function headsOf(best: Int32Array, arcs: Float32Array): number[] {
  const greedy = Array.from(best, (column) => column - 1)
  return isTree(greedy) ? greedy : bestTree(arcs, greedy.length)
}

/** The best tree over the three likeliest roots (a tree with two roots is none). */
function bestTree(arcs: Float32Array, n: number): number[] {
  const scores = Array.from({ length: n + 1 }, (_, i) => rowOf(arcs, n, i - 1))
  const rootScore = (word: number): number => arcs[word * (n + 1)] ?? NEVER
  const roots = Array.from({ length: n }, (_, i) => i)
    .sort((a, b) => rootScore(b) - rootScore(a) || a - b)
    .slice(0, 3)
  let best: number[] = []
  let bestTotal = Number.NEGATIVE_INFINITY
  for (const root of roots) {
    const withRoot = scores.map((row, i) => {
      const copy = row.slice()
      if (i > 0 && i - 1 !== root) copy[0] = NEVER
      return copy
    })
    const heads = chuLiuEdmonds(withRoot)
    let total = 0
    for (let i = 1; i <= n; i++) total += withRoot[i]?.[heads[i] ?? 0] ?? NEVER
    if (total > bestTotal) [best, bestTotal] = [heads, total]
  }
  return best.slice(1).map((head) => head - 1)
}

function rowOf(arcs: Float32Array, n: number, word: number): Float64Array {
  if (word < 0) return new Float64Array(n + 1).fill(NEVER)
  return Float64Array.from(arcs.subarray(word * (n + 1), (word + 1) * (n + 1)))
}

/** Heads of the best tree over nodes 0 (the root) … n. scores[word][head]. Contracts one cycle at a time. */
function chuLiuEdmonds(scores: readonly Float64Array[]): number[] {
  const heads = scores.map((row, i) => (i === 0 ? -1 : bestColumn(row, i)))
  const cycle = findCycle(heads)
  if (cycle.length === 0) return heads
  const inCycle = new Set(cycle)
  const rest = heads.map((_, i) => i).filter((i) => !inCycle.has(i))
  const { small, enter, leave } = contract(scores, heads, cycle, rest)
  const found = chuLiuEdmonds(small)
  const merged = rest.length
  for (let k = 1; k < rest.length; k++) {
    const head = found[k] ?? 0
    heads[rest[k] ?? 0] = head === merged ? (leave[k] ?? 0) : (rest[head] ?? 0)
  }
  const outside = found[merged] ?? 0
  heads[enter[outside] ?? 0] = rest[outside] ?? 0
  return heads
}

/** The graph with the cycle as its last node, and where arcs into and out of it attach. */
function contract(
  scores: readonly Float64Array[],
  heads: readonly number[],
  cycle: readonly number[],
  rest: readonly number[],
) {
  const score = (word: number, head: number): number => scores[word]?.[head] ?? NEVER
  const merged = rest.length
  const enter: number[] = []
  const leave: number[] = []
  const small = Array.from({ length: merged + 1 }, () => new Float64Array(merged + 1).fill(NEVER))
  rest.forEach((word, k) => {
    rest.forEach((head, j) => set(small, k, j, k === 0 ? NEVER : score(word, head)))
    const entered = bestOf(cycle, (inner) => score(inner, word) - score(inner, heads[inner] ?? 0))
    enter.push(entered)
    set(small, merged, k, score(entered, word) - score(entered, heads[entered] ?? 0))
    const left = bestOf(cycle, (inner) => score(word, inner))
    leave.push(left)
    if (k > 0) set(small, k, merged, score(word, left))
  })
  return { small, enter, leave }
}

function set(matrix: Float64Array[], row: number, column: number, value: number): void {
  const at = matrix[row]
  if (at) at[column] = value
}

function bestOf(items: readonly number[], value: (item: number) => number): number {
  let best = items[0] ?? 0
  let top = value(best)
  for (const item of items.slice(1)) {
    const v = value(item)
    if (v > top) [best, top] = [item, v]
  }
  return best
}

function bestColumn(row: Float64Array, self: number): number {
  let best = self === 0 ? 1 : 0
  for (let j = 0; j < row.length; j++) {
    if (j !== self && (row[j] ?? NEVER) > (row[best] ?? NEVER)) best = j
  }
  return best
}

function findCycle(heads: readonly number[]): number[] {
  const state = new Uint8Array(heads.length)
  for (let start = 1; start < heads.length; start++) {
    const path: number[] = []
    let at = start
    while (at > 0 && state[at] === 0) {
      state[at] = 1
      path.push(at)
      at = heads[at] ?? -1
    }
    if (at > 0 && state[at] === 1) return path.slice(path.indexOf(at))
    for (const node of path) state[node] = 2
  }
  return []
}
