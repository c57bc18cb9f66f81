import { z } from '@hono/zod-openapi'
import { daySchema, reportSchema } from '../../record/index.js'

/** A report as a row of the table of all. */
export const reportRowSchema = reportSchema
  .pick({ id: true, title: true, outlet: true, agency: true, published: true })
  .extend({
    learned: daySchema,
    words: z.int(),
    /** Entries that stand; with an actor asked for, those that name it. */
    entries: z.int(),
    /** Reports without an origin of their own that copy it; versions and corrections are none. */
    copies: z.int(),
    /** The report from which it has its text; it has no origin of its own then. */
    from: z.object({ report: z.string(), as: z.enum(['copy', 'version', 'correction']) }).nullable(),
    /** A later report that says it corrects this one. */
    correctedBy: z.string().nullable(),
    withdrawn: z.enum(['retract', 'correct']).nullable(),
  })
  .openapi('ReportRow')
export type ReportRow = z.infer<typeof reportRowSchema>
