import { fold } from '../../ledger/index.js'
import type { LedgerEntry } from '../../ledger/ledger.js'
import { tellingKey } from '../../merging/index.js'
import { type Concern, concernsIn } from '../../view/review/concerns.js'
import { type Why, whyOf } from '../../view/why.js'
import type { Limited, Sources } from '../work/sources.js'
import { entryIn } from './at-hand.js'

/** The entry meant: copies of a report may bear entries of one id. */
interface EntryMeant {
  readonly entry: string
  readonly report?: string | undefined
}

/** What in the whole record ought to be checked first, and in which period that was looked for. */
export async function concernsQuestion(
  sources: Sources,
  _asked: Record<string, never>,
): Promise<{ concerns: Concern[]; limited: Limited }> {
  const { held, limited } = await sources.bounded({})
  return { concerns: concernsIn(held, sources.intensityOf), limited }
}

/** Why the entry stands as it does; null where there is none such. */
export async function besideQuestion(
  { ledger }: Sources,
  { entry, report }: EntryMeant,
): Promise<{ why: Omit<Why, 'history' | 'joins'> | null }> {
  const meant = await entryIn(ledger, entry, report)
  if (meant === null) return { why: null }
  const why = await whyOf(
    {
      reports: (filter) => ledger.reports(filter),
      entries: (filter) => ledger.entries(filter),
      copies: (filter) => ledger.copies(filter),
      judgements: (filter) => ledger.judgements(filter),
      rulings: (filter) => ledger.rulings(filter),
      revision: () => ledger.revision(),
      entry: async () => meant,
    },
    meant.id,
  )
  if (why === null) return { why }
  const { history: _, joins: __, ...rest } = why
  return { why: rest }
}

const mostFound = 20

/** Entries of its layer whose words, cast or report hold all the words; the latest learned first. */
export async function likeQuestion(
  sources: Sources,
  { entry, report, text }: EntryMeant & { readonly text: string },
): Promise<{ found: LedgerEntry[] }> {
  const meant = await entryIn(sources.ledger, entry, report)
  if (meant === null) return { found: [] }
  const words = fold(text).split(' ')
  const { entries } = await sources.held()
  const found = entries.filter(
    (other) =>
      other.layer === meant.layer && tellingKey(other) !== tellingKey(meant) && holdsAll(searchedIn(other), words),
  )
  return { found: found.sort((one, other) => (one.learned < other.learned ? 1 : -1)).slice(0, mostFound) }
}

const holdsAll = (searched: string, words: readonly string[]): boolean => words.every((word) => searched.includes(word))

const searchedIn = ({ body, actors, report }: LedgerEntry): string =>
  fold(
    [
      ...body.evidence.map(({ text }) => text),
      ...actors.flatMap(({ name, aliases }) => [name, ...aliases]),
      report.title ?? '',
      report.outlet ?? '',
    ].join(' '),
  )
