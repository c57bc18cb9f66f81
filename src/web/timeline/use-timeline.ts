import { useCallback, useEffect, useState } from 'react'
import type { WireTimeline } from '../../api/timeline/wire.js'
import { client, type Failure, read } from '../data/client.js'
import { failureOf, useAnswer } from '../data/use-answer.js'
import { type Filter, questionOf } from './filter.js'

const pageSize = 60

export interface Timeline {
  /** The latest answer, with the items of all pages fetched so far; an older one while a new one is awaited. */
  readonly value: WireTimeline | null
  readonly stale: boolean
  readonly waiting: boolean
  readonly failure: Failure | null
  more(): void
  again(): void
}

interface Known {
  readonly key: string
  readonly value: WireTimeline | null
  readonly failure: Failure | null
}

/**
 * The list under a filter, a page at a time. While the server still compares accounts, the list comes without them, and
 * anew once they are there.
 */
export function useTimeline(filter: Filter): Timeline {
  const question = { ...questionOf(filter), order: filter.order }
  const [compared, setCompared] = useState('')
  const [attempt, setAttempt] = useState(0)
  const about = JSON.stringify([filter.asOf, filter.since, filter.until])
  const key = JSON.stringify([question, attempt, compared === about])
  const first = useAnswer(`timeline ${key}`, (signal) => ask(question, 0, signal))
  const [further, setFurther] = useState<Known>({ key: '', value: null, failure: null })
  const [wanted, setWanted] = useState({ key, pages: 1 })
  const value = first.value === null || further.key !== key || further.value === null ? first.value : further.value
  const have = value?.items.length ?? 0
  const pages = wanted.key === key ? wanted.pages : 1
  const missing = !first.waiting && value !== null && have < Math.min(value.total, pages * pageSize)
  const failure = further.key === key ? further.failure : null

  useEffect(() => {
    if (!missing || failure !== null) return undefined
    const giveUp = new AbortController()
    ask(question, have, giveUp.signal).then(
      (next) => setFurther({ key, value: { ...next, items: [...(value?.items ?? []), ...next.items] }, failure: null }),
      (fault: unknown) => {
        if (!giveUp.signal.aborted) setFurther({ key, value, failure: failureOf(fault) })
      },
    )
    return () => giveUp.abort()
  }, [key, missing, have, failure])

  const comparing = !first.waiting && first.value?.comparing === true
  useEffect(() => {
    if (!comparing) return undefined
    const giveUp = new AbortController()
    const [asOf, since, until] = JSON.parse(about) as (string | null)[]
    const query = { ...(asOf && { asOf }), ...(since && { since }), ...(until && { until }) }
    read(client.api.timeline.compared.$get({ query }, { init: { signal: giveUp.signal } })).then(
      () => setCompared(about),
      (fault: unknown) => {
        if (!giveUp.signal.aborted) setFurther({ key, value: null, failure: failureOf(fault) })
      },
    )
    return () => giveUp.abort()
  }, [comparing, about])

  const more = useCallback(() => {
    const next = Math.ceil(Math.max(have, 1) / pageSize) + 1
    setWanted((last) => (last.key === key && last.pages === next ? last : { key, pages: next }))
  }, [key, have])
  const again = useCallback(() => {
    setFurther({ key: '', value: null, failure: null })
    setAttempt((count) => count + 1)
  }, [])
  return {
    value,
    stale: first.waiting,
    waiting: first.waiting || missing,
    failure: first.failure ?? failure,
    more,
    again,
  }
}

const ask = (question: Record<string, string>, offset: number, signal: AbortSignal): Promise<WireTimeline> => {
  const query = { ...question, offset: String(offset), limit: String(pageSize), wait: 'no' as const }
  return read(client.api.timeline.$get({ query }, { init: { signal } }))
}
