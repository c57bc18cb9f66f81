import { defineCommand } from '../command.js'
import { flag, word } from '../flags.js'

interface Flags {
  readonly case?: string | undefined
  readonly published?: string | undefined
  readonly json?: boolean | undefined
}

export const analyseCommand = defineCommand<Flags, readonly string[]>({
  brief: 'Show how the language of reports is understood',
  about: `Shows what the coders are given of a report: its sentences with each word's part of speech, lemma, head and relation
(Universal Dependencies; Penn tags), and the names, times and quantities found; the quotations with their speakers;
and chains: by which names, descriptions and pronouns each actor is meant. Keeps nothing.`,
  examples: [
    { line: 'analyse report.txt', does: 'A table of words for each sentence.' },
    {
      line: 'analyse --json report.txt',
      does: 'The whole analysis, one report a line; offsets count UTF-16 code units.',
    },
  ],
  parameters: {
    flags: {
      case: flag.case,
      published: flag.aDay('The day of reports that tell none of their own, from which days like "Sunday" are counted'),
      json: flag.yes('One JSON object a line'),
    },
    positional: {
      kind: 'array',
      minimum: 1,
      parameter: { brief: 'Files, folders, patterns, or - for standard input', parse: word, placeholder: 'PATHS' },
    },
  },
  async run(cli, flags, ...paths) {
    const { analyseReports } = await import('../analyse/analyse-reports.js')
    return analyseReports(cli, flags, paths)
  },
})
