import { OpenAPIHono } from '@hono/zod-openapi'
import type { Desk } from '../desk.js'
import { refuseBadQuery } from '../errors.js'

/** What the page “rules” asks. */
export const rulesApi = (_desk: Desk) => new OpenAPIHono({ defaultHook: refuseBadQuery })
