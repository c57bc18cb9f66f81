import { useEffect, useState } from 'react'
import { type Land, loadLands } from './atlas.js'

/** From this near on the fine outlines are wanted. */
const fineFrom = 5

/** The outlines of all lands, the coarse ones until finer ones are needed and there. `missing` says that none came. */
export function useLands(k: number): { readonly lands: readonly Land[]; readonly missing: boolean } {
  const [coarse, setCoarse] = useState<readonly Land[]>([])
  const [fine, setFine] = useState<readonly Land[]>([])
  const [missing, setMissing] = useState(false)
  const wantsFine = k >= fineFrom
  useEffect(() => {
    loadLands('coarse').then(setCoarse, () => setMissing(true))
  }, [])
  useEffect(() => {
    // Without the fine ones, the coarse ones go on serving.
    if (wantsFine) loadLands('fine').then(setFine, () => undefined)
  }, [wantsFine])
  return { lands: wantsFine && fine.length > 0 ? fine : coarse, missing }
}
