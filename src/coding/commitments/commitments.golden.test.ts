import { afterAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { ReportRecord } from '../../record/index.js'
import { readGolden, recordOf, writeChanged } from '../golden.test-kit.js'

const commitment = z.strictObject({ name: z.string(), owes: z.array(z.string()), claims: z.array(z.string()) })
const file = new URL('./commitments.golden.yaml', import.meta.url)
const passages = readGolden(file, { commitments: z.array(commitment) })

/** The commitments of a record in the words of the golden file. */
function told({ actors, commitments }: ReportRecord): z.infer<typeof commitment>[] {
  const names = (ids: readonly string[]): string[] => ids.map((id) => actors.find((actor) => actor.id === id)?.name ?? id)
  return commitments.map(({ name, owed_by, claims }) => ({ name, owes: names(owed_by), claims: claims.map(({ status, by }) => `${status} by ${names(by).join(', ')}`) }))
}

describe('commitments of short passages', () => {
  const changed: unknown[] = []
  afterAll(() => writeChanged(file, changed))

  it.each(passages.map((passage) => [passage.about, passage] as const))('%s', (about, passage) => {
    const found = told(recordOf(passage))
    if (JSON.stringify(found) !== JSON.stringify(passage.commitments)) changed.push({ about, text: passage.text, commitments: found })
    expect(found).toEqual(passage.commitments)
  })
})
