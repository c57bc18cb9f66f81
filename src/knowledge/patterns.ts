import { z } from 'zod'

/** A regular expression in a cell, compiled; case is ignored, as in all that people print. */
export const pattern = z.string().transform((cell, context) => {
  try {
    return new RegExp(cell, 'iu')
  } catch (error) {
    context.addIssue({
      code: 'custom',
      message: `is no regular expression: ${error instanceof Error ? error.message : String(error)}`,
    })
    return z.NEVER
  }
})

/** The same, with case minded. */
export const exactPattern = z.string().transform((cell, context) => {
  try {
    return new RegExp(cell, 'u')
  } catch (error) {
    context.addIssue({
      code: 'custom',
      message: `is no regular expression: ${error instanceof Error ? error.message : String(error)}`,
    })
    return z.NEVER
  }
})
