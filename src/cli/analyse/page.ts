import type { Chain, ChainMention } from '../../coding/actors/chains.js'
import type { Understanding } from '../../coding/understanding.js'
import type { Analysis, Sentence } from '../../language/index.js'
import type { Style } from '../terminal/style.js'
import { plainTable } from '../terminal/table.js'

/** An analysis for people: sentence by sentence, then what was found in the text. */
export function analysisPage(analysis: Understanding, style: Style): string {
  const { report, text, times, quantities, quotations, chains } = analysis
  const days = (from: string | null, to: string | null): string =>
    from === to ? (from ?? 'unresolved') : `${from ?? '…'} to ${to ?? '…'}`
  return [
    `${style.head(report.title ?? report.id)}\n`,
    ...analysis.sentences.map((sentence) => sentenceBlock(analysis, sentence, style)),
    found(
      'Names',
      analysis.names.map((name) => `${name.text} (${name.kind})`),
      style,
    ),
    found(
      'Times',
      times.map((time) => `${time.text}: ${time.kind}, ${days(time.from, time.to)}`),
      style,
    ),
    found(
      'Quantities',
      quantities.map(
        ({ start, end, value, low, high, bound, unit, what }) =>
          `${text.slice(start, end)}: ${bound} ${value ?? `${low ?? ''}–${high ?? ''}`}${unit === null ? '' : ` ${unit}`} of ${what}`,
      ),
      style,
    ),
    found(
      'Quotations',
      quotations.map(
        ({ start, end, closed, speaker }) =>
          `${text.slice(start, end)}${closed ? '' : ' (left open)'}: ${speaker ?? 'nobody named'}`,
      ),
      style,
    ),
    found(
      'Chains',
      chains.map((chain) => chainLine(text, chain)),
      style,
    ),
  ]
    .filter((block) => block !== '')
    .join('\n')
    .concat('\n')
}

function sentenceBlock(
  { text, tokens }: Analysis,
  { index, start, end, first, last, part }: Sentence,
  style: Style,
): string {
  const rows = tokens.slice(first, last).map((token, at) => ({
    id: String(at + 1),
    cells: [
      String(at + 1),
      token.text,
      token.lemma,
      token.upos,
      token.xpos,
      String(token.head < 0 ? 0 : token.head - first + 1),
      token.rel,
      token.name === 'O' ? '' : token.name,
    ],
  }))
  const headings = ['', 'word', 'lemma', 'upos', 'xpos', 'head', 'relation', 'name']
  return `${style.bold(`${index + 1} (${part})`)} ${text.slice(start, end).replace(/\s+/g, ' ')}\n${plainTable({ headings, rows })}`
}

const kinds: Readonly<Record<ChainMention['kind'], string>> = {
  name: 'named',
  description: 'described as',
  pronoun: 'called',
}

/** "Chad: named Chad (3), N'Djamena; described as the country; called its (2)". */
function chainLine(text: string, { name, mentions }: Chain): string {
  const parts = (['name', 'description', 'pronoun'] as const).flatMap((kind) => {
    const counts = new Map<string, number>()
    for (const mention of mentions) {
      if (mention.kind !== kind) continue
      const words = text.slice(mention.start, mention.end)
      const form = kind === 'name' ? words : words.toLowerCase() === 'i' ? 'I' : words.toLowerCase()
      counts.set(form, (counts.get(form) ?? 0) + 1)
    }
    const forms = [...counts].map(([form, count]) => (count === 1 ? form : `${form} (${count})`))
    return forms.length === 0 ? [] : `${kinds[kind]} ${forms.join(', ')}`
  })
  return `${name}: ${parts.join('; ')}`
}

const found = (heading: string, lines: readonly string[], style: Style): string =>
  lines.length === 0
    ? ''
    : `${style.bold(heading)}\n${lines.map((line) => `  ${line.replace(/\s+/g, ' ')}\n`).join('')}`
