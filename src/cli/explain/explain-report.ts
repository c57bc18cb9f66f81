import { type Explained, openReader } from '../../pipeline.js'
import { findSources, isSource, readSource } from '../../reading/index.js'
import { type Issue, isFault } from '../../record/index.js'
import { caseAt } from '../case-at.js'
import type { Cli } from '../command.js'
import { status, wrongUse } from '../faults.js'
import { printIssues } from '../terminal/issues.js'
import type { Style } from '../terminal/style.js'
import { explanationOf } from './explanation.js'
import { overviewPage, sentencePage } from './page.js'

interface ExplainFlags {
  readonly case?: string | undefined
  readonly published?: string | undefined
  readonly sentence?: number | undefined
  readonly json?: boolean | undefined
}

/** Prints how the entries of what is behind the path came about; resolves to the exit status. */
export async function explainReport(cli: Cli, flags: ExplainFlags, path: string): Promise<number> {
  const found = await caseAt(cli, flags.case)
  const { reader, issues: opening } = openReader(flags.case)
  const issues: Issue[] = [...found.issues, ...opening]
  let [printed, mostSentences] = [0, 0]
  for await (const source of findSources([path], cli.files)) {
    if (!isSource(source)) {
      issues.push(source)
      continue
    }
    const read = readSource(source, { published: flags.published })
    issues.push(...read.issues)
    for (const { report, file } of read.reports) {
      const explained = reader.explain(report, file)
      issues.push(...explained.issues)
      mostSentences = Math.max(mostSentences, explained.understanding?.sentences.length ?? 0)
      const page = pageOf(explained, flags, cli.style)
      if (page === null) continue
      printed++
      cli.out.write(page)
    }
  }
  printIssues(cli, issues)
  if (printed === 0 && mostSentences > 0)
    throw wrongUse(`There is no sentence ${flags.sentence}: the report has ${mostSentences}.`)
  return issues.some(isFault) ? status.fault : status.done
}

/** What is printed of a report; null where it wasn't coded or has no such sentence. */
function pageOf(explained: Explained, { sentence, json }: ExplainFlags, style: Style): string | null {
  const explanation = explanationOf(explained)
  const { record } = explained
  if (explanation === null || record === null) return null
  const sentences = explanation.sentences.filter(({ number }) => sentence === undefined || number === sentence)
  if (sentences.length === 0) return null
  if (json === true) return `${JSON.stringify({ ...explanation, sentences })}\n`
  return sentence === undefined
    ? overviewPage(explanation, record, style)
    : sentences.map((one) => sentencePage(one, record, style)).join('\n')
}
