import { codeReport } from './coding/code-report.js'
import { type Understanding, understand } from './coding/understanding.js'
import { loadLexicon } from './coding/lexicon.js'
import { nameChunks } from './coding/actors/known-names.js'
import { worldOf } from './coding/actors/world.js'
import type { Note, Trace } from './coding/trace.js'
import { caseFingerprint } from './knowledge/fingerprint.js'
import { loadKnowledge, ownKnowledgeDir } from './knowledge/index.js'
import { indexNames } from './knowledge/names.js'
import { placeFinder } from './knowledge/places.js'
import { type Analysis, analyse, loadLanguage } from './language/index.js'
import { foreignLanguage } from './language/which-language.js'
import { type Issue, type NewsReport, type ReportRecord, formatName, issueOf } from './record/index.js'

/** Version of the coders: a new one supersedes what an older one read. */
export const coderVersion = '0.1.0'

/** Texts longer than this, in UTF-16 code units, are no news reports, and coding them would take minutes. */
const longestText = 200_000

/** Reads reports into records; one in another language than English gets an empty record and an issue. */
export interface Reader {
  read(report: NewsReport, file?: string): { record: ReportRecord | null; issues: Issue[] }
  /** How an English report is understood: words, parse, names, times, quantities; who is meant where, and who speaks. */
  analyse(report: NewsReport): Understanding
  /** Reads a report as `read` does and tells every step of the coders on the way. */
  explain(report: NewsReport, file?: string): Explained
}

/** A reading with the steps that led to it, in the order in which they were taken. */
export interface Explained {
  readonly record: ReportRecord | null
  readonly issues: Issue[]
  readonly notes: readonly Note[]
  /** How the report was understood; null where it wasn't coded. */
  readonly understanding: Understanding | null
}

/**
 * Opens a reader: the knowledge of the program and of a case's own folder, the language, the lexicons. `version` names
 * the coders and the case's tables: what makes one reading of a report another.
 */
export function openReader(caseDir?: string): { reader: Reader; version: string; issues: Issue[] } {
  const { knowledge, issues } = loadKnowledge(caseDir === undefined ? [ownKnowledgeDir] : [ownKnowledgeDir, caseDir])
  const language = loadLanguage('en')
  const { lexicon, issues: lexical } = loadLexicon()
  const { world, issues: worldly } = worldOf(knowledge, indexNames(knowledge))
  const find = placeFinder(knowledge)
  const tools = { world, lexicon, findPlace: (name: string, near: readonly string[]) => find(name, near) }
  const analysed = (report: NewsReport): Analysis => analyse(report, language.data, (words) => nameChunks(words, world))
  const read = (report: NewsReport, file = report.id, trace?: Trace): ReturnType<Reader['read']> => {
    if (report.text.length > longestText) {
      const size = `${report.text.length.toLocaleString('en')} characters, more than the ${longestText.toLocaleString('en')} that are read`
      return {
        record: null,
        issues: [issueOf('file-too-large', file, `The report's text has ${size}; split it into its reports.`)],
      }
    }
    const foreign = foreignLanguage(report.text, report.language, language.data.commonWords)
    if (foreign !== null) {
      const message = `The text is in ${foreign.name}; only English is coded, so the report is kept without entries.`
      const kept = { ...report, language: foreign.codes[0] ?? report.language }
      return { record: { ...emptyRecord, report: kept }, issues: [issueOf('language-not-supported', file, message)] }
    }
    try {
      const analysis = analysed({ ...report, language: 'en' })
      const { record, notices } = codeReport(analysis, analysis.report, tools, trace)
      return { record, issues: notices.map(({ code, message, span }) => issueOf(code, file, message, { span })) }
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      return { record: null, issues: [issueOf('coding-failed', file, `The report could not be coded: ${reason}`)] }
    }
  }
  const understood: Reader['analyse'] = (report) => understand(analysed(report), tools)
  const explain: Reader['explain'] = (report, file) => {
    const notes: Note[] = []
    const { record, issues } = read(report, file, (note) => notes.push(note))
    const coded = record !== null && !issues.some((issue) => issue.code === 'language-not-supported')
    return { record, issues, notes, understanding: coded ? understood({ ...report, language: 'en' }) : null }
  }
  const reader: Reader = { read: (report, file) => read(report, file), analyse: understood, explain }
  const version = caseDir === undefined ? coderVersion : `${coderVersion}+case.${caseFingerprint(caseDir)}`
  return { reader, version, issues: [...issues, ...language.issues, ...lexical, ...worldly] }
}

/** What is kept of a report that isn't coded. */
const emptyRecord = {
  format: formatName,
  actors: [],
  statements: [],
  events: [],
  talks: [],
  proposals: [],
  commitments: [],
  measures: [],
  figures: [],
  positions: [],
} satisfies Omit<ReportRecord, 'report'>
