import { writeFile } from 'node:fs/promises'
import type { Brief } from '../../view/brief.js'
import { framedCase } from '../case-at.js'
import { type Cli, defineCommand } from '../command.js'
import { checkPeriod, flag, given } from '../flags.js'
import { withLedger } from '../ledger-at.js'
import { readable } from '../terminal/readable.js'

const formats = ['md', 'html', 'json'] as const
type Format = (typeof formats)[number]

interface Flags {
  readonly ledger?: string | undefined
  readonly case?: string | undefined
  readonly since?: string | undefined
  readonly until?: string | undefined
  readonly asOf?: string | undefined
  readonly format?: Format | undefined
  readonly out?: string | undefined
}

export const briefCommand = defineCommand<Flags, []>({
  brief: 'Write a brief: what happened, who said what, what is in force, promised and disputed',
  about: `Writes a page that a desk officer would send on: how it stands, what happened, who said what, what is in force and
what comes next, what is promised and disputed, the figures with their sources. Every sentence has numbered
references to a report and its words.

Without --since and --until the brief is on all that the ledger holds. A terminal is given a page to read; a pipe
or file is given Markdown, HTML or JSON.`,
  examples: [
    { line: 'brief --case examples/kosovo-plates', does: 'The brief of the sample case, with its title.' },
    {
      line: 'brief --since 2022-11-01 --until 2022-11-30 --format html --out november.html',
      does: 'A page for one month.',
    },
    { line: 'brief --as-of 2022-11-05', does: 'What was known on that evening, and no more.' },
  ],
  parameters: {
    flags: {
      ledger: flag.ledger,
      case: flag.case,
      since: flag.since,
      until: flag.until,
      asOf: flag.asOf,
      format: {
        kind: 'enum',
        values: formats,
        optional: true,
        brief: 'md (Markdown, unless told otherwise), html or json',
        placeholder: 'FORMAT',
      },
      out: flag.text('Write to this file instead of standard output', 'FILE'),
    },
  },
  async run(cli, flags) {
    checkPeriod(flags)
    const { brief } = await import('../../view/brief.js')
    const framed = await framedCase(cli, flags.case)
    const { since, until, asOf } = flags
    const title = framed.case?.title ?? 'Brief'
    const written = await withLedger(cli, flags, (ledger) =>
      brief(ledger, { title, phrases: framed.phrases, ...given({ since, until, asOf }) }),
    )
    const page = await formatted(written, flags.format ?? 'md')
    if (flags.out !== undefined) await writeFile(flags.out, page)
    else cli.out.write(forReader(cli, page, flags.format))
  },
})

async function formatted(brief: Brief, format: Format): Promise<string> {
  if (format === 'html') return (await import('../../export/html/brief-html.js')).briefHtml(brief)
  if (format === 'json') return (await import('../../export/json/json.js')).viewJson(brief)
  return (await import('../../export/markdown/brief-markdown.js')).briefMarkdown(brief)
}

/** A terminal gets Markdown made readable, unless it was asked for by name. */
const forReader = (cli: Cli, page: string, format: Format | undefined): string =>
  cli.out.isTerminal && format === undefined ? readable(page, cli.style, cli.out.columns) : page
