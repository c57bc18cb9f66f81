import { useState } from 'react'
import type { NetworkAnswer } from '../../api/network/wire.js'
import { useAddress } from '../app/address.js'
import { changed } from '../app/chosen.js'
import { Link } from '../app/link.js'
import { client, read } from '../data/client.js'
import { Failed, Waiting } from '../data/notices.js'
import { useAnswer } from '../data/use-answer.js'
import { tellCount, tellNumber } from '../entry/days.js'
import { ToldList } from '../entry/told-list.js'
import { DayStrip } from './day-strip.js'

interface ActsPanelProps {
  /** What the acts must meet, as a question to the server. */
  readonly question: Readonly<Record<string, string>>
  readonly title: string
}

const page = 40

/** The acts of an actor or between two, by day, each with its words. */
export function ActsPanel({ question, title }: ActsPanelProps) {
  const address = useAddress()
  const [limit, setLimit] = useState(page)
  const asked = { ...question, limit: String(limit) }
  const { value, failure, waiting, again } = useAnswer(`network acts ${JSON.stringify(asked)}`, (signal) =>
    read(client.api.network.acts.$get({ query: asked }, { init: { signal } })),
  )
  return (
    <section className="network-acts" aria-labelledby="network-acts-title" aria-busy={waiting}>
      <div className="network-acts-head">
        <h2 id="network-acts-title" dir="auto">
          {title}
        </h2>
        <Link to={changed(address, { party: null, from: null, to: null, standing: null })} className="button small">
          Close
        </Link>
      </div>
      {failure !== null && <Failed failure={failure} again={again} />}
      {value === null && failure === null && <Waiting what="the acts" />}
      {value !== null && (
        <>
          <p role="status" className="muted">
            {tellCount(value.total, 'act', 'acts')}
            {value.undated > 0 && `, ${tellNumber(value.undated)} of them without a date`}
          </p>
          <DayStrip days={value.days} />
          <ToldList items={value.items} />
        </>
      )}
      {value !== null && value.items.length < Math.min(500, value.total) && (
        <button type="button" className="button" disabled={waiting} onClick={() => setLimit(Math.min(500, limit + 80))}>
          {tellNumber(value.total - value.items.length)} more
        </button>
      )}
      {value !== null && value.items.length >= 500 && value.total > 500 && (
        <p className="muted">Only the latest 500 are listed. Choose a period or a class of acts to see others.</p>
      )}
    </section>
  )
}

/** What the panel is about, for people. */
export function titleOf(
  { party, from, to, standing }: Readonly<Record<'party' | 'from' | 'to' | 'standing', string | null>>,
  { nodes }: NetworkAnswer,
): string | null {
  const name = (id: string): string => nodes.find((node) => node.id === id)?.name ?? id
  if (standing === 'one side') return 'Acts without two named actors'
  if (standing === 'unsettled') return 'Acts not told as having happened'
  if (from !== null && to !== null) return from === to ? `Within ${name(from)}` : `${name(from)} → ${name(to)}`
  return party === null ? null : name(party)
}
