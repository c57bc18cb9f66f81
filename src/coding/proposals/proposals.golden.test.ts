import { afterAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type ReportRecord, responses } from '../../record/index.js'
import { readGolden, recordOf, writeChanged } from '../golden.test-kit.js'

const proposal = z.strictObject({ by: z.array(z.string()), responses: z.record(z.string(), z.enum(responses)) })
const file = new URL('./proposals.golden.yaml', import.meta.url)
const passages = readGolden(file, { proposals: z.array(proposal) })

/** The proposals of a record in the words of the golden file. */
function told({ actors, proposals }: ReportRecord): z.infer<typeof proposal>[] {
  const nameOf = (id: string): string => actors.find((actor) => actor.id === id)?.name ?? id
  return proposals.map((one) => ({ by: one.by.map(nameOf), responses: Object.fromEntries(one.responses.map(({ actor, response }) => [nameOf(actor), response])) }))
}

describe('proposals of short passages', () => {
  const changed: unknown[] = []
  afterAll(() => writeChanged(file, changed))

  it.each(passages.map((passage) => [passage.about, passage] as const))('%s', (about, passage) => {
    const found = told(recordOf(passage))
    if (JSON.stringify(found) !== JSON.stringify(passage.proposals)) changed.push({ about, text: passage.text, proposals: found })
    expect(found).toEqual(passage.proposals)
  })
})
