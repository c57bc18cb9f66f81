/** Word → rows of the feature tables. training/features.py does the very same; change both together. */
import type { WordVectors } from './word-vectors.js'

const NOT_A_DIGIT = /[^0-9]/
const DIGITS = /[0-9]/g
const PLAIN_ASCII = /^[\x20-\x5f\x61-\x7e]*$/

const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ...[...'“”„‟«»'].map((c) => [c, '"'] as const),
  ...[...'‘’‚‛`´'].map((c) => [c, "'"] as const),
  ...[...'‐‑‒–−'].map((c) => [c, '-'] as const),
  ['—', '--'],
  ['―', '--'],
  ['…', '...'],
  ['\u00a0', ' '],
])

/** Curly quotes and dashes as the treebanks mostly write them. */
export function normaliseWord(word: string): string {
  if (word === '``' || word === "''") return '"'
  if (PLAIN_ASCII.test(word)) return word
  return [...word].map((c) => CHARACTERS.get(c) ?? c).join('')
}

/** "Ankara" → "Xxx", "1,200" → "d,ddd", "2022" → "yyyy"; runs of letters are cut to two. */
export function wordShape(word: string): string {
  if (word.length === 4 && (word[0] === '1' || word[0] === '2') && !NOT_A_DIGIT.test(word)) return 'yyyy'
  let out = ''
  let last = ''
  let run = 0
  for (const c of Array.from(word.slice(0, 48)).slice(0, 24)) {
    const kind = kindOf(c)
    run = kind === last ? run + 1 : 1
    last = kind
    if (run <= (kind === 'd' ? 4 : 2)) out += kind
  }
  return out
}

function kindOf(c: string): string {
  if (c >= '0' && c <= '9') return 'd'
  if (c.toLowerCase() !== c) return 'X'
  return c.toUpperCase() !== c ? 'x' : c
}

/** The word's value in every table, null where a table does not apply. Order: see TABLES. */
export function featureValues(word: string): readonly (string | null)[] {
  const form = normaliseWord(word)
  const lower = form.toLowerCase()
  const plain = lower.replace(DIGITS, '0')
  const n = plain.length
  return [
    plain,
    form === lower ? null : form,
    plain.slice(0, 1),
    n > 2 ? plain.slice(0, 2) : null,
    n > 3 ? plain.slice(0, 3) : null,
    plain.slice(-1),
    n > 2 ? plain.slice(-2) : null,
    n > 3 ? plain.slice(-3) : null,
    n > 4 ? plain.slice(-4) : null,
    wordShape(form),
  ]
}

/** The order in which model.json must list its tables. */
export const TABLES = ['word', 'cased', 'pre1', 'pre2', 'pre3', 'suf1', 'suf2', 'suf3', 'suf4', 'shape'] as const

const MOST_CACHED = 50_000

/** Finds rows of the feature tables; remembers words it has seen. */
export class FeatureRows {
  /** Rows of all tables together. */
  readonly rows: number
  private readonly tables: { first: number; rows: Map<string, number> }[] = []
  private readonly seen = new Map<string, Int32Array>()

  constructor(
    lists: readonly (readonly string[])[],
    private readonly vectors: Pick<WordVectors, 'row'>,
  ) {
    let first = 0
    for (const list of lists) {
      const start = first
      this.tables.push({ first, rows: new Map(list.map((value, i) => [value, start + 2 + i])) })
      first += 2 + list.length
    }
    this.rows = first
  }

  /**
   * One row a table, then the row of the word's vector. A table's first row stands for unknown values, its second
   * for "does not apply".
   */
  of(word: string): Int32Array {
    const known = this.seen.get(word)
    if (known) return known
    const values = featureValues(word)
    const found = new Int32Array(TABLES.length + 1)
    this.tables.forEach((table, i) => {
      const value = values[i] ?? null
      found[i] = value === null ? table.first + 1 : (table.rows.get(value) ?? table.first)
    })
    found[TABLES.length] = this.vectors.row(word)
    // Bounded, so that a long run over much text keeps its memory.
    if (this.seen.size >= MOST_CACHED) this.seen.clear()
    this.seen.set(word, found)
    return found
  }
}
