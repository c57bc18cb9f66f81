import { z } from '@hono/zod-openapi'
import { daySchema, reportSchema } from '../../record/index.js'
import { matterKinds, senses } from '../../view/accounts/index.js'

const reportHead = reportSchema.pick({ id: true, title: true, outlet: true, agency: true, published: true })

const sayingSchema = z.object({
  entry: z.string(),
  report: reportHead,
  learned: daySchema,
  day: daySchema.nullable(),
  by: z.string(),
  claim: z.string(),
  sense: z.enum(senses),
  words: z.string(),
})

const cellSchema = z.object({
  voice: z.enum(['side', 'others', 'reports']),
  name: z.string(),
  sayings: z.array(sayingSchema),
  /** How many further sayings are not sent. */
  more: z.int(),
})

const askSchema = z.object({
  by: z.array(z.string()),
  of: z.array(z.string()),
  consent: z.array(z.string()),
  refuse: z.array(z.string()),
})

/** The shape is that of `view/accounts`. */
export const matterSchema = z.object({
  id: z.string(),
  kind: z.enum(matterKinds),
  title: z.string(),
  day: daySchema.nullable(),
  learned: daySchema,
  contested: z.boolean(),
  cells: z.array(cellSchema),
  silent: z.array(z.string()),
  ask: askSchema.optional(),
  origins: z.array(z.string()),
})
export type WireMatter = z.infer<typeof matterSchema>

const count = z.int()

export const accountsSchema = z
  .object({
    /** In the order of the columns; none where nobody can be set against one another. */
    sides: z.array(z.string()),
    /** Whose choice they are: the reader's, the case's, or those whom most conflict events name. */
    chosenBy: z.enum(['asked', 'case', 'conflict']),
    /** Sides asked for that nobody known by then goes by. */
    unknown: z.array(z.string()),
    /** Entries that were compared. */
    compared: count,
    /** The period to which the comparison was limited, where all that is held would be too much at once. */
    limited: z.object({ since: daySchema, until: daySchema }).nullable(),
    /** Of the matters of the period and the actor, before any other filter. */
    tally: z.object({
      kinds: z.object({ acts: count, demands: count, promises: count, figures: count }),
      contested: count,
      sides: z.array(
        z.object({
          side: z.string(),
          matters: z.object({
            says: count,
            denies: count,
            asks: count,
            offers: count,
            consents: count,
            refuses: count,
          }),
          silent: count,
        }),
      ),
      /** The askers of most demands; how many more there are. */
      asks: z.array(z.object({ by: z.string(), of: z.string(), asked: count, consents: count, refuses: count })),
      moreAskers: count,
    }),
    total: count,
    matters: z.array(matterSchema),
  })
  .openapi('Accounts')
export type WireAccounts = z.infer<typeof accountsSchema>
