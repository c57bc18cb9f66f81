import { type CopyMark, type CopyMarks, loadCopyMarks } from '../../knowledge/copy-marks.js'
import type { NewsReport } from '../../record/index.js'
import { wordsOf } from '../words.js'

let own: CopyMarks | null = null

/** The package's own marks, read once. */
export const ownMarks = (): CopyMarks => (own ??= loadCopyMarks().copyMarks)

/** What a report says of itself. */
export interface Marked {
  readonly correction: boolean
  readonly update: boolean
  /** The agency of the report's metadata, else of a credit in its text, under its one name; else null. */
  readonly agency: string | null
  /** The outlet's name; an agency's under its one name. */
  readonly outlet: string | null
  /** The words of the title without such marks; empty where there is no title. */
  readonly title: string
  /** The titles that a correction names between quotation marks, as `title` is written. */
  readonly corrected: readonly string[]
}

/** A title of one or two words ("Briefing") names no story. */
export const namesStory = (title: string): boolean => title.split(' ').length >= 3

const longestLine = 400

/** Reads the marks of a report in its title, its first two and its last three lines. */
export function markedOf(
  { title, outlet, agency, text }: NewsReport,
  { marks, agencyNamed }: CopyMarks = ownMarks(),
): Marked {
  const lines = text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]))
  const first = lines.slice(0, 2).map((line) => line.slice(0, longestLine))
  const last = lines.slice(-3).map((line) => line.slice(-longestLine))
  const places = { title: title === null ? [] : [title.trim()], first, last, any: [...first, ...last] }
  const told = (mark: CopyMark['mark']): RegExpExecArray | undefined => {
    for (const { mark: its, where, pattern } of marks) {
      if (its !== mark) continue
      for (const line of places[where]) {
        const found = pattern.exec(line)
        if (found !== null) return found
      }
    }
    return undefined
  }
  const credited = agency ?? told('credit')?.groups?.['agency'] ?? null
  const correction = told('correction') !== undefined
  return {
    correction,
    update: told('update') !== undefined,
    agency: credited === null ? null : agencyNamed(credited),
    outlet: outlet === null ? null : agencyNamed(outlet),
    title: wordsOf(bareTitle(title ?? '', marks)).join(' '),
    corrected: correction ? quotedTitles(text) : [],
  }
}

const quotation = /["“”„«»]([^"“”„«»\n]{8,200})["“”«»]/gu

const quotedTitles = (text: string): string[] =>
  [...text.matchAll(quotation)].map(([, words = '']) => wordsOf(words).join(' ')).filter(namesStory)

function bareTitle(title: string, marks: readonly CopyMark[]): string {
  let bare = title.trim()
  for (const { mark, where, pattern } of marks) {
    if (where === 'title' && mark !== 'credit') bare = bare.replace(pattern, '')
  }
  return bare
}
