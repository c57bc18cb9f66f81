import { type FeatureRows, TABLES } from './features.js'
import { KernelMemory, type Layer } from './kernel-memory.js'
import type { ModelFiles } from './model-files.js'

/** Longest run of words the network sees at once; longer sentences come in windows. */
export const MOST_WORDS = 208

const PLAIN = 0
const RELU = 1
const RELU_ADD = 2
/** Fixed point of normed values: they lie within ±√width, so ±12.7 fits 16 bits with room. */
const UNIT = 2048
/** Rows of zeros before and after a sentence: the widest dilation, and one for odd lengths. */
const MARGIN = 8

/** Raw scores of one run, valid until the next one. Rows are words. */
export interface Scores {
  /** [words × (words + 1)]; column 0 is the root, column j + 1 the word j. */
  arcs: Float32Array
  /** Best column of every row of `arcs`. */
  heads: Int32Array
  upos: Int32Array
  xpos: Int32Array
}

/** The network in WebAssembly memory: feature rows in, scores out. */
export class Network {
  private readonly m: KernelMemory
  private readonly width: number
  private readonly table: { values: number; scales: number }
  private readonly convs: Layer[]
  private readonly layers: Record<
    | 'arc_dep'
    | 'arc_head'
    | 'arc_mix'
    | 'rel_dep'
    | 'rel_head'
    | 'rel_out'
    | 'upos'
    | 'xpos'
    | 'names_conv'
    | 'names'
    | 'dist_dep'
    | 'dist_head',
    Layer
  >
  private readonly at: ReturnType<Network['reserveBuffers']>

  constructor(
    private readonly files: ModelFiles,
    private readonly rows: FeatureRows,
  ) {
    this.m = new KernelMemory(files.model, files.weights)
    this.width = files.model.width
    if (this.m.place('features').rows !== rows.rows)
      throw new Error('model.json and weights.bin differ in their features')
    this.table = this.m.table('features')
    this.convs = files.model.dilations.map((_, i) => this.m.layer(`conv${i}`))
    const layer = (name: string): Layer => this.m.layer(name)
    this.layers = {
      arc_dep: layer('arc_dep'),
      arc_head: layer('arc_head'),
      arc_mix: layer('arc_mix'),
      rel_dep: layer('rel_dep'),
      rel_head: layer('rel_head'),
      rel_out: layer('rel_out'),
      upos: layer('upos'),
      xpos: layer('xpos'),
      names_conv: layer('names_conv'),
      names: layer('names'),
      dist_dep: layer('dist_dep'),
      dist_head: layer('dist_head'),
    }
    this.at = this.reserveBuffers()
    this.fillBuckets()
  }

