import { z } from 'zod'
import { list } from '../../knowledge/cells.js'
import type { TableSpec } from '../../knowledge/index.js'
import type { ActorDraft, Registry } from './registry.js'

const genderSchema = z.enum(['male', 'female'])
/** Whether a person is "he" or "she". */
export type Gender = z.infer<typeof genderSchema>

const genderRow = z.object({ gender: genderSchema, words: list })
export const gendersTable: TableSpec<z.infer<typeof genderRow>> = {
  file: 'genders.tsv',
  columns: ['gender', 'words'],
  row: genderRow,
  key: (row) => row.words.join(';'),
}

/** Tells of the persons of a report who is "he" and who "she": by title, by given name, or as the report first called them. */
export class Genders {
  readonly #learnt = new Map<string, Gender>()
  readonly #words: ReadonlyMap<string, Gender>
  readonly #registry: Registry

  constructor(words: ReadonlyMap<string, Gender>, registry: Registry) {
    this.#words = words
    this.#registry = registry
  }

  /** What a word tells by itself: "Mrs", "father", a given name. */
  ofWord(word: string): Gender | null {
    return this.#words.get(word) ?? null
  }

  /** Whether the actor can be meant by a pronoun of this gender: nothing is known that speaks against it. */
  agrees(id: string, gender: Gender): boolean {
    const draft = this.#registry.get(id)
    const known = (draft && this.#told(draft)) ?? this.#learnt.get(id) ?? gender
    return known === gender
  }

  /** Keeps what the report called somebody of whom nothing else tells. */
  learn(id: string, gender: Gender): void {
    if (!this.#learnt.has(id)) this.#learnt.set(id, gender)
  }

  #told({ name, roles }: ActorDraft): Gender | null {
    for (const role of roles)
      for (const word of role.split(/\s+/u)) {
        const found = this.#words.get(word) ?? this.#words.get(word.toLowerCase())
        if (found) return found
      }
    const [given = '', ...others] = name.split(' ')
    return others.length > 0 ? (this.#words.get(given) ?? null) : null
  }
}
