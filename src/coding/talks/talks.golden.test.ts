import { z } from 'zod'
import { type ReportRecord, daySchema, talkKinds, talkSchema } from '../../record/index.js'
import { goldenSuite } from '../golden.test-kit.js'

const names = z.array(z.string()).transform((all) => all.toSorted())
const talk = z.strictObject({
  kind: z.enum(talkKinds),
  who: names,
  by: names.default([]),
  status: talkSchema.shape.status,
  outcome: talkSchema.shape.outcome.default(null),
  duration: z.string().nullable().default(null),
  on: daySchema.nullable().default(null),
})

/** The talks of a record in the words of the golden file: sides, not persons. */
function told({ actors, talks }: ReportRecord): z.infer<typeof talk>[] {
  const sideOf = (id: string, hops = 0): string => {
    const actor = actors.find((one) => one.id === id)
    const over = actor?.of ?? null
    return over !== null && over !== id && hops < 8 && actors.some((one) => one.id === over)
      ? sideOf(over, hops + 1)
      : (actor?.name ?? id)
  }
  const sides = (ids: readonly string[]): string[] => [...new Set(ids.map((id) => sideOf(id)))].toSorted()
  return talks.map(({ kind, participants, facilitator, status, outcome, duration, date }) => ({
    kind,
    who: sides(participants),
    by: sides(facilitator),
    status,
    outcome,
    duration,
    on: date?.from ?? null,
  }))
}

goldenSuite('talks', import.meta.url, talk, told)
