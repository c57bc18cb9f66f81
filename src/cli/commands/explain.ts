import { defineCommand } from '../command.js'
import { flag, word } from '../flags.js'

interface Flags {
  readonly case?: string | undefined
  readonly published?: string | undefined
  readonly sentence?: number | undefined
  readonly json?: boolean | undefined
}

export const explainCommand = defineCommand<Flags, [string]>({
  brief: 'Show why a report was coded as it was',
  about: `Shows how the coders came to their entries. For one sentence: the parse, with whom each word means; the words of
saying, and why a word makes a statement or none; the words that may tell an act, the frames of the lexicon that were
tried on them (✓ fired, – fits but another says more, ✗ failed, and at what), who was found for them, and what came of
it; and the entries of all layers that rest on the sentence. Without --sentence every sentence in short.

It is told by the coders themselves as they decide. Frames are lines of knowledge/acts/*.tsv. Keeps nothing.`,
  examples: [
    { line: 'explain report.txt', does: 'Every sentence with its entries, and how many frames were tried.' },
    { line: 'explain report.txt --sentence 3', does: 'All about the third sentence.' },
    {
      line: 'explain report.txt --json',
      does: 'The same as JSON, one report a line; offsets count UTF-16 code units.',
    },
  ],
  parameters: {
    flags: {
      case: flag.case,
      published: flag.aDay('The day of a report that tells none of its own, from which days like "Sunday" are counted'),
      sentence: flag.number('Only this sentence, in full; the first is 1'),
      json: flag.yes('One JSON object a report and line'),
    },
    positional: {
      kind: 'tuple',
      parameters: [{ brief: 'A file, or - for standard input', parse: word, placeholder: 'FILE' }],
    },
  },
  async run(cli, flags, path) {
    const { explainReport } = await import('../explain/explain-report.js')
    return explainReport(cli, flags, path)
  },
})
