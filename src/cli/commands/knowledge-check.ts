import { isFault } from '../../record/index.js'
import { caseAt } from '../case-at.js'
import { defineCommand } from '../command.js'
import { status } from '../faults.js'
import { flag } from '../flags.js'
import { printIssues } from '../terminal/issues.js'
import { counted } from '../terminal/numbers.js'

interface Flags {
  readonly case?: string | undefined
}

export const knowledgeCheckCommand = defineCommand<Flags, []>({
  brief: 'Check the tables of names, offices, places and words',
  about: `Checks every table of the program's knowledge, and those of a case: rows that can't be read, twin ids, references to
nothing, two holders of one office at a time. Each fault is told with its file and line; exit status 1 if there
is any.`,
  examples: [
    {
      line: 'knowledge check --case examples/kosovo-plates',
      does: "The program's tables with those of the sample case.",
    },
  ],
  parameters: { flags: { case: flag.case } },
  async run(cli, flags) {
    const [{ checkKnowledge, loadKnowledge, ownKnowledgeDir }, { loadPhrases }, { openReader }] = await Promise.all([
      import('../../knowledge/index.js'),
      import('../../knowledge/phrases.js'),
      import('../../pipeline.js'),
    ])
    const found = await caseAt(cli, flags.case)
    const dirs = flags.case === undefined ? [ownKnowledgeDir] : [ownKnowledgeDir, flags.case]
    const { knowledge } = loadKnowledge(dirs)
    // The reader opens every table that the coders use, those of `loadKnowledge` among them.
    const issues = [
      ...found.issues,
      ...openReader(flags.case).issues,
      ...loadPhrases(dirs).issues,
      ...checkKnowledge(knowledge),
    ]
    printIssues(cli, issues)
    const rows = Object.values(knowledge).reduce((sum, table) => sum + table.length, 0)
    const names = `${rows.toLocaleString('en')} names, offices, places and roles`
    if (issues.some(isFault)) {
      cli.err.write(`${names} checked: ${counted(issues.length, 'fault')}.\n`)
      return status.fault
    }
    cli.out.write(`${names} checked, and the coders' words with them: no fault.\n`)
    return status.done
  },
})
