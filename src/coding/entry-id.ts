import { createHash } from 'node:crypto'
import type { Layer } from '../record/index.js'

const prefix: Readonly<Record<Layer, string>> = {
  statements: 's',
  events: 'e',
  talks: 't',
  proposals: 'p',
  commitments: 'c',
  measures: 'm',
  figures: 'f',
  positions: 'o',
}

/** Fingerprint of a report: what makes two readings of it the same. */
export const reportKey = (id: string, text: string): string =>
  createHash('sha256').update(`${id}\u0000${text}`).digest('hex')

/** Gives ids to the entries of one report: told by their content, so that the same reading gives the same ids. */
export class EntryIds {
  readonly #given = new Set<string>()

  constructor(private readonly report: string) {}

  /** `body` is the entry without its id and without ids of other entries. */
  of(layer: Layer, body: unknown): string {
    for (let twin = 0; ; twin++) {
      const hash = createHash('sha256')
        .update(`${this.report}\u0000${layer}\u0000${JSON.stringify(body)}\u0000${twin}`)
        .digest('hex')
      const id = `${prefix[layer]}-${hash.slice(0, 10)}`
      if (this.#given.has(id)) continue
      this.#given.add(id)
      return id
    }
  }
}
