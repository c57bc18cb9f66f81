import { hc } from 'hono/client'
import type { Api } from '../../api/api.js'
import type { ErrorBody } from '../../api/errors.js'

/** The server that this page came from; questions and answers are typed by its own routes. */
export const client = hc<Api>(location.origin)

/** A question that was not answered: `message` is a sentence for people. */
export class Failure extends Error {
  constructor(
    message: string,
    readonly hint: string | null,
  ) {
    super(message)
  }
}

interface Reply {
  readonly ok: boolean
  json(): Promise<unknown>
}
/** What a reply holds when all went well. */
type Held<R extends Reply> = Exclude<Awaited<ReturnType<R['json']>>, ErrorBody>

/** The answer to a question; rejects with a `Failure` that says what went wrong. */
export async function read<R extends Reply>(question: Promise<R>): Promise<Held<R>> {
  const reply = await question.catch((fault: unknown) => {
    if (fault instanceof DOMException && fault.name === 'AbortError') throw fault
    throw new Failure('The server does not answer.', 'Is “rapporteur serve” still running?')
  })
  const body = await reply.json()
  if (reply.ok && isHeld<R>(body)) return body
  if (isError(body)) throw new Failure(body.error.message, body.error.hint)
  throw new Failure('The server answered in an unknown way.', null)
}

/** Page and server are built together, so a good reply has the type that the route declares. */
const isHeld = <R extends Reply>(body: unknown): body is Held<R> => typeof body === 'object' && body !== null

const isError = (body: unknown): body is ErrorBody =>
  typeof body === 'object' && body !== null && 'error' in body && typeof body.error === 'object'
