import { useCallback, useEffect, useRef, useState } from 'react'
import type { WireTold } from '../../api/wire.js'
import { client, type Failure, read } from '../data/client.js'
import { failureOf } from '../data/use-answer.js'
import { type Filter, questionOf } from './filter.js'

const pageSize = 60

export interface Timeline {
  readonly items: readonly WireTold[]
  /** How many there are in all; null before the first answer. */
  readonly total: number | null
  readonly waiting: boolean
  readonly failure: Failure | null
  more(): void
  again(): void
}

interface Known {
  readonly key: string
  readonly items: readonly WireTold[]
  readonly total: number | null
  readonly failure: Failure | null
}

/** The timeline under a filter, fetched a page at a time; what was shown stays until the new answer is there. */
export function useTimeline(filter: Filter): Timeline {
  const question = { ...questionOf(filter), order: filter.order }
  const key = JSON.stringify(question)
  const [known, setKnown] = useState<Known>({ key: '', items: [], total: null, failure: null })
  const [wanted, setWanted] = useState({ key, pages: 1, attempt: 0 })
  const loading = useRef(false)
  const pages = wanted.key === key ? wanted.pages : 1
  const have = known.key === key ? known.items.length : 0
  const complete =
    known.key === key && known.failure === null && (have >= pages * pageSize || have >= (known.total ?? Infinity))

  useEffect(() => {
    if (complete) return undefined
    const giveUp = new AbortController()
    loading.current = true
    const query = { ...question, offset: String(have), limit: String(pageSize) }
    read(client.api.timeline.$get({ query }, { init: { signal: giveUp.signal } }))
      .then(
        ({ items, total }) =>
          setKnown((last) => ({
            key,
            items: last.key === key ? [...last.items, ...items] : items,
            total,
            failure: null,
          })),
        (fault: unknown) => {
          if (!giveUp.signal.aborted)
            setKnown((last) => ({ ...last, key, items: last.key === key ? last.items : [], failure: failureOf(fault) }))
        },
      )
      .finally(() => {
        loading.current = false
      })
    return () => giveUp.abort()
    // `question` is made anew at each rendering; `key` stands for it.
  }, [key, pages, wanted.attempt, complete, have])

  const more = useCallback(() => {
    if (!loading.current) setWanted((last) => ({ ...last, key, pages: (last.key === key ? last.pages : 1) + 1 }))
  }, [key])
  const again = useCallback(() => setWanted((last) => ({ ...last, attempt: last.attempt + 1 })), [])
  const waiting = !complete && known.failure === null
  return {
    items: known.items,
    total: known.total,
    waiting,
    failure: known.key === key ? known.failure : null,
    more,
    again,
  }
}
