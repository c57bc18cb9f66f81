import { OpenAPIHono } from '@hono/zod-openapi'
import type { Desk } from '../desk.js'
import { refuseBadQuery } from '../errors.js'

/** What the page “accounts” asks. */
export const accountsApi = (_desk: Desk) => new OpenAPIHono({ defaultHook: refuseBadQuery })
