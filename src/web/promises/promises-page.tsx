import type { WirePromises } from '../../api/promises/wire.js'
import { useAddress } from '../app/address.js'
import { asQuery } from '../app/chosen.js'
import { PageHead } from '../app/page-head.js'
import type { PageProps } from '../app/pages.js'
import { CompareTools } from '../compare/compare-tools.js'
import '../compare/compare.css'
import { LongWait, WorkedOutAnew } from '../compare/long-wait.js'
import { MoreButton, shownIn } from '../compare/more-button.js'
import { client, read } from '../data/client.js'
import { Empty, Failed } from '../data/notices.js'
import { useAnswer } from '../data/use-answer.js'
import { tellCount } from '../entry/days.js'
import { PromiseFilters } from './promise-filters.js'
import { PromiseRow } from './promise-row.js'
import './promises.css'
import { type State, states } from './states.js'

/** Promises shown at first, and the most shown at once. */
const [usualPromises, mostPromises] = [50, 400]

/** What was promised, who says what became of it, and when. */
export function PromisesPage({ query }: PageProps) {
  const address = useAddress()
  const chosen = chosenIn(query)
  const shown = shownIn(query, usualPromises, mostPromises)
  const { state, party } = chosen
  const asked = {
    ...asQuery(query),
    ...(state !== null && { state }),
    ...(party !== null && { party }),
    limit: String(shown),
  }
  const { value, failure, waiting, again } = useAnswer(`promises ${JSON.stringify(asked)}`, (signal) =>
    read(client.api.promises.$get({ query: asked }, { init: { signal } })),
  )
  return (
    <div className="promises-page" aria-busy={waiting}>
      <PageHead title="Promises" tools={<CompareTools />}>
        What was agreed, and who says what became of it. Claims stay claims: how a promise stands is only what the
        reports let its claimants say.
      </PageHead>
      {failure !== null && <Failed failure={failure} again={again} />}
      {value === null && failure === null && <LongWait doing="Setting claims about promises side by side in" />}
      {value !== null && failure === null && (
        <>
          <WorkedOutAnew waiting={waiting} />
          <PromiseFilters answer={value} state={state} party={party} address={address} />
          <section aria-label="Promises" className={waiting ? 'promises stale' : 'promises'}>
            {value.total > 0 && <ColumnHeads />}
            {value.promises.map((promise) => (
              <PromiseRow key={promise.id} promise={promise} />
            ))}
            {value.total === 0 && <NoPromise answer={value} />}
          </section>
          <MoreButton address={address} shown={shown} total={value.total} step={usualPromises} most={mostPromises} />
        </>
      )}
    </div>
  )
}

const chosenIn = (query: URLSearchParams): { state: State | null; party: string | null } => ({
  state: states.find((one) => one === query.get('state')) ?? null,
  party: query.get('party') || null,
})

const ColumnHeads = () => (
  <div className="promise-heads muted" aria-hidden="true">
    <span>Promise</span>
    <span>Who says</span>
    <span>what</span>
    <span>learned</span>
    <span>in which words</span>
  </div>
)

function NoPromise({ answer: { counts } }: { answer: WirePromises }) {
  const others = Object.values(counts).reduce((sum, count) => sum + count, 0)
  return others === 0 ? (
    <Empty title="No promise is told of here">
      <p>Choose a longer period, another party or actor, or a later day of knowledge.</p>
    </Empty>
  ) : (
    <Empty title="No promise stands so">
      <p>{tellCount(others, 'promise stands', 'promises stand')} otherwise: choose another state above.</p>
    </Empty>
  )
}
