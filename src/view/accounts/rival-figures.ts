import type { LedgerEntry } from '../../ledger/ledger.js'
import { contradictions, type ToldIn } from '../../merging/index.js'
import { numberWords } from '../brief/figures.js'
import { capitalised } from '../wording/names.js'
import { matterOf, type Telling } from './compose.js'
import { dayOf, type Ground, proofOf } from './ground.js'
import type { Matter } from './shape.js'

type FigureEntry = ToldIn<'figures', LedgerEntry>

/** Numbers that can't both be right, where a side gives one of them. */
export function rivalFigures(ground: Ground): Matter[] {
  return rivalsIn(ground)
    .map((rivals) => ({ rivals, tellings: rivals.map((entry) => tellingOf(entry, ground)) }))
    .filter(({ tellings }) => areRivalVoices(tellings, ground))
    .map(({ rivals, tellings }) =>
      matterOf(ground, {
        kind: 'figures',
        title: capitalised(`how many ${rivals[0]?.body.what ?? ''}: ${numbersOf(rivals)}`),
        day: rivals.map(dayOf).find((day) => day !== null) ?? null,
        contested: true,
        tellings,
        entries: rivals,
        concerns: ground.voices.sides.map((_, column) => column),
      }),
    )
}

/** Figures bound together by contradictions, in order of learning. */
function rivalsIn({ entries, texts }: Ground): FigureEntry[][] {
  const sets = new Map<FigureEntry, Set<FigureEntry>>()
  for (const { figures: pair } of contradictions(entries, texts)) {
    const joined = new Set(pair.flatMap((figure) => [...(sets.get(figure) ?? [figure])]))
    for (const figure of joined) sets.set(figure, joined)
  }
  return [...new Set(sets.values())].map((set) => [...set])
}

/** A side gives a number, and not all of them come from one voice. */
function areRivalVoices(tellings: readonly Telling[], { voices }: Ground): boolean {
  const columns = new Set(tellings.flatMap(({ voice }) => voice.columns))
  return columns.size > 1 && [...columns].some(voices.isSide)
}

function tellingOf(entry: FigureEntry, { voices }: Ground): Telling {
  const { attributed_to: claimant, what } = entry.body
  return {
    entry,
    voice: claimant === null ? voices.ofReport : voices.of([claimant], entry),
    claim: `${numberWords(entry.body)} ${what}`,
    sense: 'says',
    day: dayOf(entry),
    proof: proofOf(entry),
  }
}

const numbersOf = (rivals: readonly FigureEntry[]): string =>
  [...new Set(rivals.map(({ body }) => numberWords(body)))].join(' or ')
