import { createHash } from 'node:crypto'
import type { NewsReport } from '../record/index.js'

/**
 * What makes a report the same report: SHA-256 (hex) over the id it came with, outlet, day, title and text.
 * JSON keeps the parts apart and is the same for every machine.
 */
export const reportKey = (report: Pick<NewsReport, 'id' | 'outlet' | 'published' | 'title' | 'text'>): string =>
  createHash('sha256')
    .update(JSON.stringify([report.id, report.outlet, report.published, report.title, report.text]))
    .digest('hex')

/** The first of `id`, `id~2`, `id~3` … that is not taken: in order of arrival, so that ids already cited stay. */
export function freeId(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id
  let number = 2
  while (taken.has(`${id}~${number}`)) number++
  return `${id}~${number}`
}
