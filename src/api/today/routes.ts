import { OpenAPIHono } from '@hono/zod-openapi'
import type { Desk } from '../desk.js'
import { refuseBadQuery } from '../errors.js'

/** What the page “today” asks. */
export const todayApi = (_desk: Desk) => new OpenAPIHono({ defaultHook: refuseBadQuery })
