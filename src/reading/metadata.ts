import { z } from 'zod'
import { dayOf } from './day.js'
import { languageCode } from './language-code.js'

const blankIsMissing = (value: string | null | undefined): string | undefined => value?.trim() || undefined

const words = z.string().nullish().transform(blankIsMissing)

const day = z
  .string()
  .nullish()
  .transform((value, context) => {
    const given = blankIsMissing(value)
    const found = given === undefined ? undefined : dayOf(given)
    if (found !== null) return found
    context.addIssue({ code: 'custom', message: `"${given}" is no day of the calendar` })
    return z.NEVER
  })

const language = z
  .string()
  .nullish()
  .transform((value, context) => {
    const given = blankIsMissing(value)
    const found = given === undefined ? undefined : languageCode(given)
    if (found !== null) return found
    context.addIssue({ code: 'custom', message: `"${given}" is no code of a language` })
    return z.NEVER
  })

/** What is told about a report beside its text, as front matter, a JSON line or the index gives it. */
export const metadataSchema = z.object({
  id: z
    .union([z.string(), z.number()])
    .nullish()
    .transform((value) => blankIsMissing(value?.toString())),
  title: words,
  outlet: words,
  agency: words,
  published: day,
  place: words,
  language,
  url: words,
})

/** Metadata of a report; what nobody tells is undefined. `published` is `YYYY-MM-DD`, `language` ISO 639-1. */
export type Metadata = Partial<z.infer<typeof metadataSchema>>
