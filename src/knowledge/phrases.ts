import { z } from 'zod'
import { type CodedEvent, eventTypes, type Issue, issueOf } from '../record/index.js'
import { ownKnowledgeDir } from './knowledge.js'
import { readTable, type TableSpec } from './table.js'

/** A pattern of `phrases.tsv`: `{source}`, `{target}`, and `[a|b]` that may not stand inside one another. */
const pattern = z
  .string()
  .min(1, 'is empty')
  .superRefine((text, context) => {
    const complain = (message: string) => context.addIssue({ code: 'custom', message })
    for (const [hole] of text.matchAll(/\{[^}]*\}?/g)) {
      if (hole !== '{source}' && hole !== '{target}') complain(`has ${hole}, which is neither {source} nor {target}`)
    }
    const outside = text.replace(/\[[^[\]|]*(\|[^[\]|]*)?\]/g, '')
    if (/[[\]|]/.test(outside)) complain('has a [ ] or | that does not pair up as [a] or [a|b]')
    else if (outside.includes('{target}'))
      complain('has {target} outside of [ ], where it would stay open when the target is unknown')
  })

const isCode = (text: string): boolean => /^\d{2,4}$/.test(text) || eventTypes.some((type) => type === text)

const phraseRow = z.object({
  /** A CAMEO code or the beginning of one; or a PLOVER event type. */
  cameo: z.string().refine(isCode, 'is neither a CAMEO code nor a PLOVER type'),
  past: pattern.refine((text) => text.startsWith('{source} '), 'does not begin with {source}'),
  base: pattern.refine((text) => !text.includes('{source}'), 'names {source}, which stands before it anyway'),
})
/** What an event with this code is called in a sentence. */
export type Phrase = z.infer<typeof phraseRow>

export const phrasesTable: TableSpec<Phrase> = {
  file: 'phrases.tsv',
  columns: ['cameo', 'past', 'base'],
  row: phraseRow,
  key: (row) => row.cameo,
}

/** The phrases by code. */
export type Phrases = ReadonlyMap<string, Phrase>

/** Reads `phrases.tsv` of each folder; a later folder's line stands in for an earlier one. Never throws. */
export function loadPhrases(dirs: readonly string[] = [ownKnowledgeDir]): { phrases: Phrases; issues: Issue[] } {
  const phrases = new Map<string, Phrase>()
  const issues: Issue[] = []
  for (const dir of dirs) {
    const reading = readTable(dir, phrasesTable)
    if (reading === null) continue
    issues.push(...reading.issues)
    for (const { cameo, past, base } of reading.rows) phrases.set(cameo, { cameo, past, base })
  }
  if (phrases.size === 0)
    issues.push(issueOf('knowledge-broken', phrasesTable.file, 'No folder has a phrase for any event.'))
  return { phrases, issues }
}

/** The phrase of the longest beginning of the event's CAMEO code, else of its type; null when neither has a line. */
export function phraseOf({ cameo, type }: Pick<CodedEvent, 'cameo' | 'type'>, phrases: Phrases): Phrase | null {
  for (let code = cameo ?? ''; code.length >= 2; code = code.slice(0, -1)) {
    const phrase = phrases.get(code)
    if (phrase !== undefined) return phrase
  }
  return phrases.get(type) ?? null
}
