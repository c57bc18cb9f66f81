import type { LedgerEntry } from '../../ledger/ledger.js'
import { isIn } from '../../merging/index.js'
import { nameOf } from '../../view/wording/names.js'

/** Which thing in the words is meant, without any of what is coded of it: several acts may stand in one sentence. */
export interface Cue {
  readonly from: string[]
  readonly to: string[]
  readonly matter: string | null
}

export function cueOf(entry: LedgerEntry): Cue {
  const names = (ids: readonly string[]): string[] => ids.map((id) => nameOf(id, entry))
  const cue = (from: readonly string[], to: readonly string[] = [], matter: string | null = null): Cue => ({
    from: names(from),
    to: names(to),
    matter,
  })
  if (isIn(entry, 'statements')) return cue(entry.body.speakers, entry.body.addressees)
  if (isIn(entry, 'events')) return cue(entry.body.source, entry.body.target)
  if (isIn(entry, 'talks')) return cue(entry.body.participants)
  if (isIn(entry, 'proposals')) return cue(entry.body.by, entry.body.to)
  if (isIn(entry, 'commitments')) return cue(entry.body.parties, [], entry.body.name)
  if (isIn(entry, 'measures')) return cue(entry.body.authority, [], entry.body.applies_to)
  if (isIn(entry, 'positions')) return cue(entry.body.holder, entry.body.toward, entry.body.issue)
  if (isIn(entry, 'figures')) return cue(entry.body.of, [], entry.body.what)
  return cue([])
}
