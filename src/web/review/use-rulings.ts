import { useCallback, useRef, useState } from 'react'
import type { ReviewItem, RulingBody } from '../../api/review/wire.js'
import type { Failure } from '../data/client.js'
import { failureOf, ledgerChanged } from '../data/use-answer.js'
import { type EntryPlace, placeKey, placeOf } from './addresses.js'
import { sendRuling, usualWhy } from './send.js'

/** A ruling made in this visit, that `u` takes back. */
interface Made {
  readonly numbers: readonly number[]
  readonly place: EntryPlace
  readonly told: string
}

/** Over all visits of the page until it is loaded anew. */
const made: Made[] = []
/** Rulings are sent one after another, so that the log has them in the order in which they were made. */
let sending: Promise<unknown> = Promise.resolve()

export interface Rulings {
  /** Entries that leave the queue at once, before the server has answered. */
  readonly gone: ReadonlySet<string>
  /** What was done last, in words. */
  readonly told: string | null
  readonly failure: Failure | null
  /** Whether there is a ruling of this visit to be undone. */
  readonly canUndo: boolean
  rule(item: ReviewItem, bodies: readonly RulingBody[], told: string): void
  undo(by: string): void
}

/** Makes rulings at once for the eye, and puts the entry back where the ledger refuses. `comeBack` shows an entry again. */
export function useRulings(comeBack: (place: EntryPlace) => void): Rulings {
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set())
  const [told, setTold] = useState<string | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [canUndo, setCanUndo] = useState(made.length > 0)
  const back = useRef(comeBack)
  back.current = comeBack

  const restore = useCallback((place: EntryPlace): void => {
    setGone((last) => new Set([...last].filter((key) => key !== placeKey(place))))
    back.current(place)
  }, [])
  const failed = useCallback(
    (place: EntryPlace, fault: unknown): void => {
      setTold(null)
      setFailure(failureOf(fault))
      restore(place)
    },
    [restore],
  )

  const rule = useCallback(
    (item: ReviewItem, bodies: readonly RulingBody[], words: string): void => {
      const place = placeOf(item.entry)
      const settles = bodies.some(({ act }) => act !== 'flag' && act !== 'join' && act !== 'split')
      if (settles) setGone((last) => new Set(last).add(placeKey(place)))
      setFailure(null)
      setTold(words)
      sending = sending.then(async () => {
        const numbers: number[] = []
        try {
          for (const body of bodies) numbers.push(await sendRuling(body))
        } catch (fault) {
          failed(place, fault)
        }
        if (numbers.length > 0) made.push({ numbers, place, told: words })
        setCanUndo(made.length > 0)
        ledgerChanged()
      })
      setCanUndo(true)
    },
    [failed],
  )

  const undo = useCallback(
    (by: string): void => {
      sending = sending.then(async () => {
        const last = made.pop()
        if (last === undefined) return
        try {
          for (const ruling of [...last.numbers].reverse())
            await sendRuling({ act: 'undo', ruling, why: usualWhy.undo, by })
          setFailure(null)
          setTold(`Taken back: ${last.told}`)
          restore(last.place)
        } catch (fault) {
          failed(last.place, fault)
        }
        setCanUndo(made.length > 0)
        ledgerChanged()
      })
    },
    [failed, restore],
  )
  return { gone, told, failure, canUndo, rule, undo }
}
