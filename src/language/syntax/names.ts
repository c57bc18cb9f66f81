import type { NameTag } from './types.js'

/** The best well-formed tag sequence (I- only after its own B- or I-): Viterbi over the scores. */
export function decodeNames(scores: Float32Array, stride: number, tags: readonly NameTag[], words: number): NameTag[] {
  const allowed = tags.map((tag) => tags.flatMap((before, i) => (follows(before, tag) ? [i] : [])))
  let total: number[] = tags.map((tag, t) => (tag.startsWith('I-') ? -1e9 : (scores[t] ?? 0)))
  const from: Int8Array[] = []
  for (let w = 1; w < words; w++) {
    const back = new Int8Array(tags.length)
    const before = total
    total = tags.map((_, t) => {
      let best = -1
      for (const p of allowed[t] ?? []) if (best < 0 || (before[p] ?? 0) > (before[best] ?? 0)) best = p
      back[t] = best
      return (before[best] ?? -1e9) + (scores[w * stride + t] ?? 0)
    })
    from.push(back)
  }
  let at = total.reduce((best, value, t) => (value > (total[best] ?? 0) ? t : best), 0)
  const out: NameTag[] = []
  for (let w = words - 1; w >= 0; w--) {
    out.push(tags[at] ?? 'O')
    if (w > 0) at = from[w - 1]?.[at] ?? 0
  }
  return out.reverse()
}

function follows(before: NameTag, tag: NameTag): boolean {
  return !tag.startsWith('I-') || before.slice(2) === tag.slice(2)
}
