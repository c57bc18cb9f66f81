import type { LedgerEntry } from '../../ledger/ledger.js'
import type { Span } from '../../record/index.js'
import { excerptOf } from '../excerpt.js'
import type { Reference } from './shape.js'

/** How many accounts of one act are cited. */
const accountsCited = 4

interface Growing {
  readonly reference: Omit<Reference, 'entries'>
  readonly entries: Set<string>
}

/** Gives passages their numbers, in order of first use; a passage used twice keeps its number. */
export class References {
  readonly #texts: ReadonlyMap<string, string>
  readonly #origins: ReadonlyMap<string, string>
  readonly #notes: ReadonlyMap<string, string>
  readonly #urls: ReadonlyMap<string, string>
  readonly #byPassage = new Map<string, Growing>()

  /** By report id: `texts`, independent `origins`, `notes` on what became of a report, and its address on the web. */
  constructor(
    texts: ReadonlyMap<string, string>,
    origins: ReadonlyMap<string, string>,
    notes: ReadonlyMap<string, string> = new Map(),
    urls: ReadonlyMap<string, string> = new Map(),
  ) {
    this.#texts = texts
    this.#origins = origins
    this.#notes = notes
    this.#urls = urls
  }

  /** The number of one passage of the entry's report. */
  cite(entry: LedgerEntry, span: Span): number {
    const key = `${entry.report.id}\n${span.start}-${span.end}`
    const known = this.#byPassage.get(key)
    if (known !== undefined) {
      known.entries.add(entry.id)
      return known.reference.number
    }
    const number = this.#byPassage.size + 1
    const [note, url] = [this.#notes.get(entry.report.id), this.#urls.get(entry.report.id)]
    const excerpt = excerptOf(this.#texts.get(entry.report.id) ?? '', span)
    this.#byPassage.set(key, {
      reference: {
        number,
        report: entry.report,
        quote: span.text,
        excerpt,
        ...(note !== undefined && { note }),
        ...(url !== undefined && { url }),
      },
      entries: new Set([entry.id]),
    })
    return number
  }

  /** The passage that shows an entry best: the first that has the words, else the first. */
  citeEntry(entry: LedgerEntry, words?: Span): number[] {
    const { evidence } = entry.body
    const holding = words && evidence.find(({ start, end }) => start <= words.start && words.end <= end)
    const span = holding ?? evidence[0]
    return span === undefined ? [] : [this.cite(entry, span)]
  }

  /** One passage for each of the first few independent accounts; a copy adds nothing. */
  citeAccounts(accounts: readonly LedgerEntry[]): number[] {
    const byOrigin = new Map<string, LedgerEntry>()
    for (const account of accounts) {
      const origin = this.#origins.get(account.report.id) ?? account.report.id
      if (!byOrigin.has(origin)) byOrigin.set(origin, account)
    }
    return [...new Set([...byOrigin.values()].slice(0, accountsCited).flatMap((account) => this.citeEntry(account)))]
  }

  all(): Reference[] {
    return [...this.#byPassage.values()].map(({ reference, entries }) => ({ ...reference, entries: [...entries] }))
  }
}
