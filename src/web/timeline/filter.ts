import type { Layer } from '../../record/index.js'
import { allLayers, isLayer } from '../entry/layers.js'

export type Clock = 'happened' | 'learned'
export type LanesBy = 'layer' | 'kind' | 'actor'

/** What a reader has narrowed the timeline to, and how it is laid out. All of it stands in the address. */
export interface Filter {
  /** Empty means all. */
  readonly layers: readonly Layer[]
  /** An event's type, a statement's act and the like, folded. */
  readonly type: string | null
  readonly actor: string | null
  readonly since: string | null
  readonly until: string | null
  readonly asOf: string | null
  readonly text: string | null
  readonly undated: boolean
  readonly order: 'oldest' | 'newest'
  readonly clock: Clock
  readonly lanes: LanesBy
}

export const noFilter: Filter = {
  layers: [],
  type: null,
  actor: null,
  since: null,
  until: null,
  asOf: null,
  text: null,
  undated: false,
  order: 'newest',
  clock: 'happened',
  lanes: 'layer',
}

const day = (given: string | null): string | null =>
  given !== null && /^\d{4}-\d{2}-\d{2}$/.test(given) ? given : null

const oneOf = <T extends string>(known: readonly [T, ...T[]], given: string | null): T =>
  known.find((one) => one === given) ?? known[0]

/** The filter that an address means; parts that mean nothing are passed over. */
export function filterOf(query: URLSearchParams): Filter {
  const layers = query
    .getAll('layer')
    .flatMap((given) => given.split(','))
    .filter(isLayer)
  return {
    layers: layers.length === allLayers.length ? [] : layers,
    type: query.get('type') || null,
    actor: query.get('actor') || null,
    since: day(query.get('since')),
    until: day(query.get('until')),
    asOf: day(query.get('asOf')),
    text: query.get('text') || null,
    undated: query.get('dated') === 'no',
    order: oneOf(['newest', 'oldest'], query.get('order')),
    clock: oneOf(['happened', 'learned'], query.get('clock')),
    lanes: oneOf(['layer', 'kind', 'actor'], query.get('lanes')),
  }
}

/** What an address must change so that it means these parts of a filter. */
export function changesFor(part: Partial<Filter>): Record<string, string | null> {
  const { layers, undated, order, clock, lanes, ...words } = part
  return {
    ...words,
    ...(layers !== undefined && { layer: layers.length === 0 ? null : layers.join(',') }),
    ...(undated !== undefined && { dated: undated ? 'no' : null }),
    ...(order !== undefined && { order: order === 'newest' ? null : order }),
    ...(clock !== undefined && { clock: clock === 'happened' ? null : clock }),
    ...(lanes !== undefined && { lanes: lanes === 'layer' ? null : lanes }),
  }
}

/** What takes every narrowing away. */
export const widened = changesFor({
  layers: [],
  type: null,
  actor: null,
  since: null,
  until: null,
  text: null,
  undated: false,
})

/** The filter as the API is asked. */
export function questionOf({ since, until, ...filter }: Filter): Record<string, string> {
  return {
    ...densityQuestionOf(filter),
    ...(since !== null && { since }),
    ...(until !== null && { until }),
  }
}

/** The filter without its period: what is drawn over all time. */
export function densityQuestionOf(filter: Omit<Filter, 'since' | 'until'>): Record<string, string> {
  const { layers, type, actor, asOf, text, undated, clock } = filter
  return {
    ...(layers.length > 0 && { layer: layers.join(',') }),
    ...(type !== null && { type }),
    ...(actor !== null && { actor }),
    ...(asOf !== null && { asOf }),
    ...(text !== null && { text }),
    ...(undated && { dated: 'no' }),
    ...(clock !== 'happened' && { clock }),
  }
}

export const isNarrowed = ({ layers, type, actor, since, until, text, undated }: Filter): boolean =>
  layers.length > 0 || undated || [type, actor, since, until, text].some((part) => part !== null)
