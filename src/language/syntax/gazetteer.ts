import { normaliseWord } from './features.js'

/** Words in the longest entry looked for. */
const LONGEST = 7
const CAPITALS = /^[A-Z]{4,}$/

/**
 * Known states, cities, peoples, bodies and persons: hints for the name finder, which learnt when to
 * believe them. training/gazetteer.py does the very same; change both together.
 */
export class Gazetteer {
  /** Entry → its kinds, one bit a kind. */
  private readonly kindsOf = new Map<string, number>()
  /** How entries of several words begin, so that most words need one look only. */
  private readonly beginnings = new Set<string>()

  /**
   * @param table text of gazetteer.tsv: a kind and its entries on every line
   * @param kinds the kinds in the order in which the network learnt them
   */
  constructor(
    table: string,
    private readonly kinds: readonly string[],
  ) {
    for (const line of table.split('\n')) {
      const names = line.split('\t')
      const k = kinds.indexOf(names.shift() ?? '')
      if (k >= 0) for (const name of names) this.add(name, 1 << k)
    }
  }

  private add(name: string, bit: number): void {
    this.kindsOf.set(name, (this.kindsOf.get(name) ?? 0) | bit)
    const end = endOfBeginning(name)
    if (end < name.length) this.beginnings.add(name.slice(0, end))
  }

  /** Flags of every word: 1 + 2k where an entry of kind k starts, 2 + 2k where it goes on. */
  flags(words: readonly string[]): number[][] {
    const raw = words.map(normaliseWord)
    const forms = raw.map(spelled)
    const out = words.map((): number[] => [])
    const free = this.kinds.map(() => 0)
    for (let i = 0; i < words.length; i++) {
      const first = raw[i]?.charAt(0) ?? ''
      if (first.toLowerCase() === first) continue
      this.longest(raw, forms, i, free).forEach((length, k) => {
        free[k] = i + length
        for (let j = i; j < i + length; j++) out[j]?.push((j === i ? 1 : 2) + 2 * k)
      })
    }
    return out
  }

  /** The longest entry of every kind from word i on: kind → words. */
  private longest(
    raw: readonly string[],
    forms: readonly string[],
    i: number,
    free: readonly number[],
  ): Map<number, number> {
    const found = new Map<number, number>()
    const most = this.begins(raw[i]) || this.begins(forms[i]) ? LONGEST : 1
    for (let n = Math.min(most, raw.length - i); n > 0; n--) {
      const text = joined(raw.slice(i, i + n))
      const spelt = joined(forms.slice(i, i + n))
      const bits = (this.kindsOf.get(text) ?? 0) | (spelt === text ? 0 : (this.kindsOf.get(spelt) ?? 0))
      for (let k = 0; bits >> k !== 0; k++) {
        if ((bits >> k) & 1 && !found.has(k) && i >= (free[k] ?? 0)) found.set(k, n)
      }
    }
    return found
  }

  private begins(word: string | undefined): boolean {
    return word !== undefined && this.beginnings.has(word.slice(0, endOfBeginning(word)))
  }
}

/** Index of the first space, hyphen or apostrophe, or the text's length. */
function endOfBeginning(text: string): number {
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c === 0x20 || c === 0x2d || c === 0x27) return i
  }
  return text.length
}

/** "IRAN" as "Iran"; shorter ones ("EU") stay. */
function spelled(word: string): string {
  return CAPITALS.test(word) ? word.slice(0, 1) + word.slice(1).toLowerCase() : word
}

/** One string; hyphens close up, as entries write them. */
function joined(words: readonly string[]): string {
  if (words.length === 1) return words[0] ?? ''
  return words.join(' ').replaceAll(' - ', '-').replaceAll(" '", "'")
}
