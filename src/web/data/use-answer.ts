import { useCallback, useEffect, useState } from 'react'
import { Failure } from './client.js'

export interface Answer<T> {
  /** The latest answer; while a new question is under way, the last one. */
  readonly value: T | null
  readonly failure: Failure | null
  readonly waiting: boolean
  /** Asks once more. */
  again(): void
}

interface Known<T> {
  readonly key: string | null
  readonly value: T | null
  readonly failure: Failure | null
}

/** Asks whenever `key` changes, and gives up a question that is no longer wanted. */
export function useAnswer<T>(key: string, ask: (signal: AbortSignal) => Promise<T>): Answer<T> {
  const [attempt, setAttempt] = useState(0)
  const [known, setKnown] = useState<Known<T>>({ key: null, value: null, failure: null })
  const wanted = `${attempt} ${key}`
  useEffect(() => {
    const giveUp = new AbortController()
    ask(giveUp.signal).then(
      (value) => setKnown({ key: wanted, value, failure: null }),
      (fault: unknown) => {
        if (!giveUp.signal.aborted) setKnown((last) => ({ key: wanted, value: last.value, failure: failureOf(fault) }))
      },
    )
    return () => giveUp.abort()
    // `ask` is made anew at each rendering; the key says when it means something new.
  }, [wanted])
  const again = useCallback(() => setAttempt((count) => count + 1), [])
  const waiting = known.key !== wanted
  return { value: known.value, failure: waiting ? null : known.failure, waiting, again }
}

export const failureOf = (fault: unknown): Failure =>
  fault instanceof Failure
    ? fault
    : new Failure('The answer could not be read.', fault instanceof Error ? fault.message : null)
