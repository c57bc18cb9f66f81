import { OpenAPIHono } from '@hono/zod-openapi'
import { compress } from 'hono/compress'
import { etag } from 'hono/etag'
import { loadPhrases, type Phrases } from '../knowledge/phrases.js'
import type { Ledger } from '../ledger/ledger.js'
import { accountsApi } from './accounts/routes.js'
import { briefApi } from './brief-routes.js'
import { type CaseNames, namelessCase } from './case-names.js'
import { caseApi } from './case-routes.js'
import type { Desk } from './desk.js'
import { entriesApi } from './entries-routes.js'
import { answerFailure } from './errors.js'
import { figuresApi } from './figures/routes.js'
import { mapApi } from './map/routes.js'
import { networkApi } from './network/routes.js'
import { loadPages, nowhere, servePages } from './pages.js'
import { promisesApi } from './promises/routes.js'
import { readerApi } from './reader/routes.js'
import { reportsApi } from './reports-routes.js'
import { reviewApi } from './review/routes.js'
import { rulesApi } from './rules/routes.js'
import { searchApi } from './search/routes.js'
import { onlyOwnPage, onlyThisMachine, securityHeaders } from './security.js'
import { timelineApi } from './timeline/routes.js'
import { todayApi } from './today/routes.js'
import { type Work, workHere } from './work/inline.js'
import { keptAnswers } from './work/kept-answers.js'
import { sourcesOf } from './work/sources-of.js'

export interface ApiOptions {
  readonly names?: CaseNames
  /** How the brief words events; the package's own where left out. */
  readonly phrases?: Phrases
  /** Where heavy questions are worked out; in this thread where left out. */
  readonly work?: Work
  readonly user?: string | null
  readonly readOnly?: boolean
  readonly now?: () => Date
  /** The built files of the page, as `loadPages` gives them. */
  readonly pages?: Awaited<ReturnType<typeof loadPages>>
  /** Answer whatever host name is asked for; false unless the server is meant for other machines. */
  readonly anyHost?: boolean
}

/** The HTTP interface to a ledger: JSON under `/api`, the page everywhere else. */
export function createApi(ledger: Ledger, { pages = new Map(), anyHost = false, ...options }: ApiOptions = {}) {
  const app = new OpenAPIHono()
  app.use(securityHeaders)
  if (!anyHost) app.use(onlyThisMachine)
  app.use(onlyOwnPage)
  app.use(compress(), etag())
  app.use('/api/*', async (c, next) => {
    await next()
    c.header('Cache-Control', 'no-cache')
  })
  app.onError(answerFailure)
  app.notFound((c) => c.json(nowhere(c.req.path), 404))
  app.doc31('/api/openapi.json', { openapi: '3.1.0', info: { title: 'Rapporteur', version: '1' } })
  const routes = withRoutes(app, deskOf(ledger, options))
  routes.use(servePages(pages))
  return routes
}

function deskOf(ledger: Ledger, options: Omit<ApiOptions, 'pages' | 'anyHost'>): Desk {
  const { names = namelessCase, phrases = loadPhrases().phrases, user = null, readOnly = false } = options
  const work = keptAnswers(options.work ?? workHere(sourcesOf({ ledger, names, phrases })), () => ledger.revision())
  const now = options.now ?? (() => new Date())
  return { ledger, names, phrases, answer: work.answer, user, readOnly, now }
}

const withRoutes = (app: OpenAPIHono, desk: Desk) =>
  app
    .route('/api', caseApi(desk))
    .route('/api', entriesApi(desk))
    .route('/api', reportsApi(desk))
    .route('/api', briefApi(desk))
    .route('/api', todayApi(desk))
    .route('/api', timelineApi(desk))
    .route('/api', readerApi(desk))
    .route('/api', accountsApi(desk))
    .route('/api', rulesApi(desk))
    .route('/api', promisesApi(desk))
    .route('/api', figuresApi(desk))
    .route('/api', mapApi(desk))
    .route('/api', networkApi(desk))
    .route('/api', searchApi(desk))
    .route('/api', reviewApi(desk))

/** The routes with their questions and answers, as types: what the page's client is built on. */
export type Api = ReturnType<typeof createApi>
