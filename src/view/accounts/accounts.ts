import { compare } from '../../record/index.js'
import type { Phrases } from '../../knowledge/phrases.js'
import type { LedgerEntry } from '../../ledger/ledger.js'
import { goesBy } from '../by-name.js'
import type { Held } from '../held.js'
import { acts } from './acts.js'
import { demands } from './demands.js'
import type { Ground } from './ground.js'
import { promised } from './promised.js'
import { proposed } from './proposed.js'
import { rivalFigures } from './rival-figures.js'
import type { Matter, MatterKind } from './shape.js'
import { Voices } from './voices.js'

export interface AccountsOptions {
  /** Names, aliases, ids or codes of the parties; each gets a column under the name given. */
  readonly sides: readonly string[]
  /** What events are called in sentences. */
  readonly phrases: Phrases
  /** Only matters of these kinds; all where left out. */
  readonly kinds?: readonly MatterKind[]
  /** Only matters with this actor in any part (name, alias, id or code). */
  readonly actor?: string
  /** Only matters of these days, inclusive; one without a day counts on the day it was learned. */
  readonly since?: string
  readonly until?: string
}

const makers: Readonly<Record<MatterKind, (ground: Ground) => Matter[]>> = {
  acts,
  demands: (ground) => [...demands(ground), ...proposed(ground)],
  promises: promised,
  figures: rivalFigures,
}
const allKinds: readonly MatterKind[] = ['acts', 'demands', 'promises', 'figures']

/**
 * What each side says of the same act, demand, promise or number, next to one another: contested matters first, then
 * by day. Who is right isn't judged. What was learned after the day asked for must be left out by the caller.
 */
export function accounts(held: Held, options: AccountsOptions): Matter[] {
  const { sides, phrases, kinds = allKinds } = options
  const { entries, copies, judgements, reports } = held
  const ground: Ground = {
    entries,
    voices: new Voices(sides, entries),
    phrases,
    copies,
    decided: judgements.decided,
    texts: new Map(reports.map(({ report }) => [report.id, report.text])),
  }
  return kinds
    .flatMap((kind) => makers[kind](ground))
    .filter(isWanted(options, entries))
    .sort(
      (one, other) => Number(other.contested) - Number(one.contested) || compare(dayOfMatter(one), dayOfMatter(other)),
    )
}

/** The day under which a matter is filed: its own, else that on which it was learned. */
export const dayOfMatter = ({ day, learned }: Pick<Matter, 'day' | 'learned'>): string => day ?? learned

/** Which matters the options leave, among those of these entries. */
export function isWanted(
  { actor, since, until }: Pick<AccountsOptions, 'actor' | 'since' | 'until'>,
  all: readonly LedgerEntry[],
): (matter: Matter) => boolean {
  const naming = actor === undefined ? null : idsNaming(actor, all)
  return (matter) => {
    const day = dayOfMatter(matter)
    if ((since !== undefined && day < since) || (until !== undefined && day > until)) return false
    return naming === null || matter.entries.some((id) => naming.has(id))
  }
}

/** Ids of the entries with the actor in any part; each cast is looked at once, as most entries of a report share theirs. */
function idsNaming(actor: string, all: readonly LedgerEntry[]): Set<string> {
  const known = new Map<string, boolean>()
  const isNamedIn = (entry: LedgerEntry): boolean => {
    const ids = entry.actors.map(({ id }) => id)
    const cast = JSON.stringify(entry.actors.map(({ id, name, of, code, aliases }) => [id, name, of, code, aliases]))
    const found = known.get(cast) ?? goesBy(actor, ids, entry)
    known.set(cast, found)
    return found
  }
  return new Set(all.filter(isNamedIn).map(({ id }) => id))
}
