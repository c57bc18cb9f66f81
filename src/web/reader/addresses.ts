import { addressOf } from '../app/address.js'
import { chosenIn } from '../app/chosen.js'

/** The address of another report, or of an entry in it, with what is chosen for all pages. */
export const readerAddress = (query: URLSearchParams, report: string, entry?: string): string =>
  addressOf(`/reports/${encodeURIComponent(report)}`, { ...chosenIn(query), entry })

/** The address of a report with another beside it. */
export const besideAddress = (query: URLSearchParams, report: string, beside: string): string =>
  addressOf(`/reports/${encodeURIComponent(report)}`, { ...chosenIn(query), beside })
