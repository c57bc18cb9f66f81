import { openReader } from '../../pipeline.js'
import { findSources, isSource, readSource } from '../../reading/index.js'
import { type Issue, isFault } from '../../record/index.js'
import { caseAt } from '../case-at.js'
import type { Cli } from '../command.js'
import { status } from '../faults.js'
import { printIssues } from '../terminal/issues.js'
import { analysisPage } from './page.js'

interface AnalyseFlags {
  readonly case?: string | undefined
  readonly published?: string | undefined
  readonly json?: boolean | undefined
}

/** Prints the analysis of what is behind the paths; resolves to the exit status. */
export async function analyseReports(cli: Cli, flags: AnalyseFlags, paths: readonly string[]): Promise<number> {
  const found = await caseAt(cli, flags.case)
  const { reader, issues: opening } = openReader(flags.case)
  const issues: Issue[] = [...found.issues, ...opening]
  for await (const source of findSources(paths, cli.files)) {
    if (!isSource(source)) {
      issues.push(source)
      continue
    }
    const read = readSource(source, { published: flags.published })
    issues.push(...read.issues)
    for (const { report } of read.reports) {
      const analysis = reader.analyse(report)
      if (flags.json === true) cli.out.write(`${JSON.stringify(analysis)}\n`)
      else cli.out.write(analysisPage(analysis, cli.style))
    }
  }
  printIssues(cli, issues)
  return issues.some(isFault) ? status.fault : status.done
}
