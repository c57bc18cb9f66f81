import { useEffect, useState } from 'react'
import type { WireTimeline } from '../../../api/timeline/wire.js'
import { client, read } from '../../data/client.js'
import { densityQuestionOf, type Filter } from '../filter.js'
import { dayNumber, daysOf, type Span, widthOf } from './span.js'

/** So many entries can be told apart on a screen. */
const nearCount = (width: number): number => (width > 640 ? 72 : 20)
const mostAsked = 300

/** The entries in the stretch that is shown, one by one; null while there are too many, or none are known yet. */
export function useNear(filter: Filter, span: Span, inView: number, width: number): WireTimeline['items'] | null {
  const wanted = inView > 0 && inView <= nearCount(width)
  const asked = roomy(span)
  const { since, until } = daysOf(asked)
  const query = { ...densityQuestionOf(filter), lanes: filter.lanes, since, until }
  const key = JSON.stringify(query)
  const [known, setKnown] = useState<{ key: string; span: Span; items: WireTimeline['items'] } | null>(null)
  useEffect(() => {
    if (!wanted) return undefined
    const giveUp = new AbortController()
    const asks = { ...query, order: 'oldest' as const, limit: String(mostAsked), wait: 'no' as const }
    read(client.api.timeline.$get({ query: asks }, { init: { signal: giveUp.signal } })).then(
      ({ items }) => setKnown({ key, span: { from: dayNumber(since), to: dayNumber(until) + 1 }, items }),
      // The bars stay where the entries can't be had; the list below says what is wrong.
      () => giveUp.signal.aborted || setKnown(null),
    )
    return () => giveUp.abort()
  }, [wanted, key])
  if (!wanted || known === null) return null
  const holds = known.span.from <= Math.floor(span.from) + 1 && known.span.to >= Math.ceil(span.to) - 1
  return known.key === key || (holds && sameBut(known.key, key)) ? known.items : null
}

/** The stretch with some room at its sides, in steps, so that a small move asks nothing anew. */
function roomy({ from, to }: Span): Span {
  const step = 2 ** Math.ceil(Math.log2(Math.max(1, widthOf({ from, to }) / 2)))
  return { from: Math.floor(from / step) * step, to: Math.ceil(to / step) * step }
}

/** Whether two questions differ in their period alone. */
function sameBut(one: string, other: string): boolean {
  const bare = (key: string): string => JSON.stringify({ ...JSON.parse(key), since: '', until: '' })
  return bare(one) === bare(other)
}
