import type { MiddlewareHandler } from 'hono'
import { errorBody } from './errors.js'

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Headers of every answer: nothing from elsewhere is loaded, and no other page may show or read this one. */
export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next()
  c.header('Content-Security-Policy', contentSecurityPolicy)
  c.header('X-Content-Type-Options', 'nosniff')
  c.header('Referrer-Policy', 'no-referrer')
  c.header('Cross-Origin-Resource-Policy', 'same-origin')
  c.header('Cross-Origin-Opener-Policy', 'same-origin')
}

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i

/**
 * Refuses requests that name another host than this machine: without it, a page in the reader's browser
 * could point a name of its own at 127.0.0.1 and read the ledger (DNS rebinding).
 */
export const onlyThisMachine: MiddlewareHandler = async (c, next) => {
  const host = c.req.header('host')
  if (host === undefined || loopback.test(host)) return next()
  return c.json(errorBody('wrong-host', `This server answers on this machine only, not as “${host}”.`), 403)
}

/**
 * Takes what changes the ledger only from the page that this server sent: another page in the same browser could
 * otherwise post a form here (cross-site request forgery). Browsers tell where a request comes from.
 */
export const onlyOwnPage: MiddlewareHandler = async (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
  const [site, type] = [c.req.header('sec-fetch-site'), c.req.header('content-type') ?? '']
  const own = site === undefined || site === 'same-origin' || site === 'none'
  if (own && type.split(';')[0]?.trim() === 'application/json') return next()
  return c.json(errorBody('wrong-origin', 'Only the page of this server may change the ledger, in JSON.'), 403)
}
