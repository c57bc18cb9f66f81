import { useEffect } from 'react'
import type { ReviewQueue } from '../../api/review/wire.js'
import { asQuery } from '../app/chosen.js'
import { client, read } from '../data/client.js'
import { type Answer, useAnswer } from '../data/use-answer.js'
import { isLayer } from '../entry/layers.js'

/** How long to wait before asking again while reports are still being compared. */
const askAgainMs = 1500

const reasons = ['flagged', 'contradicted', 'disputed', 'lone', 'unread'] as const
export type Reason = (typeof reasons)[number]

export interface QueueChoice {
  readonly layer: string | null
  readonly reason: Reason | null
  readonly report: string | null
  readonly all: boolean
}

export function queueChoice(query: URLSearchParams): QueueChoice {
  const [layer, reason] = [query.get('layer') ?? '', query.get('reason')]
  return {
    layer: isLayer(layer) ? layer : null,
    reason: reasons.find((one) => one === reason) ?? null,
    report: query.get('report') || null,
    all: query.get('show') === 'all',
  }
}

/** The first `limit` places of the queue as the address narrows it. */
export function useQueue(query: URLSearchParams, limit: number): Answer<ReviewQueue> {
  const { layer, reason, report, all } = queueChoice(query)
  // Rulings work on what is known now.
  const { asOf: _, ...shared } = asQuery(query)
  const asked = {
    ...shared,
    ...(layer !== null && isLayer(layer) && { layer }),
    ...(reason !== null && { reason }),
    ...(report !== null && { report }),
    show: all ? ('all' as const) : ('open' as const),
  }
  const answer = useAnswer(`review queue ${JSON.stringify(asked)} ${limit}`, (signal) =>
    read(client.api.review.queue.$get({ query: { ...asked, limit: String(limit) } }, { init: { signal } })),
  )
  const { value, waiting, again } = answer
  useEffect(() => {
    if (value?.comparing !== true || waiting) return
    const timer = setTimeout(again, askAgainMs)
    return () => clearTimeout(timer)
  }, [value, waiting, again])
  return answer
}
