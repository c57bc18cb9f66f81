import { OpenAPIHono } from '@hono/zod-openapi'
import { compress } from 'hono/compress'
import { etag } from 'hono/etag'
import { loadPhrases, type Phrases } from '../knowledge/phrases.js'
import type { Ledger } from '../ledger/ledger.js'
import { briefApi } from './brief-routes.js'
import { type CaseNames, caseApi, namelessCase } from './case-routes.js'
import { entriesApi } from './entries-routes.js'
import { answerFailure } from './errors.js'
import { loadPages, nowhere, servePages } from './pages.js'
import { reportsApi } from './reports-routes.js'
import { onlyThisMachine, securityHeaders } from './security.js'

export interface ApiOptions {
  readonly names?: CaseNames
  /** How the brief words events; the package's own where left out. */
  readonly phrases?: Phrases
  /** The built files of the page, as `loadPages` gives them. */
  readonly pages?: Awaited<ReturnType<typeof loadPages>>
  /** Answer whatever host name is asked for; false unless the server is meant for other machines. */
  readonly anyHost?: boolean
}

/** The HTTP interface to a ledger: JSON under `/api`, the page everywhere else. */
export function createApi(
  ledger: Ledger,
  { names = namelessCase, phrases = loadPhrases().phrases, pages = new Map(), anyHost = false }: ApiOptions = {},
) {
  const app = new OpenAPIHono()
  app.use(securityHeaders)
  if (!anyHost) app.use(onlyThisMachine)
  app.use(compress(), etag())
  app.use('/api/*', async (c, next) => {
    await next()
    c.header('Cache-Control', 'no-cache')
  })
  app.onError(answerFailure)
  app.notFound((c) => c.json(nowhere(c.req.path), 404))
  app.doc31('/api/openapi.json', { openapi: '3.1.0', info: { title: 'Rapporteur', version: '1' } })
  const routes = app
    .route('/api', caseApi(ledger, names))
    .route('/api', entriesApi(ledger))
    .route('/api', reportsApi(ledger))
    .route('/api', briefApi(ledger, names.title ?? 'Brief', phrases))
  routes.use(servePages(pages))
  return routes
}

/** The routes with their questions and answers, as types: what the page's client is built on. */
export type Api = ReturnType<typeof createApi>
