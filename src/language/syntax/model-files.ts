import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { TABLES } from './features.js'

const count = z.number().int().nonnegative()

const tensor = z.object({
  kind: z.enum(['int8', 'float32', 'uint32']),
  rows: count,
  columns: count,
  /** Byte offset of the values in weights.bin. */
  at: count,
  /** Byte offset of the scales, one float32 a row; only for int8. */
  scalesAt: count.optional(),
})

const modelFile = z.object({
  version: z.string(),
  trained: z.string(),
  width: count,
  dilations: z.array(count).min(1),
  distanceEdges: z.array(count).min(1),
  distanceBuckets: count,
  labels: z.object({
    upos: z.array(z.string()),
    xpos: z.array(z.string()),
    relations: z.array(z.string()),
    names: z.array(z.enum(['O', 'B-PER', 'I-PER', 'B-ORG', 'I-ORG', 'B-LOC', 'I-LOC'])),
  }),
  /** Kinds of gazetteer.tsv in the order of the flags. */
  gazetteerKinds: z.array(z.string()),
  tensors: z.record(z.string(), tensor),
  features: z.array(z.object({ table: z.enum(TABLES), values: z.array(z.string()) })).length(TABLES.length),
})

/** The hashes of the words that have a vector. */
export function vectorWords({ model, weights }: Pick<ModelFiles, 'model' | 'weights'>): Uint32Array {
  const place = model.tensors['vector_words']
  if (place?.kind !== 'uint32') throw new Error('the model has no tensor "vector_words"')
  const view = new DataView(weights.buffer, weights.byteOffset + place.at, place.columns * 4)
  return Uint32Array.from({ length: place.columns }, (_, i) => view.getUint32(i * 4, true))
}

/** A tensor's place in weights.bin. */
export type TensorPlace = z.infer<typeof tensor>
/** model.json: shapes, labels and vocabulary. */
export type ModelFile = z.infer<typeof modelFile>

/** All that lies in a model's folder. */
export interface ModelFiles {
  model: ModelFile
  weights: Uint8Array
  lemmas: string
  gazetteer: string
}

/** models/english at the package's root, seen from src/ as from dist/. */
export function defaultModelDir(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  for (;;) {
    const found = join(folder, 'models', 'english')
    if (existsSync(join(found, 'model.json'))) return found
    const parent = dirname(folder)
    if (parent === folder) throw new Error('no models/english/model.json above the syntax module')
    folder = parent
  }
}

/** Reads a model's folder. */
export function readModelFiles(dir: string): ModelFiles {
  const path = join(dir, 'model.json')
  const parsed = modelFile.safeParse(JSON.parse(readFileSync(path, 'utf8')))
  if (!parsed.success) throw new Error(`${path} is no model: ${z.prettifyError(parsed.error)}`)
  return {
    model: parsed.data,
    weights: readFileSync(join(dir, 'weights.bin')),
    lemmas: readFileSync(join(dir, 'lemmas.tsv'), 'utf8'),
    gazetteer: readFileSync(join(dir, 'gazetteer.tsv'), 'utf8'),
  }
}
