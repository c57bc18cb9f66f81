import { setImmediate as pause } from 'node:timers/promises'
import { fold } from '../../ledger/fold.js'
import type { LedgerEntry } from '../../ledger/ledger.js'
import { sameThings, tellingKey } from '../../merging/index.js'
import { layers } from '../../record/index.js'
import type { Held } from '../../view/held.js'
import { searchedIn } from '../search.js'
import type { BoundedAsked, Limited, Sources } from '../work/sources.js'
import type { Thing } from './accounts.js'

/** Which entries tell the same, or which hold the words. */
export type TimelineAsked =
  | ({ readonly part: 'accounts' } & BoundedAsked)
  | { readonly part: 'words'; readonly words: string; readonly asOf?: string | undefined }

export type TimelineAnswer =
  | { readonly things: readonly Thing[]; readonly limited: Limited }
  /** Keys of the entries that hold them. */
  | { readonly holding: readonly string[] }

/** What needs the bodies of all entries: the comparing of accounts, and the words in them. */
export async function timelineQuestion(sources: Sources, asked: TimelineAsked): Promise<TimelineAnswer> {
  if (asked.part === 'words') return { holding: holding(await sources.held(asked.asOf), asked.words) }
  const { held, limited } = await sources.bounded(asked)
  return { things: await thingsIn(held), limited }
}

/** One layer after another, so that other questions get their turn between. */
async function thingsIn({ entries, copies, judgements }: Held): Promise<Thing[]> {
  const things: Thing[] = []
  for (const layer of layers) {
    const clusters = sameThings(
      entries.filter((entry) => entry.layer === layer),
      copies,
      judgements.decided,
    )
    for (const { members, origins, grounds } of clusters) {
      if (members.length > 1) things.push({ members: members.map(named), origins: [...origins], grounds })
    }
    await pause()
  }
  return things
}

const named = ({ id, report }: LedgerEntry) => ({ id, report: report.id })

const texts = new WeakMap<Held['entries'], string[]>()

function holding({ entries }: Held, words: string): string[] {
  const wanted = fold(words)
    .split(' ')
    .filter((word) => word !== '')
  const searched = texts.get(entries) ?? entries.map(searchedIn)
  texts.set(entries, searched)
  return entries.filter((_, at) => wanted.every((word) => searched[at]?.includes(word))).map(tellingKey)
}
