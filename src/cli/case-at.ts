import type { Phrases } from '../knowledge/phrases.js'
import type { Case } from '../reading/case.js'
import type { Issue } from '../record/index.js'
import type { Cli } from './command.js'
import { CommandFault } from './faults.js'
import { printIssues } from './terminal/issues.js'

/** The case in a folder, null where none is named. Rejects with a `CommandFault` where there is none to be used. */
export async function caseAt(
  cli: Cli,
  folder: string | undefined,
): Promise<{ case: Case | null; issues: readonly Issue[] }> {
  if (folder === undefined) return { case: null, issues: [] }
  const { loadCase } = await import('../reading/case.js')
  const loaded = await loadCase(folder, cli.files)
  if (loaded.case !== null) return loaded
  const first = loaded.issues[0]
  const reason = first === undefined ? "it can't be read" : `${first.file}: ${first.message}`
  throw new CommandFault(`There is no case in ${folder}; a case is a folder with a file case.yaml in it (${reason})`)
}

/** The case with what events are called in its words; faults are told at once. */
export async function framedCase(
  cli: Cli,
  folder: string | undefined,
): Promise<{ case: Case | null; phrases: Phrases }> {
  const [{ loadPhrases }, { ownKnowledgeDir }] = await Promise.all([
    import('../knowledge/phrases.js'),
    import('../knowledge/knowledge.js'),
  ])
  const found = await caseAt(cli, folder)
  const { phrases, issues } = loadPhrases(folder === undefined ? [ownKnowledgeDir] : [ownKnowledgeDir, folder])
  printIssues(cli, [...found.issues, ...issues])
  return { case: found.case, phrases }
}
