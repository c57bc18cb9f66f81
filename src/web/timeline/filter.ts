import type { Layer } from '../../record/index.js'
import { addressOf } from '../app/address.js'
import { allLayers, isLayer } from '../entry/layers.js'

/** What a reader has narrowed the timeline to. All of it stands in the address, under the API's own names. */
export interface Filter {
  /** Empty means all. */
  readonly layers: readonly Layer[]
  readonly actor: string | null
  readonly since: string | null
  readonly until: string | null
  readonly text: string | null
  readonly undated: boolean
  readonly order: 'oldest' | 'newest'
}

export const noFilter: Filter = {
  layers: [],
  actor: null,
  since: null,
  until: null,
  text: null,
  undated: false,
  order: 'newest',
}

const day = (given: string | null): string | null =>
  given !== null && /^\d{4}-\d{2}-\d{2}$/.test(given) ? given : null

/** The filter that an address means; parts that mean nothing are passed over. */
export function filterOf(query: URLSearchParams): Filter {
  return {
    layers: query
      .getAll('layer')
      .flatMap((given) => given.split(','))
      .filter(isLayer),
    actor: query.get('actor') || null,
    since: day(query.get('since')),
    until: day(query.get('until')),
    text: query.get('text') || null,
    undated: query.get('dated') === 'no',
    order: query.get('order') === 'oldest' ? 'oldest' : 'newest',
  }
}

/** The address of the timeline under a filter. */
export const timelineAddress = (filter: Filter): string =>
  addressOf('/timeline', { ...questionOf(filter), order: filter.order === 'newest' ? null : filter.order })

/** The filter as the API is asked. */
export function questionOf({ layers, actor, since, until, text, undated }: Filter): Record<string, string> {
  return {
    ...(layers.length > 0 && layers.length < allLayers.length && { layer: layers.join(',') }),
    ...(actor !== null && { actor }),
    ...(since !== null && { since }),
    ...(until !== null && { until }),
    ...(text !== null && { text }),
    ...(undated && { dated: 'no' }),
  }
}

export const isNarrowed = ({ layers, actor, since, until, text, undated }: Filter): boolean =>
  layers.length > 0 || undated || [actor, since, until, text].some((part) => part !== null)
