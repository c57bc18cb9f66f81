import type { Brief, Group, Reference, Section, Sentence } from '../../view/brief.js'
import { frameOf, reportLine } from '../brief-words.js'

/** The brief as Markdown: sections, sentences with references like [1], and the numbered references at the end. */
export function briefMarkdown(brief: Brief): string {
  const blocks = [
    `# ${escaped(brief.title)}`,
    `_${escaped(frameOf(brief))}_`,
    ...brief.sections.flatMap(sectionBlocks),
    ...(brief.references.length === 0 ? [] : ['## References', brief.references.map(referenceLine).join('\n')]),
  ]
  return `${blocks.join('\n\n')}\n`
}

const sectionBlocks = ({ id, title, groups }: Section): string[] => [
  `## ${escaped(title)}`,
  ...(id === 'standing'
    ? [groups.flatMap(({ sentences }) => sentences.map(sentenceText)).join(' ')]
    : groups.flatMap(groupBlocks)),
]

const groupBlocks = ({ heading, sentences }: Group): string[] => [
  ...(heading === null ? [] : [`### ${escaped(heading)}`]),
  sentences.map((sentence) => `- ${sentenceText(sentence)}`).join('\n'),
]

function sentenceText({ text, references, quote }: Sentence): string {
  const numbers = references.map((number) => `\\[${number}\\]`).join('')
  return quote === null ? `${escaped(text)} ${numbers}.` : `${escaped(text)} ${numbers}: ‘${escaped(quote)}’`
}

const referenceLine = ({ number, report, quote, note }: Reference): string =>
  `${number}. ${escaped(reportLine(report))} (${escaped(report.id)}${note === undefined ? '' : `; ${escaped(note)}`}): ‘${escaped(quote.replace(/\s+/g, ' '))}’`

/** What Markdown or HTML would take for a mark of its own stays a character. */
const escaped = (text: string): string => text.replace(/[\\`*_[\]<>#|~]/g, '\\$&').replace(/&/g, '&amp;')
