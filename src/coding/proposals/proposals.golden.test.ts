import { z } from 'zod'
import { type ReportRecord, responses } from '../../record/index.js'
import { goldenSuite } from '../golden.test-kit.js'

const proposal = z.strictObject({ by: z.array(z.string()), responses: z.record(z.string(), z.enum(responses)) })

/** The proposals of a record in the words of the golden file. */
function told({ actors, proposals }: ReportRecord): z.infer<typeof proposal>[] {
  const nameOf = (id: string): string => actors.find((actor) => actor.id === id)?.name ?? id
  return proposals.map((one) => ({
    by: one.by.map(nameOf),
    responses: Object.fromEntries(one.responses.map(({ actor, response }) => [nameOf(actor), response])),
  }))
}

goldenSuite('proposals', import.meta.url, proposal, told)
