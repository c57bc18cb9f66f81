import { OpenAPIHono } from '@hono/zod-openapi'
import type { Desk } from '../desk.js'
import { refuseBadQuery } from '../errors.js'

/** What the page “map” asks. */
export const mapApi = (_desk: Desk) => new OpenAPIHono({ defaultHook: refuseBadQuery })
