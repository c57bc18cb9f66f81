import { afterAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { ReportRecord } from '../../record/index.js'
import { channelSchema, speechActSchema } from '../../record/index.js'
import { readGolden, recordOf, writeChanged } from '../golden.test-kit.js'

const said = z.strictObject({
  speakers: z.array(z.string()),
  act: speechActSchema,
  direct: z.enum(['direct', 'indirect', 'mixed']),
  channel: channelSchema.nullable().default(null),
  platform: z.string().nullable().default(null),
  addressees: z.array(z.string()).default([]),
  content: z.string(),
})
const file = new URL('./statements.golden.yaml', import.meta.url)
const passages = readGolden(file, { statements: z.array(said) })

/** The statements of a record in the words of the golden file. */
function told({ actors, statements }: ReportRecord): z.infer<typeof said>[] {
  const names = (ids: readonly string[]): string[] => ids.map((id) => actors.find((actor) => actor.id === id)?.name ?? id)
  return statements.map(({ speakers, act, direct, channel, platform, addressees, content }) => ({
    speakers: names(speakers), act, direct, channel, platform, addressees: names(addressees), content: content.map((span) => span.text).join(' / '),
  }))
}

describe('statements of short passages', () => {
  const changed: unknown[] = []
  afterAll(() => writeChanged(file, changed))

  it.each(passages.map((passage) => [passage.about, passage] as const))('%s', (about, passage) => {
    const found = told(recordOf(passage))
    if (JSON.stringify(found) !== JSON.stringify(passage.statements)) changed.push({ about, text: passage.text, statements: found })
    expect(found).toEqual(passage.statements)
  })
})
