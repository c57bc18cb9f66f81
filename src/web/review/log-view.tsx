import { useState } from 'react'
import type { LoggedRuling, RulingLog } from '../../api/review/wire.js'
import { useAddress } from '../app/address.js'
import { choose } from '../app/chosen.js'
import { Link } from '../app/link.js'
import { FilterChip } from '../compare/filter-chip.js'
import { client, type Failure, read } from '../data/client.js'
import { Empty, Failed, Waiting } from '../data/notices.js'
import { failureOf, ledgerChanged, useAnswer } from '../data/use-answer.js'
import { tellCount, tellNumber } from '../entry/days.js'
import { LayerShape } from '../entry/layer-sign.js'
import { layerSigns } from '../entry/layers.js'
import { reviewAddress } from './addresses.js'
import { deedWords } from './deed-words.js'
import { tellInstant } from './instant.js'
import type { TabProps } from './review-page.js'
import { sendRuling, usualWhy } from './send.js'

/** The log of rulings, the latest first, with the reviewers' tallies; each can be undone, an undoing as well. */
export function LogView({ query, reviewer, readOnly, askName }: TabProps) {
  const address = useAddress()
  const by = query.get('by')
  const [limit, setLimit] = useState(100)
  const [refused, setRefused] = useState<Failure | null>(null)
  const { value, failure, waiting, again } = useAnswer(`review log ${by ?? ''} ${limit}`, (signal) =>
    read(
      client.api.rulings.$get({ query: { limit: String(limit), ...(by !== null && { by }) } }, { init: { signal } }),
    ),
  )
  const undo = (ruling: number): void => {
    if (reviewer === null) return askName()
    setRefused(null)
    sendRuling({ act: 'undo', ruling, why: usualWhy.undo, by: reviewer }).then(ledgerChanged, (fault: unknown) =>
      setRefused(failureOf(fault)),
    )
  }
  if (failure !== null && value === null) return <Failed failure={failure} again={again} />
  if (value === null) return <Waiting what="the log of rulings" />
  if (value.reviewers.length === 0)
    return (
      <Empty title="Nobody has ruled on anything yet">
        <p>
          Rulings made in the queue, or with <code>rapporteur rule</code>, are listed here with who made them, when and
          why.
        </p>
      </Empty>
    )
  return (
    <div aria-busy={waiting} className={waiting ? 'stale' : undefined}>
      <Reviewers log={value} by={by} onChoose={(name) => choose(address, { by: name })} />
      {refused !== null && (
        <p role="alert" className="refused">
          {refused.message}
        </p>
      )}
      <p className="result" role="status">
        {tellCount(value.total, 'ruling', 'rulings')}
        {by !== null && ` by ${by}`}
      </p>
      <ol className="log">
        {value.rulings.map((ruling) => (
          <Row key={ruling.number} ruling={ruling} onUndo={readOnly ? null : () => undo(ruling.number)} />
        ))}
      </ol>
      {value.total > value.rulings.length && limit < 500 && (
        <p className="more-end">
          <button type="button" className="button" onClick={() => setLimit(Math.min(500, limit + 100))}>
            Show {tellNumber(Math.min(100, value.total - value.rulings.length))} more
          </button>
        </p>
      )}
    </div>
  )
}

const actNames: Readonly<Record<string, string>> = {
  accept: 'accepted',
  reject: 'rejected',
  amend: 'amended',
  flag: 'flagged',
  join: 'joined',
  split: 'kept apart',
  undo: 'taken back',
  'rate-entry': 'graded',
  'rate-source': 'sources graded',
  retract: 'reports set aside',
  correct: 'reports marked',
}

const Reviewers = ({
  log,
  by,
  onChoose,
}: {
  log: RulingLog
  by: string | null
  onChoose: (name: string | null) => void
}) => (
  <ul className="reviewers" aria-label="Reviewers">
    {log.reviewers.map(({ by: name, rulings, acts }) => (
      <li key={name}>
        <FilterChip pressed={by === name} count={rulings} onPress={() => onChoose(by === name ? null : name)}>
          {name}
        </FilterChip>
        <span className="muted">
          {Object.entries(acts)
            .map(([act, count]) => `${tellNumber(count ?? 0)} ${actNames[act] ?? act}`)
            .join(', ')}
        </span>
      </li>
    ))}
  </ul>
)

const stateWords = {
  stands: 'stands',
  undone: 'undone',
  adrift: 'adrift: a later reading no longer has it',
} as const

const Row = ({ ruling, onUndo }: { ruling: LoggedRuling; onUndo: (() => void) | null }) => {
  const { number, at, by, why, on, state } = ruling
  return (
    <li className={`log-row log-${state}`}>
      <p className="log-head">
        <span className="log-number">{tellNumber(number)}</span>
        <span>
          <strong dir="auto">{by}</strong> <span dir="auto">{deedWords(ruling)}</span>
        </span>
        <span className="log-state">
          <span aria-hidden="true">{state === 'stands' ? '●' : state === 'undone' ? '◌' : '?'}</span>{' '}
          {stateWords[state]}
        </span>
        <span className="muted log-when">{tellInstant(at)}</span>
        {onUndo !== null && state !== 'undone' && (
          <button type="button" className="button small" onClick={onUndo}>
            Undo<span className="visually-hidden"> ruling {number}</span>
          </button>
        )}
      </p>
      {on !== null && (
        <p className={`log-words layer-${on.layer}`}>
          <LayerShape layer={on.layer} />
          <span className="visually-hidden">{layerSigns[on.layer].one}: </span>
          <Link to={reviewAddress({ entry: on.entry, report: on.report })} dir="auto">
            {on.words}
          </Link>
        </p>
      )}
      <p className="log-why" dir="auto">
        {why}
      </p>
    </li>
  )
}
