import Papa from 'papaparse'
import type { Listing } from '../../view/list.js'

/** What a spreadsheet would run; a negative number alone is none. */
const formula = /^(?:[=+@\t\r]|-(?!\d+(?:\.\d+)?$))/

/**
 * A listing as CSV (RFC 4180, lines end in CR LF). A cell that a spreadsheet would take for a formula
 * gets a `'` before it: report texts are strangers' words.
 */
export const listingCsv = ({ headings, rows }: Listing): string =>
  `${Papa.unparse([[...headings], ...rows.map(({ cells }) => [...cells])], { escapeFormulae: formula, newline: '\r\n' })}\r\n`
