import { accounts, isWanted, type Matter, type MatterKind, tallyOf } from '../../view/accounts/index.js'
import type { Held } from '../../view/held.js'
import { compared, perHeld } from '../work/per-held.js'
import type { Sources } from '../work/sources.js'
import { isLeft, type Leaves } from './narrowed.js'
import { sidesFor } from './sides.js'
import type { WireAccounts, WireMatter } from './wire.js'

export interface AccountsAsked extends Leaves {
  /** The reader's choice; the case's parties, else those in most conflict, where empty. */
  readonly sides: readonly string[]
  readonly actor?: string | undefined
  readonly since?: string | undefined
  readonly until?: string | undefined
  readonly asOf?: string | undefined
  readonly order: 'contested' | 'newest' | 'oldest'
  readonly limit: number
}

/** What each side says of the same things; the costly comparison is made once for the sides and kept. */
export async function accountsQuestion(sources: Sources, asked: AccountsAsked): Promise<WireAccounts> {
  const { held, limited } = await compared(sources, asked)
  const chosen = sidesFor(held, asked.sides, sources.names.parties)
  const { sides } = chosen
  const all = sides.length < 2 ? [] : mattersOf(held, sides, sources)
  const { actor, since, until } = asked
  const told = all.filter(
    isWanted(
      {
        ...(actor !== undefined && { actor }),
        ...(since !== undefined && { since }),
        ...(until !== undefined && { until }),
      },
      held.entries,
    ),
  )
  const left = told.filter((matter) => isLeft(matter, asked))
  return {
    ...chosen,
    compared: held.entries.length,
    limited,
    tally: shortTally(tallyOf(told, sides)),
    total: left.length,
    matters: inOrder(left, asked.order).slice(0, asked.limit).map(wireMatter),
  }
}

const kept = perHeld<Matter[]>()
const mattersOf = (held: Held, sides: readonly string[], { phrases }: Sources): Matter[] =>
  kept(held, JSON.stringify(sides), () => accounts(held, { sides, phrases }))

/** The view's own order has the contested first, then goes by day. */
function inOrder(matters: readonly Matter[], order: AccountsAsked['order']): readonly Matter[] {
  if (order === 'contested') return matters
  const day = ({ day: own, learned }: Matter): string => own ?? learned
  const sorted = [...matters].sort((one, other) => (day(one) < day(other) ? -1 : day(one) > day(other) ? 1 : 0))
  return order === 'oldest' ? sorted : sorted.reverse()
}

/** Askers shown in the table of who asks whom. */
const mostAskers = 12

function shortTally({ asks, ...tally }: ReturnType<typeof tallyOf>): WireAccounts['tally'] {
  const askers = [...new Set(asks.map(({ by }) => by))]
  const shown = new Set(askers.slice(0, mostAskers))
  const { acts, demands, promises, figures }: Readonly<Record<MatterKind, number>> = tally.kinds
  return {
    kinds: { acts, demands, promises, figures },
    contested: tally.contested,
    sides: tally.sides.map(({ side, matters, silent }) => ({ side, matters: { ...matters }, silent })),
    asks: asks.filter(({ by }) => shown.has(by)).map((one) => ({ ...one })),
    moreAskers: Math.max(0, askers.length - mostAskers),
  }
}

/** Sayings of one voice that are sent; a call that forty reports repeat is known after a few. */
const mostSayings = 8

function wireMatter({
  kind,
  title,
  day,
  learned,
  contested,
  cells,
  silent,
  ask,
  entries,
  origins,
}: Matter): WireMatter {
  return {
    id: `${kind} ${entries[0] ?? ''}`,
    kind,
    title,
    day,
    learned,
    contested,
    cells: cells.map(({ voice, name, sayings }) => ({
      voice,
      name,
      sayings: sayings.slice(0, mostSayings).map((saying) => ({ ...saying, report: { ...saying.report } })),
      more: Math.max(0, sayings.length - mostSayings),
    })),
    silent: [...silent],
    ...(ask !== undefined && {
      ask: { by: [...ask.by], of: [...ask.of], consent: [...ask.consent], refuse: [...ask.refuse] },
    }),
    origins: [...origins],
  }
}
