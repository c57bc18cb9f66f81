import { afterAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type ReportRecord, actorKindSchema } from '../../record/index.js'
import { readGolden, recordOf, writeChanged } from '../golden.test-kit.js'

const cast = z.strictObject({
  name: z.string(),
  kind: actorKindSchema,
  code: z.string().nullable().default(null),
  of: z.string().nullable().default(null),
})
const file = new URL('./actors.golden.yaml', import.meta.url)
const passages = readGolden(file, { actors: z.array(cast).optional(), not: z.array(z.string()).default([]) })

/** The actors of a record in the words of the golden file. */
function told({ actors }: ReportRecord): z.infer<typeof cast>[] {
  const nameOf = (id: string | null): string | null => actors.find((actor) => actor.id === id)?.name ?? id
  return byName(actors.map(({ name, kind, code, of }) => ({ name, kind, code, of: nameOf(of) })))
}

const byName = <T extends { name: string }>(list: readonly T[]): T[] => [...list].sort((a, b) => (a.name < b.name ? -1 : 1))

describe('actors of short passages', () => {
  const changed: unknown[] = []
  afterAll(() => writeChanged(file, changed))

  it.each(passages.map((passage) => [passage.about, passage] as const))('%s', (about, passage) => {
    const found = told(recordOf(passage))
    const names = found.map((actor) => actor.name)
    const expected = passage.actors && byName(passage.actors)
    const missed = expected !== undefined && JSON.stringify(found) !== JSON.stringify(expected)
    if (missed || passage.not.some((name) => names.includes(name))) changed.push({ about, text: passage.text, actors: found })
    if (expected) expect(found).toEqual(expected)
    for (const name of passage.not) expect(names).not.toContain(name)
  })
})
