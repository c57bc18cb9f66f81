import { z } from '@hono/zod-openapi'
import type { EntryFilter } from '../ledger/ledger.js'
import { daySchema, layerSchema, layers } from '../record/index.js'

/** A day that exists. */
export const realDay = daySchema
  .refine((day) => new Date(`${day}T00:00:00Z`).toJSON()?.slice(0, 10) === day, 'no such day')
  .openapi({ example: '2022-11-05' })

const words = z.string().trim().min(1).max(200)

const layerList = z
  .union([z.string(), z.array(z.string())])
  .transform((given) =>
    [given]
      .flat()
      .flatMap((one) => one.split(','))
      .filter((one) => one !== ''),
  )
  .pipe(z.array(layerSchema))
  .openapi({ type: 'array', items: { type: 'string', enum: [...layers] } })

/** The questions that narrow entries; the same names as the ledger's filter, and `text`. */
export const filterFields = {
  layer: layerList.optional(),
  actor: words.optional(),
  type: words.optional(),
  since: realDay.optional(),
  until: realDay.optional(),
  place: words.optional(),
  status: words.optional(),
  report: words.optional(),
  asOf: realDay.optional(),
  /** Words that the entry's evidence, actors or report's title must hold, in any order, accents aside. */
  text: words.optional(),
  /** `no`: only entries that no day is known of; `yes`: only dated ones. */
  dated: z.enum(['yes', 'no']).optional(),
}

export const inOrder = { message: 'since must not lie after until', path: ['since'] }
export const sinceBeforeUntil = ({
  since,
  until,
}: {
  since?: string | undefined
  until?: string | undefined
}): boolean => since === undefined || until === undefined || since <= until

export const filterQuerySchema = z.object(filterFields).refine(sinceBeforeUntil, inOrder)
export type FilterQuery = z.infer<typeof filterQuerySchema>

/** A question for a list that may be long: 100 items a page unless asked otherwise. */
export const pageQuerySchema = z
  .object({
    ...filterFields,
    /** `oldest` or `newest` first; entries without a day come last either way. */
    order: z.enum(['oldest', 'newest']).default('oldest'),
    offset: z.coerce.number().pipe(z.int().min(0)).default(0),
    limit: z.coerce.number().pipe(z.int().min(1).max(500)).default(100),
  })
  .refine(sinceBeforeUntil, inOrder)
export type PageQuery = z.infer<typeof pageQuerySchema>

/** The part of a question that the ledger itself answers. */
export function ledgerFilter({
  layer,
  actor,
  type,
  since,
  until,
  place,
  status,
  report,
  asOf,
}: FilterQuery): EntryFilter {
  return {
    ...(layer !== undefined && layer.length > 0 && { layers: layer }),
    ...(actor !== undefined && { actor }),
    ...(type !== undefined && { type }),
    ...(since !== undefined && { since }),
    ...(until !== undefined && { until }),
    ...(place !== undefined && { place }),
    ...(status !== undefined && { status }),
    ...(report !== undefined && { report }),
    ...(asOf !== undefined && { asOf }),
  }
}
