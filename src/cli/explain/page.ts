import type { ReportRecord } from '../../record/index.js'
import { oneLine } from '../show/one-line.js'
import type { Style } from '../terminal/style.js'
import type { ActWord } from './act-words.js'
import type { EntryHere, Explanation, SentenceExplanation } from './explanation.js'
import { whyNoEvent, whyNoStatement } from './reasons.js'
import type { SpeechWord } from './speech-words.js'
import { parseTree } from './tree.js'
import type { TriedFrame } from './tried-frames.js'

/** Failed frames of a word that are shown; the others are counted. */
const shownFailures = 6

/** All sentences in short: what was tried, and the entries that rest on them. */
export function overviewPage(explanation: Explanation, record: ReportRecord, style: Style): string {
  const blocks = explanation.sentences.map((sentence) =>
    [titleOf(sentence, style), `  ${style.dim(tally(sentence))}`, ...entryLines(sentence.entries, record, style)].join(
      '\n',
    ),
  )
  const { title, id } = explanation.report
  return `${[style.head(title ?? id), ...blocks].join('\n\n')}\n`
}

/** All about one sentence: parse, words of saying, words of acts with the frames tried, entries. */
export function sentencePage(sentence: SentenceExplanation, record: ReportRecord, style: Style): string {
  const { words, speech, acts, entries, continues } = sentence
  const said = [
    ...(continues ? [`  goes on with what “${continues.word}” in sentence ${continues.sentence} tells`] : []),
    ...speech.map((word) => `  ${speechLine(word, style)}`),
  ]
  const blocks = [
    titleOf(sentence, style),
    `${style.bold('Parse')}\n${indented(parseTree(words).trimEnd())}`,
    section('Statements', said, 'no word of saying', style),
    section(
      'Acts',
      acts.flatMap((act) => actLines(act, style)),
      'no word of the lexicon of acts',
      style,
    ),
    section('Entries', entryLines(entries, record, style), 'none', style),
  ]
  return `${blocks.join('\n\n')}\n`
}

const titleOf = ({ number, part, text }: SentenceExplanation, style: Style): string =>
  `${style.bold(`${number} (${part})`)} ${text.replace(/\s+/gu, ' ')}`

const section = (heading: string, lines: readonly string[], none: string, style: Style): string =>
  [style.bold(heading), ...(lines.length > 0 ? lines : [`  ${none}`])].join('\n')

const indented = (text: string): string => text.replace(/^/gmu, '  ')

function tally({ acts, speech }: SentenceExplanation): string {
  const frames = acts.reduce((sum, { tried }) => sum + tried.length, 0)
  const told = acts.filter(({ event }) => event !== null).length
  const said = speech.filter(({ takes }) => takes !== null).length
  return `frames tried: ${frames}, on ${acts.filter(({ tried }) => tried.length > 0).length} words; acts told: ${told}; words of saying: ${speech.length}, ${said} with what was said`
}

function speechLine({ word, acts, speakers, takes, reason, partOf, entry }: SpeechWord, style: Style): string {
  const cue = `${style.bold(word)} (${acts.join(', ')})`
  if (reason !== null) return `${cue}: no statement: ${whyNoStatement(reason)}`
  const carried = `${speakers.join(' and ')}, carried by ${takes?.replace(':', ' ') ?? 'nothing'}`
  const joined = partOf === null ? '' : `; part of the statement of “${partOf.word}” in sentence ${partOf.sentence}`
  return `${cue}: ${carried}${joined}${entry === null ? '' : ` → ${entry}`}`
}

function actLines(act: ActWord, style: Style): string[] {
  const { word, kind, roles, tried, source, target } = act
  const standing = Object.entries(roles).map(([role, words]) => `${role}: ${words.join(', ')}`)
  const failed = tried.filter(({ outcome }) => outcome === 'failed')
  const left = failed.length - shownFailures
  const sides = source.length + target.length > 0 ? [`    source: ${listed(source)}; target: ${listed(target)}`] : []
  return [
    `  ${style.bold(word)}${kind === null ? '' : ` (${kind})`}${standing.length > 0 ? `  ${style.dim(standing.join(' · '))}` : ''}`,
    ...tried.filter(({ outcome }) => outcome !== 'failed').map((frame) => `    ${frameLine(frame)}`),
    ...failed.slice(0, shownFailures).map((frame) => `    ${style.dim(frameLine(frame))}`),
    ...(left > 0 ? [`    ${style.dim(`… and ${left} more that failed`)}`] : []),
    ...sides,
    `    ${outcomeOf(act)}`,
  ]
}

const listed = (names: readonly string[]): string => (names.length === 0 ? 'nobody' : names.join(', '))

const signs = { fired: '✓', outdone: '–', failed: '✗' } as const

function frameLine({ outcome, type, cameo, needs, why, file, line }: TriedFrame): string {
  const asked = needs.map((need) => (need.length > 40 ? `${need.slice(0, 39)}…` : need)).join(' ')
  const place = file === null ? '' : ` [${file}${line === null ? '' : `:${line}`}]`
  return `${signs[outcome]} ${type} ${cameo}${asked === '' ? '' : ` if ${asked}`}${why === null ? '' : `: ${why}`}${place}`
}

const ways = { frame: '', owed: ', as it is said to be owed', demand: ', as the whole statement demands it' } as const

function outcomeOf(act: ActWord): string {
  const { event, sameAs, entry } = act
  if (event === null) return `no event: ${whyNoEvent(act)}`
  const told = `event: ${event.type}${event.cameo === null ? '' : ` ${event.cameo}`}, ${event.status}${ways[event.how]}`
  const same = sameAs === null ? '' : `; the same act as “${sameAs.word}” in sentence ${sameAs.sentence}`
  return `${told}${same}${entry === null ? '' : ` → ${entry}`}`
}

const entryLines = (entries: readonly EntryHere[], record: ReportRecord, style: Style): string[] =>
  entries.flatMap(({ layer, id, body, evidence }) => {
    const { title, outlet, agency, published, id: report } = record.report
    const line = oneLine({
      id,
      layer,
      body,
      from: null,
      to: null,
      learned: published ?? '',
      report: { id: report, title, outlet, agency, published },
      actors: record.actors,
    })
    const proof = evidence.map(({ text }) => style.proof(text.replace(/\s+/gu, ' '))).join(' … ')
    return [`  ${style.bold(id)} ${layer}: ${line}`, `    ${proof}`]
  })
