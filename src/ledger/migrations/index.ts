import type { Migration } from 'kysely'
import * as first from './0001-reports-and-entries.js'
import * as second from './0002-rulings-and-seals.js'
import * as third from './0003-copies.js'
import * as fourth from './0004-codings.js'

/** Every migration by its number and name, never altered once released; a new one goes to the end. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-reports-and-entries': first,
  '0002-rulings-and-seals': second,
  '0003-copies': third,
  '0004-codings': fourth,
}
