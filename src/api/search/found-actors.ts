import type { LedgerEntry } from '../../ledger/ledger.js'
import { remembered } from '../../merging/index.js'
import type { Held } from '../../view/held.js'
import { factsOf } from './facts.js'
import { searched } from './letters.js'
import { type Needle, marksIn, standsIn } from './needle.js'
import type { ActorHit, Found } from './wire.js'

type Named = LedgerEntry['actors'][number]

interface Cast {
  readonly actor: Named
  readonly aliases: ReadonlySet<string>
  readonly entries: number
  readonly reports: number
}

/** Everybody who is named in an entry, the most named first, with every name that some report has for them. */
const castOf = remembered((held: Held): readonly Cast[] => {
  const known = new Map<string, { actor: Named; aliases: Set<string>; entries: number; reports: Set<string> }>()
  for (const entry of held.entries) {
    const { by, to } = factsOf(entry)
    const named = new Set([...by, ...to])
    for (const actor of entry.actors) {
      if (!named.has(actor.id)) continue
      const own = known.get(actor.id) ?? { actor, aliases: new Set(), entries: 0, reports: new Set() }
      for (const alias of [actor.name, ...actor.aliases]) own.aliases.add(alias)
      own.entries++
      own.reports.add(entry.report.id)
      known.set(actor.id, own)
    }
  }
  return [...known.values()]
    .map((own) => ({ ...own, reports: own.reports.size }))
    .sort((one, other) => other.entries - one.entries || (one.actor.name < other.actor.name ? -1 : 1))
})

/** The most named of all. */
export const foremostActors = (held: Held, most: number): readonly string[] =>
  castOf(held)
    .slice(0, most)
    .map(({ actor }) => actor.name)

/** The actors whose name or other name holds all the words; the most named first. */
export function foundActors(held: Held, needles: readonly Needle[], most: number): Found['actors'] {
  if (needles.length === 0) return { total: 0, hits: [] }
  const found = castOf(held).flatMap((cast) => {
    const name = [cast.actor.name, ...cast.aliases].find((one) => holdsAll(one, needles))
    return name === undefined ? [] : [{ cast, name }]
  })
  return { total: found.length, hits: found.slice(0, most).map(({ cast, name }) => hitOf(cast, name, needles)) }
}

const holdsAll = (name: string, needles: readonly Needle[]): boolean => {
  const folded = searched(name)
  return needles.every((needle) => standsIn(folded, needle))
}

function hitOf(
  { actor: { mentions: _mentions, ...actor }, entries, reports }: Cast,
  name: string,
  needles: readonly Needle[],
): ActorHit {
  const nameMarks = marksIn(actor.name, needles).map(([start, end]): [number, number] => [start, end])
  return { actor, nameMarks, alias: name === actor.name ? null : name, entries, reports }
}
