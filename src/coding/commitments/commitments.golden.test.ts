import { z } from 'zod'
import type { ReportRecord } from '../../record/index.js'
import { goldenSuite } from '../golden.test-kit.js'

const commitment = z.strictObject({ name: z.string(), owes: z.array(z.string()), claims: z.array(z.string()) })

/** The commitments of a record in the words of the golden file. */
function told({ actors, commitments }: ReportRecord): z.infer<typeof commitment>[] {
  const nameOf = (id: string): string => actors.find((actor) => actor.id === id)?.name ?? id
  return commitments.map(({ name, owed_by, claims }) => ({
    name,
    owes: owed_by.map(nameOf),
    claims: claims.map(({ status, by }) => `${status} by ${by.map(nameOf).join(', ')}`),
  }))
}

goldenSuite('commitments', import.meta.url, commitment, told)
