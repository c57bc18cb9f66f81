import { useState } from 'react'
import type { Telling, WireWhy } from '../../api/reader/wire.js'
import type { WireEntry } from '../../api/wire.js'
import { asQuery } from '../app/chosen.js'
import { Link } from '../app/link.js'
import { client, read } from '../data/client.js'
import { useAnswer } from '../data/use-answer.js'
import { tellCount, tellDay } from '../entry/days.js'
import { sourceOf } from '../entry/evidence.js'
import { readerAddress } from './addresses.js'

interface WhyProps {
  readonly entry: WireEntry
  readonly query: URLSearchParams
}

/** Why the entry stands so, worked out once it is asked for. */
export function WhyPart({ entry, query }: WhyProps) {
  const [open, setOpen] = useState(false)
  return (
    <details className="why" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Why</summary>
      {open && <Why entry={entry} query={query} />}
    </details>
  )
}

function Why({ entry, query }: WhyProps) {
  const { asOf } = asQuery(query)
  const asked = { report: entry.report.id, ...(asOf !== undefined && { asOf }) }
  const { value, failure, again } = useAnswer(`reader why ${entry.report.id} ${entry.id} ${asOf ?? ''}`, (signal) =>
    read(
      client.api.reader.why[':id'].$get(
        { param: { id: encodeURIComponent(entry.id) }, query: asked },
        { init: { signal } },
      ),
    ),
  )
  if (failure !== null)
    return (
      <p role="alert">
        {failure.message}{' '}
        <button type="button" className="button small" onClick={again}>
          Try again
        </button>
      </p>
    )
  if (value === null) return <p role="status">Comparing it with what else was told…</p>
  return <WhyTold why={value} query={query} />
}

function WhyTold({ why, query }: { why: WireWhy; query: URLSearchParams }) {
  const { members, origins, grounds, joins, apart, history, contradictedBy, grades, rulings } = why
  const words = (telling: Telling) => <Words telling={telling} query={query} />
  return (
    <>
      <Part
        title={
          members.length === 1
            ? 'Told once'
            : `Told ${tellCount(members.length, 'time', 'times')}, by ${tellCount(origins.length, 'independent origin', 'independent origins')}`
        }
      >
        {members.length > 1 && joins.length === 0 && <li>{grounds}</li>}
        {joins.map(({ member, to, grounds: why }) => (
          <li key={`${member.report.id} ${member.entry}`}>
            {words(member)} joined with {words(to)}: {why.join('; ')}
          </li>
        ))}
      </Part>
      <Part title="Kept apart from">
        {apart.map(({ rival, grounds: why, against }) => (
          <li key={`${rival.report.id} ${rival.entry}`}>
            {words(rival)}: {against.length > 0 ? against.join('; ') : 'too little speaks for it'}
            {why.length > 0 && <span className="muted"> (for it: {why.join('; ')})</span>}
          </li>
        ))}
      </Part>
      <Part title="Contradicted by">
        {contradictedBy.map(({ entry, grounds: why }) => (
          <li key={`${entry.report.id} ${entry.entry}`}>
            {words(entry)}: {why}
          </li>
        ))}
      </Part>
      <Part title="How it went on">
        {history.map(({ learned, state }) => (
          <li key={`${learned} ${state}`}>
            {tellDay(learned)}: {state}
          </li>
        ))}
      </Part>
      <Part title="Grades">
        <li>
          Source {grades.source === null ? 'not named' : <bdi>{grades.source}</bdi>}: {grades.reliability},{' '}
          {reliability[grades.reliability] ?? 'not graded'}
        </li>
        <li>
          Credibility {grades.credibility}, {credibility[grades.credibility] ?? 'not graded'}: {grades.grounds}
        </li>
      </Part>
      <Part title="Rulings">
        {rulings.map(({ number, at, by, why: reason, decided }) => (
          <li key={number}>
            {decided}, by <bdi>{by}</bdi> on {tellDay(at.slice(0, 10))}: <q dir="auto">{reason}</q>
          </li>
        ))}
      </Part>
    </>
  )
}

/** A heading with its list; nothing where there is nothing to list but the heading says it all. */
const Part = ({ title, children }: { title: string; children: React.ReactNode }) => {
  const empty = [children].flat(2).every((child) => child === false || child === null)
  if (empty && title !== 'Told once') return null
  return (
    <>
      <h3>{title}</h3>
      {!empty && <ul>{children}</ul>}
    </>
  )
}

const Words = ({ telling: { entry, report, words }, query }: { telling: Telling; query: URLSearchParams }) => (
  <>
    <Link to={readerAddress(query, report.id, entry)}>
      <q dir="auto">{words}</q>
    </Link>{' '}
    <span className="muted">
      (<bdi>{sourceOf(report)}</bdi>)
    </span>
  </>
)

/** The words of the Admiralty system. */
const reliability: Readonly<Record<string, string>> = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'reliability not judged',
}
const credibility: Readonly<Record<number, string>> = {
  1: 'confirmed by other sources',
  2: 'probably true',
  3: 'possibly true',
  4: 'doubtful',
  5: 'improbable',
  6: 'truth cannot be judged',
}
