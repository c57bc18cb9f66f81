export { type Api, type ApiOptions, createApi } from './api.js'
export type { CaseNames } from './case-names.js'
export { type RunningServer, ServerError, type ServerOptions, startServer } from './server.js'
