import { useEffect, useState } from 'react'
import { type Land, loadLands } from './atlas.js'

/** From this near on the fine outlines are wanted. */
const fineFrom = 5

export interface Outlines {
  readonly lands: readonly Land[]
  /** Quick to draw, for while the map moves. */
  readonly coarse: readonly Land[]
  /** None came at all. */
  readonly missing: boolean
}

/**
 * The outlines of all lands: coarse ones until finer ones are needed and there. Those are needed near by, and where a
 * country that is told of is too small to be among the coarse ones.
 */
export function useLands(k: number, told: readonly string[]): Outlines {
  const [coarse, setCoarse] = useState<readonly Land[]>([])
  const [fine, setFine] = useState<readonly Land[]>([])
  const [missing, setMissing] = useState(false)
  const known = new Set(coarse.map(({ code }) => code))
  const wantsFine = coarse.length > 0 && (k >= fineFrom || told.some((code) => !known.has(code)))
  useEffect(() => {
    loadLands('coarse').then(setCoarse, () => setMissing(true))
  }, [])
  useEffect(() => {
    // Without the fine ones, the coarse ones go on serving.
    if (wantsFine) loadLands('fine').then(setFine, () => undefined)
  }, [wantsFine])
  return { lands: wantsFine && fine.length > 0 ? fine : coarse, coarse, missing }
}
