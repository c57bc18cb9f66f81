import { z } from 'zod'
import { measureStatuses } from '../record/index.js'
import { type WordClass, needsCell, rolesCell } from './acts.js'
import { list, text } from './cells.js'
import { pattern } from './patterns.js'
import type { TableSpec } from './table.js'

const yes = z.enum(['yes', 'no']).transform((cell) => cell === 'yes')
const status = z.enum(measureStatuses)
/** `-`: no rule follows. */
const statusOrNone = z.union([z.literal('-').transform(() => null), status])

const verbRow = z.object({
  lemma: list,
  needs: needsCell,
  kind: text,
  authority: rolesCell,
  binds: rolesCell,
  alone: z.enum(['yes', 'no', 'under']),
  example: text,
})
/** A verb that tells a rule; the notation is that of the lexicon of acts. */
export type RuleVerb = z.infer<typeof verbRow>
export const ruleVerbsTable: TableSpec<RuleVerb> = {
  file: 'measures/verbs.tsv',
  columns: ['lemma', 'needs', 'kind', 'authority', 'binds', 'alone', 'example'],
  row: verbRow,
  key: (row) => `${row.lemma.join(';')}/${JSON.stringify(row.needs)}`,
}

const nounRow = z.object({
  phrase: list,
  kind: text,
  binds: list,
  alone: z.enum(['yes', 'no', 'never']),
  example: text,
})
/** A noun that names a rule. */
export type RuleNoun = z.infer<typeof nounRow>
export const ruleNounsTable: TableSpec<RuleNoun> = {
  file: 'measures/nouns.tsv',
  columns: ['phrase', 'kind', 'binds', 'alone', 'example'],
  row: nounRow,
  key: (row) => row.phrase.join(';'),
}

const changeRow = z.object({ lemma: list, status: statusOrNone, subject: yes, example: text })
/** What a verb or noun makes of the rule that it carries; `subject`: its doer lays down the rule. */
export type RuleChange = z.infer<typeof changeRow>
export const ruleChangesTable: TableSpec<RuleChange> = {
  file: 'measures/changes.tsv',
  columns: ['lemma', 'status', 'subject', 'example'],
  row: changeRow,
  key: (row) => row.lemma.join(';'),
}

const carrierRow = z.object({ lemma: list, status: statusOrNone, example: text })
/** A noun of a decision or text that lays down what a verb under it says. */
export type RuleCarrier = z.infer<typeof carrierRow>
export const ruleCarriersTable: TableSpec<RuleCarrier> = {
  file: 'measures/carriers.tsv',
  columns: ['lemma', 'status', 'example'],
  row: carrierRow,
  key: (row) => row.lemma.join(';'),
}

const cueKinds = ['answers', 'same', 'gradual', 'back', 'phase', 'closing', 'begins', 'ends', 'lasts'] as const
const cueRow = z.object({ tells: z.enum(cueKinds), pattern, example: text })
/** What else tells about a rule: that it reciprocates or repeats one, comes in stages, points back, or holds for a while. */
export type RuleCue = z.infer<typeof cueRow>
export const ruleCuesTable: TableSpec<RuleCue> = {
  file: 'measures/cues.tsv',
  columns: ['tells', 'pattern', 'example'],
  row: cueRow,
  key: (row) => row.pattern.source,
}

/** Word classes that the conditions of verbs.tsv name with `%`. */
export const ruleClassesTable: TableSpec<WordClass> = {
  file: 'measures/classes.tsv',
  columns: ['class', 'lemmas'],
  row: z.object({ class: text, lemmas: list }),
  key: (row) => row.class,
}

/** The words that tell rules, indexed by lemma. */
export interface RuleLexicon {
  readonly verbs: ReadonlyMap<string, readonly RuleVerb[]>
  /** By the last word of the phrase. */
  readonly nouns: ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly noun: RuleNoun }[]>
  readonly changes: ReadonlyMap<string, RuleChange>
  readonly carriers: ReadonlyMap<string, RuleCarrier>
  readonly cues: Readonly<Record<RuleCue['tells'], readonly RegExp[]>>
}

/** Indexes the tables, which `rows` reads. */
export function ruleLexicon(rows: <T>(spec: TableSpec<T>) => readonly T[]): RuleLexicon {
  const verbs = new Map<string, RuleVerb[]>()
  for (const row of rows(ruleVerbsTable))
    for (const lemma of row.lemma) verbs.set(lemma, [...(verbs.get(lemma) ?? []), row])
  const nouns = new Map<string, { words: string[]; noun: RuleNoun }[]>()
  for (const noun of rows(ruleNounsTable)) {
    for (const words of noun.phrase.map((phrase) => phrase.split(' '))) {
      const last = words.at(-1) ?? ''
      // The longest phrase is tried first: "travel ban" before "ban".
      nouns.set(
        last,
        [...(nouns.get(last) ?? []), { words, noun }].sort((a, b) => b.words.length - a.words.length),
      )
    }
  }
  const cues = rows(ruleCuesTable)
  const telling = (tells: RuleCue['tells']): RegExp[] =>
    cues.filter((cue) => cue.tells === tells).map((cue) => cue.pattern)
  /** For the words that stand right before something: the pattern must reach to the end. */
  const rightBefore = (tells: RuleCue['tells']): RegExp[] =>
    telling(tells).map((one) => new RegExp(`(?:${one.source})\\s*$`, one.flags))
  return {
    verbs,
    nouns,
    changes: new Map(rows(ruleChangesTable).flatMap((row) => row.lemma.map((lemma) => [lemma, row] as const))),
    carriers: new Map(rows(ruleCarriersTable).flatMap((row) => row.lemma.map((lemma) => [lemma, row] as const))),
    cues: {
      answers: telling('answers'),
      same: telling('same'),
      gradual: telling('gradual'),
      back: telling('back'),
      phase: telling('phase'),
      closing: telling('closing'),
      begins: rightBefore('begins'),
      ends: rightBefore('ends'),
      lasts: rightBefore('lasts'),
    },
  }
}
