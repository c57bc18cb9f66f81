import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import { Failure } from './client.js'

export interface Answer<T> {
  /** The latest answer; while a new question is under way, the last one. */
  readonly value: T | null
  readonly failure: Failure | null
  /** Whether `value` answers another question than this, or is of a ledger that has changed since. */
  readonly waiting: boolean
  /** Asks once more. */
  again(): void
}

interface Known<T> {
  readonly key: string | null
  readonly value: T | null
  readonly failure: Failure | null
}

/** Answers by key, so that a page opened again stands there at once while it is quietly asked anew. */
const kept = new Map<string, { readonly value: unknown; readonly state: number }>()
const answersKept = 60

/** Counts up whenever this page changed the ledger; every answer is then asked for anew. */
let changes = 0
const changed = new Set<() => void>()

/** To be called once a ruling was kept: what is shown is asked for again. */
export function ledgerChanged(): void {
  changes++
  for (const tell of changed) tell()
}

const watchLedger = (tell: () => void): (() => void) => {
  changed.add(tell)
  return () => changed.delete(tell)
}

/**
 * Asks whenever `key` changes, and gives up a question that is no longer wanted. Answers are kept by key over all
 * pages, so a key begins with what is asked ("rules …") and holds all that the answer depends on.
 */
export function useAnswer<T>(key: string, ask: (signal: AbortSignal) => Promise<T>): Answer<T> {
  const [attempt, setAttempt] = useState(0)
  const state = useSyncExternalStore(watchLedger, () => changes)
  const [known, setKnown] = useState<Known<T>>({ key: null, value: null, failure: null })
  const wanted = `${attempt} ${state} ${key}`
  useEffect(() => {
    const giveUp = new AbortController()
    ask(giveUp.signal).then(
      (value) => {
        keep(key, value, state)
        setKnown({ key: wanted, value, failure: null })
      },
      (fault: unknown) => {
        if (!giveUp.signal.aborted) setKnown((last) => ({ key: wanted, value: last.value, failure: failureOf(fault) }))
      },
    )
    return () => giveUp.abort()
    // `ask` is made anew at each rendering; the key says when it means something new.
  }, [wanted])
  const again = useCallback(() => setAttempt((count) => count + 1), [])
  if (known.key === wanted) return { value: known.value, failure: known.failure, waiting: false, again }
  const before = kept.get(key)
  const value = before === undefined ? known.value : (before.value as T)
  return { value, failure: null, waiting: before?.state !== state, again }
}

function keep(key: string, value: unknown, state: number): void {
  kept.delete(key)
  kept.set(key, { value, state })
  if (kept.size > answersKept) kept.delete([...kept.keys()][0] ?? '')
}

export const failureOf = (fault: unknown): Failure =>
  fault instanceof Failure
    ? fault
    : new Failure('The answer could not be read.', fault instanceof Error ? fault.message : null)
