import { TABLES } from './features.js'
import type { KernelMemory, Layer } from './kernel-memory.js'

/** Longest run of words the network sees at once; longer sentences come in windows. */
export const MOST_WORDS = 208

/** Rows of zeros before and after a sentence: the widest dilation, and one for odd lengths. */
const MARGIN = 8

const LAYERS = [
  'vector_out',
  'arc_dep',
  'arc_head',
  'arc_mix',
  'rel_dep',
  'rel_head',
  'rel_out',
  'upos',
  'xpos',
  'names_conv',
  'names_words',
  'names_vectors',
  'names_second',
  'names',
  'dist_dep',
  'dist_head',
] as const

/** The dense layers behind the convolutions, by their names in model.json. */
export type Layers = Record<(typeof LAYERS)[number], Layer>

/** Loads all dense layers. */
export function loadLayers(m: KernelMemory): Layers {
  return Object.fromEntries(LAYERS.map((name) => [name, m.layer(name)])) as Layers
}

/** Byte addresses of everything a run computes. */
export type Buffers = ReturnType<typeof reserveBuffers>

/** Room for everything a run computes: byte addresses, rows are words. */
export function reserveBuffers(m: KernelMemory, layers: Layers, width: number) {
  const rows = MOST_WORDS + 2
  const floats = (columns: number): number => m.reserve(rows * columns * 4)
  // A word's head may be the root: its vector is the row before the first word's.
  const rooted = (name: string, columns: number): number => {
    const root = m.floats(name)
    const start = m.reserve((rows + 1) * columns * 4)
    new Uint8Array(m.memory.buffer).copyWithin(start, root, root + columns * 4)
    return start + columns * 4
  }
  /** Rows of int16 between rows of zeros. */
  const shorts = (columns: number): number => m.reserve((rows + 2 * MARGIN) * columns * 2) + MARGIN * columns * 2
  return {
    ids: m.reserve(rows * TABLES.length * 4),
    vectorIds: m.reserve(rows * 4),
    vectors: floats(layers.vector_out.inputs),
    vectorShort: shorts(layers.vector_out.inputs),
    vectorUnits: m.reserve(rows * 4),
    stream: floats(width),
    normed: shorts(width),
    wordsNormed: shorts(width),
    units: m.reserve(rows * 4),
    arcDep: floats(layers.arc_dep.outs),
    arcKey: rooted('arc_root', layers.arc_head.outs),
    arcQuery: floats(layers.arc_mix.outs),
    relDep: floats(layers.rel_dep.outs),
    relHead: rooted('rel_root', layers.rel_head.outs),
    relDistance: m.floats('rel_dist'),
    relScores: floats(layers.rel_out.outs),
    upos: floats(layers.upos.outs),
    xpos: floats(layers.xpos.outs),
    nameHidden: floats(layers.names_conv.outs),
    nameShort: shorts(layers.names_conv.outs),
    nameLast: floats(layers.names_second.outs),
    nameFlags: m.floats('names_flags'),
    names: floats(layers.names.outs),
    distDep: floats(layers.dist_dep.outs),
    distHead: floats(layers.dist_head.outs),
    short: m.reserve(rows * layers.arc_mix.inputs * 2 * 2),
    shortUnits: m.reserve(rows * 4),
    buckets: m.reserve((2 * MOST_WORDS + 1) * 4) + MOST_WORDS * 4,
    arcs: m.reserve(MOST_WORDS * (MOST_WORDS + 1) * 4),
    heads: m.reserve(rows * 4),
    uposBest: m.reserve(rows * 4),
    xposBest: m.reserve(rows * 4),
    relBest: m.reserve(rows * 4),
  }
}

/** Bucket of every distance head − word: small ones alone, far ones together, by side. */
export function fillBuckets(m: KernelMemory, at: Buffers, edges: readonly number[]): void {
  const table = new Int32Array(m.memory.buffer, at.buckets - MOST_WORDS * 4, 2 * MOST_WORDS + 1)
  for (let distance = -MOST_WORDS; distance <= MOST_WORDS; distance++) {
    const size = edges.filter((edge) => edge <= Math.abs(distance)).length - 1
    table[distance + MOST_WORDS] = Math.max(0, distance > 0 ? size + edges.length : size)
  }
}
