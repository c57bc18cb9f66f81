import { compare, type QuadClass, quadClasses } from '../../record/index.js'
import { goesBy } from '../../view/by-name.js'
import { actsOf, type NetworkAct, networkOf } from '../../view/network/network.js'
import { type Told, wireTold } from '../timeline.js'
import type { Sources } from '../work/sources.js'
import { thingsOf } from '../work/things.js'
import type { NetworkActs, NetworkActsQuery, NetworkAnswer, NetworkQuery } from './wire.js'

/** The whole network, or the acts between some of it. */
export type NetworkAsked =
  | ({ readonly part: 'network' } & NetworkQuery)
  | ({ readonly part: 'acts' } & NetworkActsQuery)

/** What the page “network” is answered. */
export async function networkQuestion(sources: Sources, asked: NetworkAsked): Promise<NetworkAnswer | NetworkActs> {
  const { things, limited } = await thingsOf(sources, { ...asked, layer: ['events'] })
  const { actor } = asked
  const wanted = actor === undefined ? things : things.filter((thing) => concerns(thing, actor))
  const acts = actsOf(wanted, { whole: asked.whole === 'yes' })
  return asked.part === 'network' ? { ...drawn(acts, asked), limited } : { ...listed(acts, asked), limited }
}

const concerns = ({ members }: Told, actor: string): boolean =>
  members.some((entry) => 'source' in entry.body && goesBy(actor, [...entry.body.source, ...entry.body.target], entry))

function drawn(acts: readonly NetworkAct<Told>[], { most }: NetworkQuery): Omit<NetworkAnswer, 'limited'> {
  const { nodes, links } = networkOf(acts)
  const shown = nodes.slice(0, most)
  const ids = new Set(shown.map(({ id }) => id))
  const count = (standing: NetworkAct<Told>['standing']): number =>
    acts.filter((act) => act.standing === standing).length
  return {
    nodes: shown,
    links: links.filter(({ from, to }) => ids.has(from) && ids.has(to)),
    more: nodes.length - shown.length,
    acts: { drawn: count('drawn'), oneSide: count('one side'), unsettled: count('unsettled') },
  }
}

function listed(acts: readonly NetworkAct<Told>[], asked: NetworkActsQuery): Omit<NetworkActs, 'limited'> {
  const { offset, limit } = asked
  const found = acts.filter((act) => meets(act, asked)).sort(newestFirst)
  return {
    total: found.length,
    offset,
    limit,
    ...byDay(found),
    items: found.slice(offset, offset + limit).map(({ act }) => wireTold(act)),
  }
}

function meets({ quad, standing, arcs }: NetworkAct<Told>, asked: NetworkActsQuery): boolean {
  const { from, to, party } = asked
  if (standing !== asked.standing) return false
  if (asked.quad !== undefined && asked.quad.length > 0 && !asked.quad.includes(quad)) return false
  if (party !== undefined && !arcs.some((arc) => arc.from.id === party || arc.to.id === party)) return false
  if (from === undefined && to === undefined) return true
  return arcs.some((arc) => (from === undefined || arc.from.id === from) && (to === undefined || arc.to.id === to))
}

/** The first day that any teller tells of it. */
const dayOf = ({ act: { members } }: NetworkAct<Told>): string | null =>
  members.flatMap(({ from, to }) => from ?? to ?? []).sort()[0] ?? null

/** What has no day comes last, the latest learned first. */
const newestFirst = (one: NetworkAct<Told>, other: NetworkAct<Told>): number =>
  compare(dayOf(other) ?? '', dayOf(one) ?? '') ||
  compare(other.act.members[0].learned, one.act.members[0].learned) ||
  compare(one.act.members[0].id, other.act.members[0].id)

function byDay(acts: readonly NetworkAct<Told>[]): Pick<NetworkActs, 'days' | 'undated'> {
  const days = new Map<string, Record<QuadClass, number>>()
  let undated = 0
  for (const act of acts) {
    const day = dayOf(act)
    if (day === null) {
      undated++
      continue
    }
    const quads =
      days.get(day) ?? (Object.fromEntries(quadClasses.map((quad) => [quad, 0])) as Record<QuadClass, number>)
    quads[act.quad]++
    days.set(day, quads)
  }
  return { undated, days: [...days].sort(([a], [b]) => compare(a, b)).map(([day, quads]) => ({ day, quads })) }
}
