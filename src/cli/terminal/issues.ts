import { type Issue, isFault } from '../../record/index.js'
import type { Cli } from '../command.js'

/** How many issues of one code a terminal is shown before the rest is only counted; a log gets all. */
const shown = 10

/**
 * Prints issues on standard error, faults before notices, each as `file:line: code: sentence`, those of one kind
 * together.
 */
export function printIssues({ err, errStyle }: Pick<Cli, 'err' | 'errStyle'>, issues: readonly Issue[]): void {
  const faults = issues.filter(isFault)
  const notices = issues.filter((issue) => !isFault(issue))
  for (const [kind, mark] of [
    [faults, errStyle.fault],
    [notices, errStyle.notice],
  ] as const) {
    for (const alike of byCode(kind)) {
      const told = err.isTerminal ? alike.slice(0, shown) : alike
      for (const issue of told) err.write(`${lineOf(issue, mark)}\n`)
      const rest = alike.length - told.length
      if (rest > 0)
        err.write(
          errStyle.dim(`… and ${rest} more of ${alike[0]?.code}; send them to a file (2> issues.txt) to see all.\n`),
        )
    }
  }
}

const lineOf = ({ code, file, line, message }: Issue, mark: (text: string) => string): string =>
  `${file}${line === null ? '' : `:${line}`}: ${mark(code)}: ${message.replace(/\s+/g, ' ')}`

function byCode(issues: readonly Issue[]): Issue[][] {
  const groups = new Map<string, Issue[]>()
  for (const issue of issues) groups.set(issue.code, [...(groups.get(issue.code) ?? []), issue])
  return [...groups.values()]
}
