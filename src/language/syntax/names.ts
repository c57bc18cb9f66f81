import type { NameTag } from './types.js'

/** The best well-formed tag sequence (I- only after its own B- or I-): Viterbi over the scores. */
export class NameDecoder {
  /** For every tag, the tags that may stand before it. */
  private readonly before: readonly Int32Array[]

  constructor(private readonly tags: readonly NameTag[]) {
    this.before = tags.map((tag) => Int32Array.from(tags.flatMap((earlier, i) => (follows(earlier, tag) ? [i] : []))))
  }

  /** @param scores rows of `stride` values, one a word */
  decode(scores: Float32Array, stride: number, words: number): NameTag[] {
    const { tags } = this
    const size = tags.length
    const from = new Int8Array(words * size)
    let total = Float64Array.from(tags, (tag, t) => (tag.startsWith('I-') ? -1e9 : (scores[t] ?? 0)))
    for (let w = 1; w < words; w++) {
      const next = new Float64Array(size)
      for (let t = 0; t < size; t++) {
        const best = this.bestBefore(t, total)
        from[w * size + t] = best
        next[t] = (total[best] ?? 0) + (scores[w * stride + t] ?? 0)
      }
      total = next
    }
    let at = total.reduce((best, value, t) => (value > (total[best] ?? 0) ? t : best), 0)
    const out: NameTag[] = []
    for (let w = words - 1; w >= 0; w--) {
      out.push(tags[at] ?? 'O')
      at = from[w * size + at] ?? 0
    }
    return out.reverse()
  }

  private bestBefore(tag: number, total: Float64Array): number {
    const allowed = this.before[tag] ?? new Int32Array(1)
    let best = allowed[0] ?? 0
    for (let i = 1; i < allowed.length; i++) {
      const earlier = allowed[i] ?? 0
      if ((total[earlier] ?? 0) > (total[best] ?? 0)) best = earlier
    }
    return best
  }
}

function follows(before: NameTag, tag: NameTag): boolean {
  return !tag.startsWith('I-') || before.slice(2) === tag.slice(2)
}
