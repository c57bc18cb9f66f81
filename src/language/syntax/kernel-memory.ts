import { KERNEL } from './kernel/wasm.js'
import type { ModelFile, TensorPlace } from './model-files.js'

/** The part of WebAssembly used here; the project compiles without the DOM's types, which hold it. */
interface WasmMemory {
  readonly buffer: ArrayBuffer
  grow(pages: number): number
}
declare const WebAssembly: {
  Memory: new (size: { initial: number; maximum: number }) => WasmMemory
  Module: new (bytes: Uint8Array) => object
  Instance: new (module: object, imports: object) => { readonly exports: unknown }
}

/** The functions of kernel/network.as; what they do and in which units is told there. */
export interface Kernel {
  widen(from: number, to: number, outs: number, inputs: number): void
  embed(ids: number, tables: number, table: number, scales: number, out: number, words: number, width: number): void
  norm(x: number, out: number, units: number, words: number, width: number, unit: number): void
  quantise(x: number, out: number, units: number, words: number, width: number): void
  shorten(x: number, out: number, units: number, words: number, width: number): void
  dense(
    x: number,
    units: number,
    weights: number,
    scales: number,
    biases: number,
    out: number,
    words: number,
    width: number,
    taps: number,
    dilation: number,
    outs: number,
    stride: number,
    mode: number,
  ): void
  arcs(
    query: number,
    key: number,
    width: number,
    byWord: number,
    byHead: number,
    stride: number,
    buckets: number,
    rootBucket: number,
    out: number,
    words: number,
  ): void
  pair(
    word: number,
    head: number,
    width: number,
    distance: number,
    buckets: number,
    rootBucket: number,
    heads: number,
    words: number,
  ): void
  best(scores: number, stride: number, columns: number, out: number, rows: number): void
}

/** A dense layer or convolution in the kernel's memory: byte addresses and sizes. */
export interface Layer {
  weights: number
  scales: number
  biases: number
  /** Outputs, a multiple of four. */
  outs: number
  /** Inputs, of all taps together. */
  inputs: number
}

const PAGE = 65_536

/** Holds weights.bin in the kernel's memory and hands out the rest of it. Addresses are in bytes. */
export class KernelMemory {
  readonly memory: WasmMemory = new WebAssembly.Memory({ initial: 1, maximum: 65_536 })
  readonly kernel: Kernel
  private free = 1024
  /** Where weights.bin starts. */
  private readonly base: number

  constructor(
    private readonly file: ModelFile,
    weights: Uint8Array,
  ) {
    const module = new WebAssembly.Module(Buffer.from(KERNEL, 'base64'))
    const abort = (): never => {
      throw new Error('the syntax kernel stopped')
    }
    const { exports } = new WebAssembly.Instance(module, { env: { memory: this.memory, abort } })
    // The compiled module has no types of its own; network.as and Kernel are kept alike by hand.
    this.kernel = exports as Kernel
    this.base = this.reserve(weights.length)
    new Uint8Array(this.memory.buffer, this.base, weights.length).set(weights)
  }

  /** Room for so many bytes, zeroed, on a 16-byte boundary. */
  reserve(bytes: number): number {
    const at = this.free
    this.free = (at + bytes + 15) & ~15
    const missing = this.free - this.memory.buffer.byteLength
    if (missing > 0) this.memory.grow(Math.ceil(missing / PAGE))
    return at
  }

  place(name: string): TensorPlace {
    const found = this.file.tensors[name]
    if (!found) throw new Error(`the model has no tensor "${name}"`)
    return found
  }

  /** Address of a float32 tensor. */
  floats(name: string): number {
    return this.base + this.place(name).at
  }

  /** Addresses of int8 rows and their scales: the feature tables. */
  table(name: string): { values: number; scales: number } {
    const { at, scalesAt } = this.place(name)
    if (scalesAt === undefined) throw new Error(`the model's tensor "${name}" has no scales`)
    return { values: this.base + at, scales: this.base + scalesAt }
  }

  /** A layer, its int8 weights widened to int16 and laid out as the kernel reads them. */
  layer(name: string): Layer {
    const { rows, columns } = this.place(name)
    const { values, scales } = this.table(name)
    const weights = this.reserve(rows * columns * 2)
    this.kernel.widen(values, weights, rows, columns)
    return { weights, scales, biases: this.floats(`${name}.bias`), outs: rows, inputs: columns }
  }
}
