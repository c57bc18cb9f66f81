import type { EvidenceMark, Excerpt, LedgerEntry, Withdrawn } from '../../ledger/ledger.js'
import type { Relation } from '../../merging/index.js'
import type { NewsReport, Span } from '../../record/index.js'
import { dayInWords } from '../../view/wording/days.js'
import type { EntryView } from '../../view/entry.js'
import type { Style } from '../terminal/style.js'
import { counted } from '../terminal/numbers.js'
import { wrapped } from '../terminal/wrap.js'
import { type Field, fieldsOf } from './fields.js'
import { oneLine } from './one-line.js'

/** An entry for a terminal or a file: its fields, its clocks, its report, its proof. */
export function entryPage({ entry, report, excerpts }: EntryView, style: Style, columns: number): string {
  const cast: Field[] = entry.actors.map(({ id, name, kind, code }) => [
    'actor',
    [name, kind, code, id].filter((part) => part !== null).join(', '),
  ])
  const source: Field[] = [
    ['report', `${report.title ?? report.id} (${report.id})`],
    ['outlet', [report.outlet, report.agency].filter((part) => part !== null).join(', ')],
    ['published', report.published === null ? 'undated' : dayInWords(report.published)],
    ['learned', dayInWords(entry.learned)],
  ]
  return [
    `${style.head(singular[entry.layer])} ${style.bold(entry.id)}${entry.superseded === true ? ' (superseded by a later reading)' : ''}`,
    fieldLines(ruledFields(entry), style, columns),
    fieldLines(fieldsOf(entry), style, columns),
    fieldLines(cast, style, columns),
    fieldLines(
      source.filter(([, value]) => value !== ''),
      style,
      columns,
    ),
    ...outermost(excerpts).map((excerpt) => excerptLines(excerpt, style, columns)),
  ]
    .filter((block) => block !== '')
    .join('\n\n')
    .concat('\n')
}

/** What people ruled on the entry and on its report. */
function ruledFields({ ruled, withdrawn }: LedgerEntry): Field[] {
  const told = [
    ...(ruled?.rejected === true ? ['rejected'] : []),
    ...(ruled?.accepted === true ? ['accepted'] : []),
    ...(ruled?.flagged === true ? ['to be looked at again'] : []),
    ...(ruled?.amended === undefined ? [] : [`amended: ${ruled.amended.join(', ')}`]),
    ...(ruled?.credibility === undefined ? [] : [`credibility ${ruled.credibility}`]),
  ]
  const numbers = ruled === undefined ? '' : ` (${ruled.rulings.map((number) => `ruling ${number}`).join(', ')})`
  return [
    ...(ruled === undefined ? [] : [['ruled', `${told.join(', ')}${numbers}`] as const]),
    ...(withdrawn === undefined ? [] : [['report was', withdrawnWords(withdrawn)] as const]),
  ]
}

const withdrawnWords = ({ act, day, by, ruling }: Withdrawn): string =>
  `${act === 'retract' ? 'retracted' : 'corrected'} on ${dayInWords(day)}${by === null ? '' : ` by ${by}`} (ruling ${ruling})`

const singular: Readonly<Record<LedgerEntry['layer'], string>> = {
  statements: 'Statement',
  events: 'Event',
  talks: 'Talks',
  proposals: 'Proposal',
  commitments: 'Commitment',
  measures: 'Measure',
  figures: 'Figure',
  positions: 'Position',
}

const labelWidth = 14

const fieldLines = (fields: readonly Field[], style: Style, columns: number): string =>
  fields
    .map(([label, value]) => {
      const [first = '', ...rest] = wrapped(value.replace(/\s+/g, ' '), columns - labelWidth).split('\n')
      return [
        `${style.dim(label.padEnd(labelWidth))}${first}`,
        ...rest.map((line) => ' '.repeat(labelWidth) + line),
      ].join('\n')
    })
    .join('\n')

/** Excerpts that lie within no other one: the words said stand in the sentence that proves them. */
const outermost = (excerpts: readonly Excerpt[]): Excerpt[] =>
  excerpts.filter(
    ({ span }) =>
      !excerpts.some(
        ({ span: other }) =>
          other !== span &&
          other.start <= span.start &&
          span.end <= other.end &&
          (other.start < span.start || span.end < other.end),
      ),
  )

function excerptLines({ before, span, after }: Excerpt, style: Style, columns: number): string {
  const lead = before === '' || before.length === span.start ? before : `… ${before}`
  return marked(
    [
      { text: lead, proof: false },
      { text: span.text, proof: true },
      { text: after === '' ? '' : `${after} …`, proof: false },
    ],
    style,
    columns,
  )
}

export interface ReportShown {
  readonly report: NewsReport
  readonly marks: readonly EvidenceMark[]
  readonly entries: readonly LedgerEntry[]
  readonly withdrawn?: Withdrawn | undefined
  /** What other reports are to it: copies, versions, corrections. */
  readonly related: readonly Pick<Relation, 'grounds'>[]
}

/** A report with its proofs marked, and its entries. */
export function reportPage(
  { report, marks, entries, withdrawn, related }: ReportShown,
  style: Style,
  columns: number,
): string {
  const head: Field[] = [
    ['id', report.id],
    ['outlet', [report.outlet, report.agency].filter((part) => part !== null).join(', ')],
    ['published', report.published === null ? 'undated' : dayInWords(report.published)],
    ['place', report.place ?? ''],
    ['language', report.language],
    ['url', report.url ?? ''],
    ['report was', withdrawn === undefined ? '' : withdrawnWords(withdrawn)],
    ...related.map(({ grounds }): Field => ['copies', grounds]),
  ]
  return [
    style.head(report.title ?? report.id),
    fieldLines(
      head.filter(([, value]) => value !== ''),
      style,
      columns,
    ),
    marked(
      pieces(
        report.text,
        marks.map(({ span }) => span),
      ),
      style,
      columns,
    ),
    [
      style.bold(counted(entries.length, 'entry', 'entries')),
      ...entries.map((entry) => entryLine(entry, style, columns)),
    ].join('\n'),
  ]
    .join('\n\n')
    .concat('\n')
}

function entryLine(entry: LedgerEntry, style: Style, columns: number): string {
  const words = oneLine(entry)
  const room = Math.max(40, columns - entry.id.length - 2)
  return `${style.dim(entry.id)}  ${words.length > room ? `${words.slice(0, room - 1)}…` : words}`
}

interface Piece {
  readonly text: string
  readonly proof: boolean
}

/** The text cut where evidence begins and ends; overlapping spans count as one stretch. */
function pieces(text: string, spans: readonly Pick<Span, 'start' | 'end'>[]): Piece[] {
  const out: Piece[] = []
  let at = 0
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (end <= at) continue
    out.push(
      { text: text.slice(at, Math.max(at, start)), proof: false },
      { text: text.slice(Math.max(at, start), end), proof: true },
    )
    at = end
  }
  return [...out, { text: text.slice(at), proof: false }]
}

/** Marks and wraps, paragraph by paragraph. Marks are single characters (of Unicode's private use) while wrapping, so that they count for little. */
function marked(parts: readonly Piece[], style: Style, columns: number): string {
  const [open, close] = ['\ue000', '\ue001']
  const text = parts
    .map(({ text: words, proof }) => (proof ? `${open}${words}${close}` : words))
    .join('')
    .trim()
  const lines = text
    .split('\n')
    .map((line) => wrapped(line, columns))
    .join('\n')
    .replaceAll(`${close}${open}`, '')
  return lines.replace(/\ue000([^\ue001]*)\ue001?/g, (_, words: string) => style.proof(words))
}
