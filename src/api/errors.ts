import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { LedgerError } from '../ledger/errors.js'

export const errorSchema = z
  .object({
    error: z.object({
      /** Stable, for programs. */
      code: z.string(),
      /** A sentence for people. */
      message: z.string(),
      hint: z.string().nullable(),
      /** Which parts of the question were wrong, and why. */
      fields: z.array(z.object({ name: z.string(), message: z.string() })),
    }),
  })
  .openapi('Error')
export type ErrorBody = z.infer<typeof errorSchema>

export const errorBody = (
  code: string,
  message: string,
  { hint = null as string | null, fields = [] as ErrorBody['error']['fields'] } = {},
): ErrorBody => ({ error: { code, message, hint, fields } })

/** The documented answer of a route for one kind of failure. */
export const errorAnswer = (description: string) => ({
  description,
  content: { 'application/json': { schema: errorSchema } },
})

type Checked = { readonly success: true } | { readonly success: false; readonly error: z.ZodError }

/** What a question that does not fit its schema is told: every wrong field at once. */
export function refuseBadQuery(result: Checked, c: Context): Response | undefined {
  if (result.success) return undefined
  const fields = result.error.issues.map(({ path, message }) => ({ name: path.join('.'), message }))
  const told = fields.map(({ name, message }) => `${name}: ${message}`).join('; ')
  return c.json(errorBody('bad-query', `The question could not be understood. ${told}`, { fields }), 400)
}

/** What any other failure is told: the reason where it is known, never a stack trace. */
export function answerFailure(failure: Error, c: Context): Response {
  if (failure instanceof LedgerError) return c.json(errorBody(failure.code, failure.message), 503)
  if (failure instanceof HTTPException) return c.json(errorBody('refused', failure.message), failure.status)
  process.stderr.write(`rapporteur serve: ${c.req.method} ${c.req.path}: ${failure.stack ?? failure.message}\n`)
  const hint = 'The reason is written where the server was started.'
  return c.json(errorBody('failed', 'The server could not answer.', { hint }), 500)
}
