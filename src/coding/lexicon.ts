import {
  type Carrier,
  type Frame,
  carriersTable,
  frameFiles,
  framesTable,
  requestsTable,
  wordClassesTable,
} from '../knowledge/acts.js'
import { type TableSpec, ownKnowledgeDir, readTable } from '../knowledge/index.js'
import { type Cue, channelsTable, contentActsTable, cuesTable } from '../knowledge/speech.js'
import { type StanceFrame, stancesTable } from '../knowledge/positions.js'
import { dealClassesTable, dealLexicon } from '../knowledge/commitments.js'
import { proposalClassesTable, proposalLexicon } from '../knowledge/proposals.js'
import { figureLexicon } from '../knowledge/figures.js'
import { ruleClassesTable, ruleLexicon } from '../knowledge/measures.js'
import { talkCuesTable, talkLexicon } from '../knowledge/talks.js'
import type { Issue } from '../record/index.js'
import type { Lexicon } from './context.js'

/** Loads and indexes the words that tell acts and speech. What can't be read is an issue; the rest works on. */
export function loadLexicon(dir = ownKnowledgeDir): { lexicon: Lexicon; issues: Issue[] } {
  const issues: Issue[] = []
  const rows = <T>(spec: TableSpec<T>): readonly T[] => {
    const reading = readTable(dir, spec)
    issues.push(...(reading?.issues ?? []))
    return reading?.rows ?? []
  }
  const carriers = rows(carriersTable)
  const carrying = (effect: Carrier['effect']): ReadonlySet<string> =>
    new Set(carriers.filter((row) => row.effect === effect).flatMap((row) => row.lemmas))
  const lexicon: Lexicon = {
    cues: byLemma(rows(cuesTable), (row: Cue) => row.lemma),
    contentActs: rows(contentActsTable),
    channels: rows(channelsTable),
    frames: byLemma(
      frameFiles.flatMap((file) => rows(framesTable(file))),
      (row: Frame) => row.lemma.map((lemma) => `${lemma}/${row.pos}`),
    ),
    classes: new Map(
      [
        ...rows(wordClassesTable),
        ...rows(ruleClassesTable),
        ...rows(dealClassesTable),
        ...rows(proposalClassesTable),
      ].map((row) => [row.class, new Set(row.lemmas)]),
    ),
    requests: rows(requestsTable),
    stances: byLemma(rows(stancesTable), (row: StanceFrame) => row.lemma.map((lemma) => `${lemma}/${row.pos}`)),
    talkCues: rows(talkCuesTable),
    talks: talkLexicon(rows),
    rules: ruleLexicon(rows),
    deals: dealLexicon(rows),
    proposals: proposalLexicon(rows),
    figures: figureLexicon(rows),
    carriers: {
      'as-is': carrying('as-is'),
      planned: carrying('planned'),
      negated: carrying('negated'),
      hypothetical: carrying('hypothetical'),
      light: carrying('light'),
    },
  }
  return { lexicon, issues }
}

function byLemma<T>(rows: readonly T[], keys: (row: T) => readonly string[]): Map<string, T[]> {
  const out = new Map<string, T[]>()
  for (const row of rows) for (const key of keys(row)) out.set(key, [...(out.get(key) ?? []), row])
  return out
}
