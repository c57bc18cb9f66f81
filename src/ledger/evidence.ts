import { layers } from '../record/index.js'
import type { EvidenceMark, LedgerEntry } from './ledger.js'
import { describe } from './layers.js'

/** Answers `Ledger.evidence` from a report's entries; marks come in the order of the text. */
export const marksOf = (entries: readonly LedgerEntry[]): EvidenceMark[] =>
  entries
    .flatMap(({ id, layer, body }) => describe(layer, body).evidence.map((mark) => ({ entry: id, layer, ...mark })))
    .sort(
      (a, b) =>
        a.span.start - b.span.start || a.span.end - b.span.end || layers.indexOf(a.layer) - layers.indexOf(b.layer),
    )
