import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import type { Desk } from '../desk.js'
import { errorAnswer, refuseBadQuery } from '../errors.js'
import { mapAnswerSchema, mapQuerySchema, placeThingsQuerySchema, placeThingsSchema } from './wire.js'

const badQuery = errorAnswer('A part of the question is not understood')

const mapRoute = createRoute({
  method: 'get',
  path: '/map',
  summary: 'Things told, counted by place',
  request: { query: mapQuerySchema },
  responses: {
    200: { description: 'Places, and what has none', content: { 'application/json': { schema: mapAnswerSchema } } },
    400: badQuery,
  },
})
const thingsRoute = createRoute({
  method: 'get',
  path: '/map/things',
  summary: 'Things told of one place, or without a place or day',
  request: { query: placeThingsQuerySchema },
  responses: {
    200: { description: 'A page of them', content: { 'application/json': { schema: placeThingsSchema } } },
    400: badQuery,
  },
})

/** What the page “map” asks. */
export const mapApi = ({ answer }: Desk) =>
  new OpenAPIHono({ defaultHook: refuseBadQuery })
    .openapi(mapRoute, async (c) =>
      c.json(mapAnswerSchema.parse(await answer('map', { part: 'map', ...c.req.valid('query') })), 200),
    )
    .openapi(thingsRoute, async (c) =>
      c.json(placeThingsSchema.parse(await answer('map', { part: 'things', ...c.req.valid('query') })), 200),
    )
