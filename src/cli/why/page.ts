import type { LedgerEntry } from '../../ledger/ledger.js'
import type { Why } from '../../view/why.js'
import { quotable } from '../../view/wording/quotes.js'
import { decisionWords } from '../../view/rulings/wording.js'
import { oneLine } from '../show/one-line.js'
import { counted } from '../terminal/numbers.js'
import type { Style } from '../terminal/style.js'
import { wrapped } from '../terminal/wrap.js'

/** Why an entry stands as it does, for a terminal or a file. */
export function whyPage(why: Why, style: Style, columns: number): string {
  const { entry, cluster, grades } = why
  const blocks: [string, readonly string[]][] = [
    [
      cluster.members.length === 1
        ? 'Told once'
        : `Told by ${counted(cluster.members.length, 'entry', 'entries')} of ${counted(cluster.origins.length, 'independent origin')}: ${cluster.origins.join(', ')}`,
      joinLines(why),
    ],
    ['Kept apart', why.apart.map(({ rival, grounds, against }) => rivalLine(rival, grounds, against))],
    ['Contradicted by', why.contradictedBy.map((one) => `${named(one.entry)}: ${one.grounds}`)],
    [
      'History',
      why.history.length < 2
        ? []
        : why.history.map((step) => `${step.learned}  ${step.state} (${step.entries.map(named).join('; ')})`),
    ],
    [
      'Grades',
      [
        `reliability ${grades.reliability} of ${grades.source ?? 'a source not named'}, credibility ${grades.credibility}: ${grades.grounds}`,
      ],
    ],
    [
      'Rulings',
      why.rulings.map(
        ({ number, at, by, decision, why: reason }) =>
          `${number}, ${at.slice(0, 10)}, ${by}: ${decisionWords(decision)} – ${reason}`,
      ),
    ],
  ]
  const told = blocks.filter(([title, lines], at) => at === 0 || lines.length > 0 || title === 'Grades')
  return [
    `${style.head(`Why ${entry.id}`)}  ${oneLine(entry)}`,
    ...told.map(([title, lines]) =>
      [style.bold(title), ...lines.map((line) => `  ${wrapped(line.replace(/\s+/g, ' '), columns - 2, 4)}`)].join('\n'),
    ),
  ]
    .join('\n\n')
    .concat('\n')
}

const named = ({ id, report, body }: LedgerEntry): string =>
  `${id} in ${report.id}, ${quotable(body.evidence[0]?.text ?? '')}`

function joinLines({ cluster, joins }: Why): string[] {
  if (joins.length > 0)
    return joins.map(
      ({ member, to, grounds }) => `${named(member)} with ${to.id} in ${to.report.id}: ${grounds.join('; ')}`,
    )
  return cluster.members.length === 1 ? [] : cluster.members.map((member) => `${named(member)}: ${cluster.grounds}`)
}

function rivalLine(rival: LedgerEntry, grounds: readonly string[], against: readonly string[]): string {
  const contra = against.length > 0 ? `against: ${against.join('; ')}` : 'too little speaks for it'
  return `${named(rival)}: ${contra}${grounds.length > 0 ? `; for: ${grounds.join('; ')}` : ''}`
}
