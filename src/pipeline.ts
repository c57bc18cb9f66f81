import { codeReport } from './coding/code-report.js'
import { loadLexicon } from './coding/lexicon.js'
import { worldOf } from './coding/actors/world.js'
import { loadKnowledge, ownKnowledgeDir } from './knowledge/index.js'
import { indexNames } from './knowledge/names.js'
import { placeFinder } from './knowledge/places.js'
import { analyse, loadLanguage } from './language/index.js'
import { type Issue, type NewsReport, type ReportRecord, issueOf } from './record/index.js'

/** Version of the coders: a new one supersedes what an older one read. */
export const coderVersion = '0.1.0'

/** Reads reports into records. */
export interface Reader {
  read(report: NewsReport, file?: string): { record: ReportRecord | null; issues: Issue[] }
}

/** Opens a reader: the knowledge of the program and of a case's own folder, the language, the lexicons. */
export function openReader(caseDir?: string): { reader: Reader; issues: Issue[] } {
  const { knowledge, issues } = loadKnowledge(caseDir === undefined ? [ownKnowledgeDir] : [ownKnowledgeDir, caseDir])
  const language = loadLanguage('en')
  const { lexicon, issues: lexical } = loadLexicon()
  const { world, issues: worldly } = worldOf(knowledge, indexNames(knowledge))
  const find = placeFinder(knowledge)
  const tools = { world, lexicon, findPlace: (name: string, near: readonly string[]) => find(name, near) }
  const read: Reader['read'] = (report, file = report.id) => {
    try {
      const analysis = analyse(report, language.data)
      return { record: codeReport(analysis, report, tools), issues: [] }
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      return { record: null, issues: [issueOf('coding-failed', file, `The report could not be coded: ${reason}`)] }
    }
  }
  return { reader: { read }, issues: [...issues, ...language.issues, ...lexical, ...worldly] }
}
