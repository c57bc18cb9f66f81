import type { Altered } from '../../view/ripple/altered.js'
import type { ClusterRipple } from '../../view/ripple/cluster-ripples.js'
import type { RippleOf } from '../../view/ripple/ripple-of.js'
import { dayInWords } from '../../view/wording/days.js'
import { oneLine } from '../show/one-line.js'
import { counted } from '../terminal/numbers.js'
import type { Style } from '../terminal/style.js'
import { wrapped } from '../terminal/wrap.js'

/** What rests on a report or entry, for a terminal or a file. */
export function ripplePage(ripple: RippleOf, style: Style, columns: number): string {
  const { told } = ripple
  const alone = told.filter(({ left }) => left.length === 0).length
  const blocks: Block[] = [
    {
      title: counted(ripple.entries.length, 'entry', 'entries'),
      lines: ripple.entries.map((entry) => `${entry.id}  ${oneLine(entry)}`),
    },
    {
      title: `${counted(told.length, 'act, measure or promise', 'acts, measures and promises')}, ${alone} told by nobody else`,
      lines: told.map((one) => `${one.entry.id}  ${tellers(one)}: ${oneLine(one.entry)}`),
    },
    altered('figure', 'figures', ripple.figures),
    altered('value of the tension index', 'values of the tension index', ripple.tension),
    altered('rule', 'rules', ripple.rules),
    altered('promise', 'promises', ripple.promises),
    {
      title: counted(ripple.brief.length, 'sentence of the brief', 'sentences of the brief'),
      lines: ripple.brief.map(({ text, fate, after }) =>
        fate === 'changes' ? `changes: ${text} → ${after}` : `${fate}: ${text}`,
      ),
    },
  ]
  return [head(ripple, style), ...blocks.map((block) => blockText(block, style, columns))].join('\n\n').concat('\n')
}

/** Who else tells it; a copy is named as such, since it confirms nothing. */
function tellers({ left, copies }: ClusterRipple): string {
  if (left.length > 0) return `also told by ${left.join(', ')}`
  return copies.length > 0
    ? `told by nobody else, but stands in ${copies.join(', ')} of the same origin`
    : 'told by nobody else'
}

interface Block {
  readonly title: string
  readonly lines: readonly string[]
}

function head({ report: { report, withdrawn }, entry }: RippleOf, style: Style): string {
  const what = entry === null ? `the report ${report.id}` : `${entry.id} of the report ${report.id}`
  const title = style.head(`What rests on ${what}`)
  if (withdrawn === undefined) return title
  const act = withdrawn.act === 'retract' ? 'retracted' : 'corrected'
  return `${title}\n${style.notice(`The report was ${act} on ${dayInWords(withdrawn.day)} (ruling ${withdrawn.ruling}).`)}`
}

const altered = (one: string, many: string, lines: readonly Altered[]): Block => ({
  title: counted(lines.length, one, many),
  lines: lines.map(({ what, before, after }) =>
    before === '' ? `${what}: only then ${after}` : `${what}: ${before} → ${after ?? 'nothing'}`,
  ),
})

const blockText = ({ title, lines }: Block, style: Style, columns: number): string =>
  [style.bold(title), ...lines.map((line) => `  ${wrapped(line.replace(/\s+/g, ' '), columns - 2, 4)}`)].join('\n')
