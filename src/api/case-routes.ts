import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Desk } from './desk.js'
import { knownOf } from './known.js'
import { perRevision } from './per-revision.js'
import { countByLayer, daysCovered } from './timeline.js'
import { caseSchema, keptActorSchema } from './wire.js'

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
export function caseApi({ ledger, names, user, readOnly }: Desk) {
  const known = knownOf(ledger)
  const sizes = perRevision(ledger, async () => {
    const [entries, reports] = await Promise.all([known.sketches(), ledger.reports()])
    return {
      reports: reports.length,
      entries: entries.length,
      layers: countByLayer(entries),
      covered: daysCovered(reports),
      learned: [...new Set(reports.map(({ learned }) => learned))].sort(),
    }
  })
  return new OpenAPIHono()
    .openapi(caseRoute, async (c) => {
      const { title, parties, thirdParties } = names
      const sides = { parties: [...parties], thirdParties: [...thirdParties] }
      return c.json({ title, ...sides, user, readOnly, revision: await ledger.revision(), ...(await sizes()) }, 200)
    })
    .openapi(actorsRoute, async (c) => c.json({ actors: [...(await known.cast())] }, 200))
}
