import type { AnyEntry, Layer, Span } from '../../record/index.js'

/** What another reading of a report makes of an entry. Ids tell the content: the same id is the same entry. */
export type Change =
  | { readonly kind: 'new' | 'gone'; readonly layer: Layer; readonly id: string; readonly words: string }
  | {
      readonly kind: 'changed'
      readonly layer: Layer
      readonly id: string
      readonly was: string
      readonly fields: readonly string[]
      readonly words: string
    }

interface Entry {
  readonly layer: Layer
  readonly body: AnyEntry
}

/** What is new, gone, or read otherwise by the same words (another id, the same evidence and layer). */
export function changesBetween(before: readonly Entry[], after: readonly Entry[]): Change[] {
  const [held, read] = [idsOf(before), idsOf(after)]
  const gone = before.filter(({ body }) => !read.has(body.id))
  const fresh = after.filter(({ body }) => !held.has(body.id))
  const left = [...gone]
  const changes: Change[] = []
  for (const entry of fresh) {
    const at = left.findIndex((old) => old.layer === entry.layer && sameWords(old, entry))
    const [old] = at < 0 ? [] : left.splice(at, 1)
    const { layer, body } = entry
    if (old === undefined) changes.push({ kind: 'new', layer, id: body.id, words: wordsOf(entry) })
    else {
      const fields = fieldsApart(old.body, body)
      // Ids of other entries change with those; that alone is no change.
      if (fields.length > 0)
        changes.push({ kind: 'changed', layer, id: body.id, was: old.body.id, fields, words: wordsOf(entry) })
    }
  }
  return [
    ...changes,
    ...left.map((old): Change => ({ kind: 'gone', layer: old.layer, id: old.body.id, words: wordsOf(old) })),
  ]
}

const idsOf = (entries: readonly Entry[]): Set<string> => new Set(entries.map(({ body }) => body.id))

const spansOf = ({ body }: Entry): string => body.evidence.map(({ start, end }: Span) => `${start}-${end}`).join()
const sameWords = (one: Entry, other: Entry): boolean => spansOf(one) === spansOf(other)
const wordsOf = ({ body }: Entry): string => body.evidence.map(({ text }) => text).join(' … ')

/** Names of the fields that differ, but for ids. */
function fieldsApart(one: AnyEntry, other: AnyEntry): string[] {
  const before = new Map<string, unknown>(Object.entries(one))
  return Object.entries(other).flatMap(([field, value]) =>
    idFields.has(field) || JSON.stringify(before.get(field)) === JSON.stringify(value) ? [] : [field],
  )
}

const idFields = new Set(['id', 'statement', 'answers'])
