import type { LedgerEntry } from '../../ledger/ledger.js'
import { listEntries } from '../../view/list.js'

/** An entry in one line: the cells of its row that are its own, without id, date, report and quote. */
export const oneLine = (entry: LedgerEntry): string =>
  (listEntries(entry.layer, [entry]).rows[0]?.cells ?? [])
    .slice(2, -3)
    .filter((cell) => cell !== '')
    .join(' · ')
    .replace(/\s+/g, ' ')
