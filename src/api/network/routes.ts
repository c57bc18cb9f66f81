import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import type { Desk } from '../desk.js'
import { errorAnswer, refuseBadQuery } from '../errors.js'
import { networkActsQuerySchema, networkActsSchema, networkAnswerSchema, networkQuerySchema } from './wire.js'

const badQuery = errorAnswer('A part of the question is not understood')

const networkRoute = createRoute({
  method: 'get',
  path: '/network',
  summary: 'Who acts towards whom, by quad class',
  request: { query: networkQuerySchema },
  responses: {
    200: { description: 'Actors and acts', content: { 'application/json': { schema: networkAnswerSchema } } },
    400: badQuery,
  },
})
const actsRoute = createRoute({
  method: 'get',
  path: '/network/acts',
  summary: 'The acts of an actor, from one actor towards another, or that are not drawn',
  request: { query: networkActsQuerySchema },
  responses: {
    200: { description: 'A page of them', content: { 'application/json': { schema: networkActsSchema } } },
    400: badQuery,
  },
})

/** What the page “network” asks. */
export const networkApi = ({ answer }: Desk) =>
  new OpenAPIHono({ defaultHook: refuseBadQuery })
    .openapi(networkRoute, async (c) =>
      c.json(networkAnswerSchema.parse(await answer('network', { part: 'network', ...c.req.valid('query') })), 200),
    )
    .openapi(actsRoute, async (c) =>
      c.json(networkActsSchema.parse(await answer('network', { part: 'acts', ...c.req.valid('query') })), 200),
    )
