import type { Relation } from '../../api/reader/wire.js'

const percents = new Intl.NumberFormat(undefined, { style: 'percent' })

/** What another report is to the one that is read: "Copy of", "Copied by", "Corrects" … */
export function relationName({ kind, earlier, copy }: Relation): string {
  if (kind === 'correction') return earlier ? 'Corrects' : 'Corrected by'
  if (kind === 'version') return earlier ? 'Later version of' : 'Has a later version'
  if (kind === 'background' || kind === 'round-up' || !copy) return 'Shares passages with'
  return earlier ? 'Copy of' : 'Copied by'
}

const kindWords: Readonly<Record<Relation['kind'], string>> = {
  exact: 'word for word',
  near: 'with small changes',
  excerpt: 'an excerpt',
  'round-up': 'a round-up',
  syndicated: 'syndicated',
  version: 'same outlet',
  correction: 'a correction',
  background: 'background only; each has its own news',
}

const laterWords: Readonly<Record<Relation['kind'], string>> = {
  exact: 'The later has the same text as the earlier, word for word.',
  near: 'The later is a copy of the earlier with small changes.',
  excerpt: 'One is an excerpt of the other.',
  'round-up': 'The later is a round-up that holds a part of the earlier.',
  syndicated: 'The later prints the earlier under another headline.',
  version: 'The later is another version of the earlier by the same outlet.',
  correction: 'The later says that it corrects the earlier.',
  background: 'They share background, but each has its own news.',
}

/** What the later of two reports is to the earlier, in a sentence. */
export const relationSentence = ({ kind }: Relation): string => laterWords[kind]

/** "syndicated; 99 % of its words stand there" */
export const relationWords = ({ kind, share }: Relation): string =>
  kind === 'exact' ? kindWords.exact : `${kindWords[kind]}; ${percents.format(share)} of these words stand there`