  private reserveBuffers() {
    const { m, layers, width } = this
    const rows = MOST_WORDS + 2
    const floats = (columns: number): number => m.reserve(rows * columns * 4)
    // A word's head may be the root: its vector is the row before the first word's.
    const rooted = (name: string, columns: number): number => {
      const root = m.floats(name)
      const start = m.reserve((rows + 1) * columns * 4)
      new Uint8Array(m.memory.buffer).copyWithin(start, root, root + columns * 4)
      return start + columns * 4
    }
    return {
      ids: m.reserve(rows * TABLES.length * 4),
      stream: floats(width),
      normed: m.reserve((rows + 2 * MARGIN) * width * 2) + MARGIN * width * 2,
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
  private fillBuckets(): void {
    const edges = this.files.model.distanceEdges
    const table = new Int32Array(this.m.memory.buffer, this.at.buckets - MOST_WORDS * 4, 2 * MOST_WORDS + 1)
    for (let distance = -MOST_WORDS; distance <= MOST_WORDS; distance++) {
      const size = edges.filter((edge) => edge <= Math.abs(distance)).length - 1
      table[distance + MOST_WORDS] = Math.max(0, distance > 0 ? size + edges.length : size)
    }
  }

  /** Reads the words (at most MOST_WORDS). */
  run(words: readonly string[]): Scores {
    const { m, at, width } = this
    const n = words.length
    if (n > MOST_WORDS) throw new Error(`${n} words at once, at most ${MOST_WORDS} fit`)
    const ids = new Int32Array(m.memory.buffer, at.ids, n * TABLES.length)
    words.forEach((word, i) => ids.set(this.rows.of(word), i * TABLES.length))
    m.kernel.embed(at.ids, TABLES.length, this.table.values, this.table.scales, at.stream, n, width)
    this.convs.forEach((conv, i) => {
      m.kernel.norm(at.stream, at.normed, at.units, n, width, UNIT)
      this.convolve(conv, this.files.model.dilations[i] ?? 1, n)
    })
    m.kernel.norm(at.stream, at.normed, at.units, n, width, UNIT)
    this.readHeads(n)
    return this.scores(n)
  }

  private convolve(conv: Layer, dilation: number, n: number): void {
    const { at, width } = this
    this.m.kernel.dense(
      at.normed,
      at.units,
      conv.weights,
      conv.scales,
      conv.biases,
      at.stream,
      n,
      width,
      3,
      dilation,
      conv.outs,
      conv.outs,
      RELU_ADD,
    )
  }

  /** A dense layer over rows of int16. */
  private dense(layer: Layer, from: number, units: number, out: number, n: number, mode: number): void {
    this.m.kernel.dense(
      from,
      units,
      layer.weights,
      layer.scales,
      layer.biases,
      out,
      n,
      layer.inputs,
      1,
      0,
      layer.outs,
      layer.outs,
      mode,
    )
  }

  private readHeads(n: number): void {
    const { m, at, layers } = this
    const read = (layer: Layer, out: number, mode: number): void => this.dense(layer, at.normed, at.units, out, n, mode)
    read(layers.upos, at.upos, PLAIN)
    read(layers.xpos, at.xpos, PLAIN)
    read(layers.dist_dep, at.distDep, PLAIN)
    read(layers.dist_head, at.distHead, PLAIN)
    read(layers.arc_dep, at.arcDep, RELU)
    read(layers.arc_head, at.arcKey, RELU)
    read(layers.rel_dep, at.relDep, PLAIN)
    read(layers.rel_head, at.relHead, PLAIN)
    m.kernel.quantise(at.arcDep, at.short, at.shortUnits, n, layers.arc_mix.inputs)
    this.dense(layers.arc_mix, at.short, at.shortUnits, at.arcQuery, n, PLAIN)
    m.kernel.arcs(
      at.arcQuery,
      at.arcKey,
      layers.arc_mix.outs,
      at.distDep,
      at.distHead,
      layers.dist_dep.outs,
      at.buckets,
      this.rootBucket,
      at.arcs,
      n,
    )
    m.kernel.best(at.arcs, n + 1, n + 1, at.heads, n)
    m.kernel.best(at.upos, layers.upos.outs, this.files.model.labels.upos.length, at.uposBest, n)
    m.kernel.best(at.xpos, layers.xpos.outs, this.files.model.labels.xpos.length, at.xposBest, n)
  }

  private scores(n: number): Scores {
    const { at } = this
    const { buffer } = this.m.memory
    return {
      arcs: new Float32Array(buffer, at.arcs, n * (n + 1)),
      heads: new Int32Array(buffer, at.heads, n),
      upos: new Int32Array(buffer, at.uposBest, n),
      xpos: new Int32Array(buffer, at.xposBest, n),
    }
  }

  /**
   * Scores of the name tags, after `run`: rows are words, `stride` values each.
   * @param flags what the gazetteer says of every word
   */
  names(flags: readonly (readonly number[])[]): { scores: Float32Array; stride: number } {
    const { m, at, layers } = this
    const { names_conv: conv, names } = layers
    const n = flags.length
    m.kernel.dense(
      at.normed,
      at.units,
      conv.weights,
      conv.scales,
      conv.biases,
      at.nameHidden,
      n,
      this.width,
      3,
      1,
      conv.outs,
      conv.outs,
      PLAIN,
    )
    this.addFlags(flags)
    m.kernel.quantise(at.nameHidden, at.short, at.shortUnits, n, conv.outs)
    this.dense(names, at.short, at.shortUnits, at.names, n, PLAIN)
    return { scores: new Float32Array(m.memory.buffer, at.names, n * names.outs), stride: names.outs }
  }

  /** Adds a vector for every flag of a word and its neighbours, then ReLU. */
  private addFlags(flags: readonly (readonly number[])[]): void {
    const { buffer } = this.m.memory
    const { rows, columns } = this.m.place('names_flags')
    const vectors = new Float32Array(buffer, this.at.nameFlags, rows * columns)
    const hidden = new Float32Array(buffer, this.at.nameHidden, flags.length * columns)
    for (let word = 0; word < flags.length; word++) {
      for (let tap = 0; tap < 3; tap++) {
        for (const flag of flags[word + tap - 1] ?? []) {
          const row = (tap * (rows / 3) + flag) * columns
          for (let c = 0; c < columns; c++) {
            const to = word * columns + c
            hidden[to] = (hidden[to] ?? 0) + (vectors[row + c] ?? 0)
          }
        }
      }
    }
    for (let i = 0; i < hidden.length; i++) if ((hidden[i] ?? 0) < 0) hidden[i] = 0
  }

  private get rootBucket(): number {
    return this.files.model.distanceBuckets - 1
  }

  /** Relation labels (as indices) for the heads chosen after `run` (-1 is the root). */
  relations(heads: readonly number[]): Int32Array {
    const { m, at, layers } = this
    const n = heads.length
    const { outs } = layers.rel_dep
    new Int32Array(m.memory.buffer, at.heads, n).set(heads)
    m.kernel.pair(at.relDep, at.relHead, outs, at.relDistance, at.buckets, this.rootBucket, at.heads, n)
    m.kernel.quantise(at.relDep, at.short, at.shortUnits, n, outs)
    this.dense(layers.rel_out, at.short, at.shortUnits, at.relScores, n, PLAIN)
    m.kernel.best(at.relScores, layers.rel_out.outs, this.files.model.labels.relations.length, at.relBest, n)
    return new Int32Array(m.memory.buffer, at.relBest, n)
  }
}
