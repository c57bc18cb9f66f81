import { z } from 'zod'

/** A calendar day, `YYYY-MM-DD`. */
export const daySchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** One news report. `text` is the text as given: every offset of a record counts in it. */
export const reportSchema = z.object({
  id: z.string().min(1),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  /** The news agency credited, which is an origin of its own. */
  agency: z.string().nullable(),
  /** The day the report appeared; null where nothing fixes it. */
  published: daySchema.nullable(),
  /** The dateline's place, as printed. */
  place: z.string().nullable(),
  /** ISO 639-1 code of the text's language. */
  language: z.string(),
  url: z.string().nullable().optional(),
  text: z.string(),
})
export type NewsReport = z.infer<typeof reportSchema>
