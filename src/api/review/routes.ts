import { OpenAPIHono } from '@hono/zod-openapi'
import type { Desk } from '../desk.js'
import { refuseBadQuery } from '../errors.js'
import { blindApi } from './blind-routes.js'
import { concernsKept } from './concerns-kept.js'
import { queueApi } from './queue-routes.js'
import { rulingsApi } from './ruling-routes.js'

/** What the page “review” asks, and the one place at which the desk writes: rulings, and codings by second coders. */
export function reviewApi(desk: Desk) {
  const concerns = concernsKept(desk)
  return new OpenAPIHono({ defaultHook: refuseBadQuery })
    .route('/', queueApi(desk, concerns))
    .route('/', rulingsApi(desk, concerns))
    .route('/', blindApi(desk))
}
