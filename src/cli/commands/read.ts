import { defineCommand } from '../command.js'
import { day, flag, word } from '../flags.js'

interface Flags {
  readonly ledger?: string | undefined
  readonly case?: string | undefined
  readonly index?: string | undefined
  readonly published?: string | undefined
  readonly json?: boolean | undefined
}

export const readCommand = defineCommand<Flags, readonly string[]>({
  brief: 'Read reports into the ledger',
  about: `Reads reports, codes what they tell, and keeps it in the ledger with the words that prove it. A report
that is already known is not read into it again, so the same folder can be read every day.

A path is a file, a folder (with all folders in it), a pattern such as 'news/**/*.html', or - for standard
input. Plain text (with or without a YAML front matter), HTML pages, JSON Lines and RSS or Atom files are
recognised by their content.

Every fault and every thing noticed is told on standard error as FILE:LINE: CODE: SENTENCE, and the rest is
read all the same; the last line sums up. Exit status: 0 when all was read, 1 when something given was not,
2 when the command was given wrongly, 130 when it was stopped by Ctrl-C (what was read until then is kept).`,
  examples: [
    {
      line: 'read examples/kosovo-plates/reports --case examples/kosovo-plates',
      does: 'Reads the sample case into rapporteur.ledger.',
    },
    { line: 'read news/ --index news/index.jsonl', does: 'Takes day, title and outlet of each file from the index.' },
    { line: 'read --json article.html > record.jsonl', does: 'Prints the record and keeps nothing.' },
    { line: 'read --json - --published 2022-11-05 < wire.txt', does: 'Reads standard input; it appeared on that day.' },
  ],
  parameters: {
    flags: {
      ledger: flag.ledger,
      case: flag.case,
      index: flag.text(
        'Metadata by file name: lines of {"file", "published"?, "title"?, "outlet"?, "url"?, "id"?}',
        'FILE.jsonl',
      ),
      published: { ...flag.aDay('The day of reports that tell none of their own'), parse: day },
      json: flag.yes('Print one record a line (format rapporteur/1) and keep nothing'),
    },
    positional: {
      kind: 'array',
      minimum: 1,
      parameter: { brief: 'Files, folders, patterns, or - for standard input', parse: word, placeholder: 'PATHS' },
    },
  },
  async run(cli, flags, ...paths) {
    const { readReports } = await import('../read/read-reports.js')
    return readReports(cli, flags, paths)
  },
})
