import type { Listing } from '../../view/list.js'
import type { Cli } from '../command.js'
import { plainTable, tableOf } from './table.js'

/** A table for a terminal, or one row a line for a pipe or file; a sentence on standard error where there is no row. */
export function printListing({ out, err, style }: Cli, listing: Listing, none: string): void {
  if (listing.rows.length === 0) err.write(`${none}\n`)
  else out.write(out.isTerminal ? tableOf(listing, style, out.columns) : plainTable(listing))
}
