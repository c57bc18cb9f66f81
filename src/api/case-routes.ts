import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Ledger } from '../ledger/ledger.js'
import { countByLayer, daysCovered } from './timeline.js'
import { caseSchema, keptActorSchema } from './wire.js'

/** What the case calls itself; taken from its `case.yaml`. */
export interface CaseNames {
  readonly title: string | null
  readonly parties: readonly string[]
  readonly thirdParties: readonly string[]
}

export const namelessCase: CaseNames = { title: null, parties: [], thirdParties: [] }

const caseRoute = createRoute({
  method: 'get',
  path: '/case',
  summary: 'What is watched, and how much is kept',
  responses: { 200: { description: 'The case', content: { 'application/json': { schema: caseSchema } } } },
})
const actorsRoute = createRoute({
  method: 'get',
  path: '/actors',
  summary: 'Everybody who acts or is acted on, most often named first',
  responses: {
    200: {
      description: 'Actors',
      content: { 'application/json': { schema: z.object({ actors: z.array(keptActorSchema) }).openapi('Actors') } },
    },
  },
})

/** The case itself and its cast. */
export const caseApi = (ledger: Ledger, names: CaseNames) =>
  new OpenAPIHono()
    .openapi(caseRoute, async (c) => {
      const [entries, reports] = await Promise.all([ledger.entries(), ledger.reports()])
      return c.json(
        {
          title: names.title,
          parties: [...names.parties],
          thirdParties: [...names.thirdParties],
          reports: reports.length,
          entries: entries.length,
          layers: countByLayer(entries),
          covered: daysCovered(reports),
        },
        200,
      )
    })
    .openapi(actorsRoute, async (c) => {
      const actors = await ledger.actors()
      const frequent = [...actors].sort(
        (one, other) => other.entries - one.entries || (one.actor.name < other.actor.name ? -1 : 1),
      )
      return c.json({ actors: frequent }, 200)
    })
