import { useMemo } from 'react'
import type { NetworkAnswer } from '../../api/network/wire.js'
import { useAddress } from '../app/address.js'
import { asQuery, changed, choose } from '../app/chosen.js'
import { Link } from '../app/link.js'
import { PageHead } from '../app/page-head.js'
import type { PageProps } from '../app/pages.js'
import { PeriodField } from '../app/period-field.js'
import '../compare/compare.css'
import { LongWait } from '../compare/long-wait.js'
import { client, read } from '../data/client.js'
import { Empty, Failed } from '../data/notices.js'
import { useAnswer } from '../data/use-answer.js'
import { tellCount, tellNumber, tellPeriod } from '../entry/days.js'
import { quadsIn } from '../entry/quads.js'
import { ActsPanel, titleOf } from './acts-panel.js'
import { tiesOf } from './counts.js'
import { Drawing } from './drawing.js'
import { Matrix } from './matrix.js'
import { NetworkFilters } from './network-filters.js'
import './network.css'
import { TopTies } from './top-ties.js'

const atFirst = 25

/** Who acts towards whom: acts that happened, each once, by quad class. */
export function NetworkPage({ query }: PageProps) {
  const asked = { ...asQuery(query), ...(query.get('whole') === 'no' && { whole: 'no' as const }) }
  const most = query.get('most') ?? String(atFirst)
  const { value, failure, waiting, again } = useAnswer(`network ${most} ${JSON.stringify(asked)}`, (signal) =>
    read(client.api.network.$get({ query: { ...asked, most } }, { init: { signal } })),
  )
  return (
    <div className="network-page">
      <PageHead title="Network" tools={<PeriodField />}>
        Who acts towards whom. Acts that happened, by word or deed, each once though several reports tell it.
      </PageHead>
      <NetworkFilters query={query} />
      {failure !== null && <Failed failure={failure} again={again} />}
      {value === null && failure === null && <LongWait doing="Counting who acts towards whom in" />}
      {value !== null && (
        <div aria-busy={waiting} className={waiting ? 'network-body stale' : 'network-body'}>
          <Counters answer={value} />
          {value.nodes.length === 0 ? <Nobody answer={value} /> : <Shown answer={value} query={query} asked={asked} />}
        </div>
      )}
    </div>
  )
}

function Counters({ answer: { nodes, more, acts, limited } }: { answer: NetworkAnswer }) {
  const address = useAddress()
  const unselected = { party: null, from: null, to: null }
  return (
    <div className="network-counts">
      <p role="status">
        <b>{tellCount(acts.drawn, 'act', 'acts')}</b> by and towards{' '}
        {tellCount(nodes.length + more, 'named actor', 'named actors')}
      </p>
      {acts.oneSide > 0 && (
        <Link to={changed(address, { ...unselected, standing: 'one side' })}>
          {tellNumber(acts.oneSide)} not drawn: no two actors named
        </Link>
      )}
      {acts.unsettled > 0 && (
        <Link to={changed(address, { ...unselected, standing: 'unsettled' })}>
          {tellNumber(acts.unsettled)} not drawn: planned, asked for, alleged or denied
        </Link>
      )}
      {limited !== null && (
        <p className="network-limited">
          This ledger is too large to be compared at once: only {tellPeriod(limited.since, limited.until)} is shown.
          Choose a period to see another.
        </p>
      )}
    </div>
  )
}

function Nobody({ answer: { acts } }: { answer: NetworkAnswer }) {
  const address = useAddress()
  return (
    <Empty title="No acts between named actors">
      <p>
        {acts.oneSide + acts.unsettled > 0
          ? 'There are acts, but none that could be drawn; the links above list them. '
          : ''}
        Choose another period or actor, or{' '}
        <Link to={changed(address, { since: null, until: null, actor: null, quad: null })}>show everything</Link>.
      </p>
    </Empty>
  )
}

interface ShownProps {
  readonly answer: NetworkAnswer
  readonly query: URLSearchParams
  readonly asked: Readonly<Record<string, string>>
}

function Shown({ answer, query, asked }: ShownProps) {
  const address = useAddress()
  const quad = query.get('quad') ?? ''
  const all = useMemo(() => tiesOf(answer, []), [answer])
  const ties = useMemo(() => tiesOf(answer, quadsIn(quad)), [answer, quad])
  const chosen = {
    party: query.get('party'),
    from: query.get('from'),
    to: query.get('to'),
    standing: query.get('standing'),
  }
  const title = titleOf(chosen, answer)
  const of = Object.entries({ ...chosen, quad: quad || null }).filter((one): one is [string, string] => one[1] !== null)
  const question = { ...asked, ...Object.fromEntries(of) }
  const selectParty = (id: string): void =>
    choose(address, { party: id === chosen.party ? null : id, from: null, to: null, standing: null })
  const selectTie = (from: string, to: string): void => choose(address, { from, to, party: null, standing: null })
  return (
    <>
      <div className="network-and-acts">
        <Drawing nodes={answer.nodes} selected={chosen} {...{ all, ties, selectParty, selectTie }} />
        {title === null ? (
          <TopTies ties={ties} />
        ) : (
          <ActsPanel key={JSON.stringify(question)} question={question} title={title} />
        )}
      </div>
      <h2 className="matrix-title">As a table</h2>
      {ties.length === 0 ? (
        <p>No acts of these classes.</p>
      ) : (
        <Matrix nodes={answer.nodes} ties={ties} selected={chosen} />
      )}
      <MoreActors answer={answer} />
    </>
  )
}

function MoreActors({ answer: { nodes, more } }: { answer: NetworkAnswer }) {
  const address = useAddress()
  const [most, next] = [200, Math.min(nodes.length + more, nodes.length * 2)]
  if (more === 0 && nodes.length <= atFirst) return null
  return (
    <p className="network-more">
      {more > 0 &&
        `The ${tellNumber(nodes.length)} actors with most acts are shown; ${tellNumber(more)} more have fewer. `}
      {more > 0 && nodes.length < most && (
        <Link to={changed(address, { most: String(Math.min(most, next)) })} className="button small">
          Show {tellNumber(Math.min(most, next))}
        </Link>
      )}{' '}
      {nodes.length > atFirst && (
        <Link to={changed(address, { most: null })} className="button small">
          Show the first {tellNumber(atFirst)} alone
        </Link>
      )}
    </p>
  )
}
