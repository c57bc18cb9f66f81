import { dayInWords } from '../wording/days.js'
import { capitalised } from '../wording/names.js'
import { quotable } from '../wording/quotes.js'
import { dayOfMatter } from './accounts.js'
import type { Cell, Matter, MatterKind, Saying } from './shape.js'

/** A line of a page; `quiet` for what stands behind it, `name` for who speaks. */
export interface AccountLine {
  readonly kind: 'name' | 'plain' | 'quiet'
  readonly text: string
}

/** A matter as lines of words, a block for each voice; layout is the caller's. */
export interface MatterPage {
  readonly head: string
  /** What stands behind the matter: its kind, its day, its origins. */
  readonly note: string
  /** All sides, and of the others and the reports those that say something; each begins with its name. */
  readonly cells: readonly (readonly AccountLine[])[]
}

const kindWords: Readonly<Record<MatterKind, string>> = {
  acts: 'act',
  demands: 'demand',
  promises: 'promise',
  figures: 'figure',
}

/** The words of a matter. */
export function matterPage(matter: Matter): MatterPage {
  const { kind, title, day, contested, cells, origins } = matter
  const when = day === null ? `learned ${dayInWords(dayOfMatter(matter))}, no day told` : dayInWords(day)
  const told = origins.length === 1 ? origins[0] : `${origins.length} independent origins`
  return {
    head: contested ? `CONTESTED: ${title}` : title,
    note: `${kindWords[kind]}, ${when}; told by ${told}`,
    cells: cells
      .filter(({ voice, sayings }) => voice === 'side' || sayings.length > 0)
      .map((cell) => [{ kind: 'name', text: headingOf(cell) }, ...cellLines(cell, matter)]),
  }
}

const headingOf = ({ voice, name }: Cell): string =>
  voice === 'side' ? name : voice === 'others' ? 'Others' : 'The reports themselves'

function cellLines({ name, sayings }: Cell, { silent, kind }: Matter): AccountLine[] {
  if (sayings.length > 0) return sayings.flatMap(sayingLines)
  if (!silent.includes(name)) return [{ kind: 'quiet', text: '–' }]
  return [{ kind: 'quiet', text: kind === 'demands' ? '– no answer told' : '– says nothing of it' }]
}

/** "Ilse Brandt: Ostra armed the fishermen: “…”", and where to look it up. */
function sayingLines({ by, claim, words, entry, report, learned, day }: Saying): AccountLine[] {
  const said = capitalised(by === '' || claim.startsWith(by) ? claim : `${by}: ${claim}`)
  const when = day === null || day === learned ? learned : `${day}, learned ${learned}`
  return [
    { kind: 'plain', text: `${said}: “${quotable(words)}”` },
    { kind: 'quiet', text: `${entry}, ${report.outlet ?? report.agency ?? report.id}, ${when}` },
  ]
}
