import type { Judgements, LedgerEntry } from '../ledger/ledger.js'
import type { Cluster } from '../merging/index.js'
import type { Credibility, Reliability } from '../record/index.js'

/**
 * The two grades of the Admiralty system (NATO AJP-2.1), kept apart: how reliable the source is, which only a person
 * can say, and how credible what it tells is.
 */
export interface Grades {
  /** The source graded: the agency, else the outlet; null where the report names neither. */
  readonly source: string | null
  readonly reliability: Reliability
  readonly credibility: Credibility
  /** On what the credibility rests, in words. */
  readonly grounds: string
}

/**
 * The grades of an entry. A person's grade holds; else the credibility is counted: three independent origins or more
 * confirm (1), two make probable (2), a contradiction makes doubtful (4), one origin alone can't be judged (6).
 */
export function gradesOf(
  entry: LedgerEntry,
  { origins }: Pick<Cluster, 'origins'>,
  { reliabilities }: Pick<Judgements, 'reliabilities'>,
  contradicted = false,
): Grades {
  const { agency, outlet } = entry.report
  const source = agency ?? outlet
  const graded = [agency, outlet].flatMap((name) => (name === null ? [] : (reliabilities.get(name) ?? [])))[0]
  return { source, reliability: graded ?? 'F', ...credibilityOf(entry, origins.length, contradicted) }
}

function credibilityOf(
  { ruled }: LedgerEntry,
  origins: number,
  contradicted: boolean,
): Pick<Grades, 'credibility' | 'grounds'> {
  if (ruled?.credibility !== undefined) return { credibility: ruled.credibility, grounds: 'a person graded it' }
  if (contradicted) return { credibility: 4, grounds: 'another report contradicts it' }
  if (origins >= 3) return { credibility: 1, grounds: `${origins} independent origins tell it` }
  if (origins === 2) return { credibility: 2, grounds: '2 independent origins tell it' }
  return { credibility: 6, grounds: 'one origin alone tells it' }
}
