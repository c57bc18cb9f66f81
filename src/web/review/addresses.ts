import type { WireEntry } from '../../api/wire.js'
import { addressOf } from '../app/address.js'

/** An entry of one report: copies of a report may bear entries of the same id. */
export interface EntryPlace {
  readonly entry: string
  readonly report: string | null
}

export const placeOf = ({ id, report }: Pick<WireEntry, 'id' | 'report'>): EntryPlace => ({
  entry: id,
  report: report.id,
})
export const placeKey = ({ entry, report }: EntryPlace): string => `${report ?? ''} ${entry}`
export const isAt = (entry: Pick<WireEntry, 'id' | 'report'>, place: EntryPlace): boolean =>
  entry.id === place.entry && (place.report === null || entry.report.id === place.report)

/** The entry that an address names. */
export const placeIn = (query: URLSearchParams): EntryPlace | null => {
  const entry = query.get('entry')
  return entry === null || entry === '' ? null : { entry, report: query.get('in') }
}

/** The review of one entry. */
export const reviewAddress = ({ entry, report }: EntryPlace): string => addressOf('/review', { entry, in: report })
