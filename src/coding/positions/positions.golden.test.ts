import { z } from 'zod'
import type { ReportRecord } from '../../record/index.js'
import { goldenSuite } from '../golden.test-kit.js'

/** The positions of a record in the words of the golden file: "Chad recognises Kosovo". */
function told({ actors, positions }: ReportRecord): string[] {
  const namesOf = (ids: readonly string[]): string =>
    ids
      .map((id) => actors.find((actor) => actor.id === id)?.name ?? id)
      .toSorted()
      .join(', ')
  return positions.map(({ holder, stance, toward }) => `${namesOf(holder)} ${stance} ${namesOf(toward)}`.trim())
}

goldenSuite('positions', import.meta.url, z.string(), told)
