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
  const rootScore = (word: number): number => arcs[word * (n + 1)] ?? NEVER
  const roots = Array.from({ length: n }, (_, i) => i)
    .sort((a, b) => rootScore(b) - rootScore(a) || a - b)
    .slice(0, 3)
  const inner = innerHeads(arcs, n)
  let best: readonly number[] = []
  let bestTotal = Number.NEGATIVE_INFINITY
  for (const root of roots) {
    const greedy = inner.map((head, word) => (word === root ? -1 : head))
    // No tree below this root can have more than its words' best heads.
    const most = totalOf(arcs, greedy)
    if (most <= bestTotal) continue
    const heads = isTree(greedy) ? greedy : treeBelow(root, arcs, n)
    const total = heads === greedy ? most : totalOf(arcs, heads)
    if (total > bestTotal) [best, bestTotal] = [heads, total]
  }
  return [...best]
}

/** Every word's best head among the other words; of a single word, the root. */
function innerHeads(arcs: Float32Array, n: number): number[] {
  return Array.from({ length: n }, (_, word) => {
    const row = arcs.subarray(word * (n + 1), (word + 1) * (n + 1))
    let best = word === 0 ? 1 : 0
    for (let head = 0; head < n; head++) if ((row[head + 1] ?? NEVER) > (row[best + 1] ?? NEVER)) best = head
    return best < n ? best : -1
  })
}

function totalOf(arcs: Float32Array, heads: readonly number[]): number {
  const columns = heads.length + 1
  let total = 0
  for (let word = 0; word < heads.length; word++) total += arcs[word * columns + (heads[word] ?? 0) + 1] ?? NEVER
  return total
}

/** The best tree below a given root. */
function treeBelow(root: number, arcs: Float32Array, n: number): number[] {
  const scores = Array.from({ length: n + 1 }, (_, i) => {
    const row = rowOf(arcs, n, i - 1)
    if (i > 0 && i - 1 !== root) row[0] = NEVER
    return row
  })
  return chuLiuEdmonds(scores)
    .slice(1)
    .map((head) => head - 1)
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
  for (let i = 1; i < items.length; i++) {
    const item = items[i] ?? 0
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
