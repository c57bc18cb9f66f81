import { type FeatureRows, TABLES } from './features.js'
import { KernelMemory, type Layer } from './kernel-memory.js'
import type { ModelFiles } from './model-files.js'
import { type Buffers, fillBuckets, type Layers, loadLayers, MOST_WORDS, reserveBuffers } from './network-layout.js'

const PLAIN = 0
const RELU = 1
const RELU_ADD = 2
const ADD = 3
/** Fixed point of normed values: they lie within ±√width, so ±12.7 fits 16 bits with room. */
const UNIT = 2048

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
  private readonly vectors: { values: number; scales: number }
  private readonly convs: Layer[]
  private readonly layers: Layers
  private readonly at: Buffers

  constructor(
    private readonly files: ModelFiles,
    private readonly rows: FeatureRows,
  ) {
    this.m = new KernelMemory(files.model, files.weights)
    this.width = files.model.width
    if (this.m.place('features').rows !== rows.rows)
      throw new Error('model.json and weights.bin differ in their features')
    this.table = this.m.table('features')
    this.vectors = this.m.table('vectors')
    this.convs = files.model.dilations.map((_, i) => this.m.layer(`conv${i}`))
    this.layers = loadLayers(this.m)
    this.at = reserveBuffers(this.m, this.layers, this.width)
    fillBuckets(this.m, this.at, files.model.distanceEdges)
  }

  /** Reads the words (at most MOST_WORDS). */
  run(words: readonly string[]): Scores {
    const { m, at, width } = this
    const n = words.length
    if (n > MOST_WORDS) throw new Error(`${n} words at once, at most ${MOST_WORDS} fit`)
    this.embed(words)
    this.convs.forEach((conv, i) => {
      m.kernel.norm(at.stream, at.normed, at.units, n, width, UNIT)
      if (i === 0) this.keepWords(n)
      this.convolve(conv, at.normed, at.units, at.stream, n, RELU_ADD, this.files.model.dilations[i] ?? 1)
    })
    m.kernel.norm(at.stream, at.normed, at.units, n, width, UNIT)
    this.readHeads(n)
    return this.scores(n)
  }

  /** The sum of every word's features and its vector. */
  private embed(words: readonly string[]): void {
    const { m, at, layers, table, vectors } = this
    const n = words.length
    const ids = new Int32Array(m.memory.buffer, at.ids, n * TABLES.length)
    const vectorIds = new Int32Array(m.memory.buffer, at.vectorIds, n)
    words.forEach((word, i) => {
      const rows = this.rows.of(word)
      for (let t = 0; t < TABLES.length; t++) ids[i * TABLES.length + t] = rows[t] ?? 0
      vectorIds[i] = rows[TABLES.length] ?? 0
    })
    m.kernel.embed(at.ids, TABLES.length, table.values, table.scales, at.stream, n, this.width)
    const size = layers.vector_out.inputs
    m.kernel.embed(at.vectorIds, 1, vectors.values, vectors.scales, at.vectors, n, size)
    m.kernel.shorten(at.vectors, at.vectorShort, at.vectorUnits, n, size)
    this.dense(layers.vector_out, at.vectorShort, at.vectorUnits, at.stream, n, ADD)
  }

  /** Keeps the first layer's input, with a row of zeros behind it, for the names. */
  private keepWords(n: number): void {
    const { at, width } = this
    const bytes = new Uint8Array(this.m.memory.buffer)
    bytes.copyWithin(at.wordsNormed, at.normed, at.normed + (n + 1) * width * 2)
  }

  /** A convolution over three rows of int16 with rows of zeros around them. */
  private convolve(
    layer: Layer,
    from: number,
    units: number,
    out: number,
    n: number,
    mode: number,
    dilation = 1,
  ): void {
    this.apply(layer, from, units, out, n, mode, 3, dilation)
  }

  /** A dense layer over rows of int16. */
  private dense(layer: Layer, from: number, units: number, out: number, n: number, mode: number): void {
    this.apply(layer, from, units, out, n, mode, 1, 0)
  }

  private apply(
    layer: Layer,
    from: number,
    units: number,
    out: number,
    n: number,
    mode: number,
    taps: number,
    dilation: number,
  ): void {
    const { weights, scales, biases, inputs, outs } = layer
    const width = inputs / taps
    this.m.kernel.dense(from, units, weights, scales, biases, out, n, width, taps, dilation, outs, outs, mode)
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
    const n = flags.length
    this.convolve(layers.names_conv, at.normed, at.units, at.nameHidden, n, PLAIN)
    this.convolve(layers.names_words, at.wordsNormed, at.units, at.nameHidden, n, ADD)
    this.convolve(layers.names_vectors, at.vectorShort, at.vectorUnits, at.nameHidden, n, ADD)
    this.addFlags(flags)
    m.kernel.shorten(at.nameHidden, at.nameShort, at.shortUnits, n, layers.names_conv.outs)
    this.convolve(layers.names_second, at.nameShort, at.shortUnits, at.nameLast, n, RELU)
    m.kernel.quantise(at.nameLast, at.short, at.shortUnits, n, layers.names_second.outs)
    this.dense(layers.names, at.short, at.shortUnits, at.names, n, PLAIN)
    const { outs: stride } = layers.names
    return { scores: new Float32Array(m.memory.buffer, at.names, n * stride), stride }
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
