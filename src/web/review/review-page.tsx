import { useState } from 'react'
import { useAddress } from '../app/address.js'
import { changed, chosenIn } from '../app/chosen.js'
import { Link } from '../app/link.js'
import { PageHead } from '../app/page-head.js'
import type { PageProps } from '../app/pages.js'
import { client, read } from '../data/client.js'
import { Failed, Waiting } from '../data/notices.js'
import { useAnswer } from '../data/use-answer.js'
import { tellDay } from '../entry/days.js'
import { AgreementView } from './agreement-view.js'
import { BlindView } from './blind-view.js'
import { LogView } from './log-view.js'
import { QueueView } from './queue-view.js'
import { Reviewer, useReviewer } from './reviewer.js'
import '../compare/compare.css'
import './review.css'
import './blind.css'

/** What a tab needs of the page: who reviews, and whether anything may be ruled. */
export interface TabProps {
  readonly query: URLSearchParams
  readonly reviewer: string | null
  readonly readOnly: boolean
  /** Asks the reader for a name. */
  askName(): void
}

const tabs = [
  { id: null, name: 'Queue', about: 'Entries to check, one by one, each in its words. Every ruling can be undone.' },
  {
    id: 'blind',
    name: 'Blind second coding',
    about: 'Code a sample from the words alone. What the program and others made of it is hidden, and nothing changes.',
  },
  {
    id: 'agreement',
    name: 'Agreement',
    about: 'How far second coders, and the program, agree beyond chance.',
  },
  { id: 'log', name: 'Log of rulings', about: 'Who ruled what, when and why. Nothing is ever deleted from it.' },
] as const

/** Entries checked by people: the queue, blind second coding, agreement of coders, the log of rulings. */
export function ReviewPage({ query }: PageProps) {
  const { value, failure, again } = useAnswer('case', (signal) => read(client.api.case.$get({}, { init: { signal } })))
  const [reviewer, take] = useReviewer(value?.user ?? null)
  const [wanted, setWanted] = useState(0)
  const tab = tabs.find(({ id }) => id === query.get('tab')) ?? tabs[0]
  const { asOf } = chosenIn(query)
  if (failure !== null) return <Failed failure={failure} again={again} />
  if (value === null) return <Waiting what="the case" />
  const props: TabProps = { query, reviewer, readOnly: value.readOnly, askName: () => setWanted((count) => count + 1) }
  return (
    <>
      <PageHead
        title="Review"
        tools={
          <Reviewer
            name={reviewer}
            wanted={reviewer === null ? wanted : 0}
            onTake={(name) => {
              setWanted(0)
              take(name)
            }}
          />
        }
      >
        {tab.about}
      </PageHead>
      <ReviewTabs current={tab.id} />
      {value.readOnly && (
        <p className="review-note">
          This desk was started for reading only: you can look, but nothing is kept. Start it without{' '}
          <code>--read-only</code> to rule.
        </p>
      )}
      {asOf !== null && (
        <p className="review-note">
          You look at what was known by {tellDay(asOf)}. Ruling works on what is known <strong>now</strong>, and a
          ruling counts from today on.
        </p>
      )}
      {tab.id === null && <QueueView {...props} />}
      {tab.id === 'blind' && <BlindView {...props} />}
      {tab.id === 'agreement' && <AgreementView />}
      {tab.id === 'log' && <LogView {...props} />}
    </>
  )
}

function ReviewTabs({ current }: { current: string | null }) {
  const address = useAddress()
  return (
    <nav className="review-tabs" aria-label="Review">
      {tabs.map(({ id, name }) => (
        <Link
          key={name}
          to={changed(address, { tab: id, by: null, item: null })}
          aria-current={id === current ? 'true' : undefined}
        >
          {name}
        </Link>
      ))}
    </nav>
  )
}
