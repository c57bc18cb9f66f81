import { useEffect, useState } from 'react'
import type { WireNew } from '../../api/today/wire.js'
import type { WireTold } from '../../api/wire.js'
import { addressOf, reportAddress } from '../app/address.js'
import { carried, chosenIn } from '../app/chosen.js'
import { Link } from '../app/link.js'
import { type Answer, useAnswer } from '../data/use-answer.js'
import { client, read } from '../data/client.js'
import { tellCount, tellDay, tellPeriod } from '../entry/days.js'
import { sourceOf } from '../entry/evidence.js'
import { LayerTag } from '../entry/layer-sign.js'
import { telling } from '../entry/telling.js'
import { Status, Who } from '../entry/who.js'
import { Part } from './part.js'
import { allSeen, keepVisits, keptVisits, opened, shown, type Visits } from './visit.js'

/** What is new since the last visit, and a way to have seen it. */
export function useNew(asOf: string | null): { answer: Answer<WireNew>; visits: Visits; seeAll: () => void } {
  const [visits, setVisits] = useState(() => opened(keptVisits(), new Date()))
  const before = visits.before?.seen
  const asked = asOf !== null ? { asOf } : before === undefined ? {} : { ...before, rulings: String(before.rulings) }
  const answer = useAnswer(`today new ${JSON.stringify(asked)}`, (signal) =>
    read(client.api.today.new.$get({ query: asked }, { init: { signal } })),
  )
  const seen = asOf === null && !answer.waiting ? (answer.value?.seen ?? null) : null
  useEffect(() => {
    if (seen !== null) keepVisits(shown(visits, seen, new Date()))
  }, [seen, visits])
  const seeAll = (): void => {
    if (seen === null) return
    const all = allSeen(seen, new Date())
    keepVisits(all)
    setVisits(all)
  }
  return { answer, visits, seeAll }
}

interface NewProps extends ReturnType<typeof useNew> {
  readonly query: URLSearchParams
}

export function NewPart({ answer, visits, seeAll, query }: NewProps) {
  const { asOf } = chosenIn(query)
  return (
    <Part title={asOf === null ? 'New' : 'New by then'} name="new" answer={answer}>
      {(value) => (
        <>
          <p className="part-sum" role="status">
            {sumUp(value, visits)}{' '}
            {value.mode === 'visit' && value.reports + value.rulings > 0 && (
              <button type="button" className="button small" onClick={seeAll}>
                I have seen all of this
              </button>
            )}
          </p>
          <ol className="told-list">
            {value.told.map((told) => (
              <ToldItem key={`${told.entry.report.id} ${told.entry.id}`} told={told} />
            ))}
          </ol>
          <Rest value={value} query={query} />
        </>
      )}
    </Part>
  )
}

function sumUp({ mode, week, reports, rulings, told }: WireNew, { before }: Visits): string {
  const read = tellCount(reports, 'report', 'reports')
  if (mode === 'visit') {
    const since = before === null ? 'your last visit' : `your visit of ${tellDay(before.at.slice(0, 10))}`
    if (reports === 0 && rulings === 0) return `Nothing was read or ruled since ${since}.`
    const ruled = rulings === 0 ? '' : ` and ${tellCount(rulings, 'ruling was made', 'rulings were made')}`
    return `${read} ${reports === 1 ? 'was' : 'were'} read since ${since}${ruled}.`
  }
  if (week === null) return 'No report was read yet.'
  const days = tellPeriod(week.since, week.until) ?? ''
  if (reports === 0) return `Nothing was learned in the week of ${days}.`
  const weighed = told.length > 1 ? ', the weightiest first' : ''
  return `The week of ${days}: what ${read} told${weighed}.`
}

function ToldItem({ told: { entry, origins } }: { told: WireTold }) {
  const { kind, from, to, matter, status, words } = telling(entry)
  const day = tellPeriod(entry.from, entry.to)
  return (
    <li className={`told-item layer-${entry.layer}`}>
      <div className="told-line">
        <LayerTag layer={entry.layer} kind={kind} />
        <span dir="auto">
          <Who from={from} to={to} />
        </span>
        {matter !== null && (
          <span className="told-matter" dir="auto">
            {matter}
          </span>
        )}
        {status !== null && status !== 'happened' && <Status status={status} />}
        <span className="told-day">{day ?? 'no day told'}</span>
      </div>
      <p className="told-words" dir="auto">
        <Link to={reportAddress(entry.report.id, entry.id)}>{words}</Link>{' '}
        <span className="told-source">
          {sourceOf(entry.report)}
          {origins.length > 1 && `, and ${tellCount(origins.length - 1, 'more source', 'more sources')}`}
        </span>
      </p>
    </li>
  )
}

function Rest({ value: { mode, week, more, recalled }, query }: { value: WireNew; query: URLSearchParams }) {
  if (more + recalled === 0) return null
  const { asOf } = chosenIn(query)
  const to = mode === 'week' && week !== null ? addressOf('/timeline', { ...week, asOf }) : carried('/reports', query)
  const past =
    recalled === 0 ? '' : `${more > 0 ? ' and ' : ''}${tellCount(recalled, 'older matter', 'older matters')} recalled`
  return (
    <p className="part-more">
      <Link to={to}>
        {more > 0 ? tellCount(more, 'more thing told', 'more things told') : ''}
        {past}: {mode === 'week' ? 'the timeline of this week' : 'the reports'}
      </Link>
    </p>
  )
}
