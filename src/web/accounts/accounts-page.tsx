import { useEffect } from 'react'
import type { WireAccounts } from '../../api/accounts/wire.js'
import { type Address, useAddress } from '../app/address.js'
import { choose } from '../app/chosen.js'
import { PageHead } from '../app/page-head.js'
import type { PageProps } from '../app/pages.js'
import { CompareTools } from '../compare/compare-tools.js'
import '../compare/compare.css'
import { LimitedNote, LongWait, WorkedOutAnew } from '../compare/long-wait.js'
import { useCast } from '../compare/name-picker.js'
import { client, read } from '../data/client.js'
import { Failed } from '../data/notices.js'
import { useAnswer } from '../data/use-answer.js'
import './accounts.css'
import { accountsQuery, chosenAccounts } from './chosen-accounts.js'
import { MatterFilters } from './matter-filters.js'
import { MatterList } from './matter-list.js'
import { Sides } from './sides.js'
import { SideTable } from './side-table.js'
import { WhoAsksWhom } from './who-asks-whom.js'

/** Two or more sides next to one another on the same acts and questions. */
export function AccountsPage({ query }: PageProps) {
  const address = useAddress()
  const cast = useCast()
  useOneFormOfSides(address)
  const asked = accountsQuery(query)
  const { value, failure, waiting, again } = useAnswer(`accounts ${JSON.stringify(asked)}`, (signal) =>
    read(client.api.accounts.$get({ query: asked }, { init: { signal } })),
  )
  const { sides } = chosenAccounts(query)
  // Another pair of sides is another comparison: the old one would only mislead beneath its new names.
  const isNew = value === null || (waiting && !areShown(sides, value))
  const doing = `Comparing what ${sides.length > 1 ? listOf(sides) : 'each side'} ${sides.length > 1 ? 'say' : 'says'} in`
  return (
    <div className="accounts-page" aria-busy={waiting}>
      <PageHead title="Accounts" tools={<CompareTools />}>
        What each side says of the same acts, demands, promises and numbers. Who is right is not judged; silence means
        that no report read so far tells a word of that side.
      </PageHead>
      {failure !== null && <Failed failure={failure} again={again} />}
      {isNew && failure === null && <LongWait doing={doing} />}
      {value !== null && !isNew && failure === null && (
        <>
          <Sides answer={value} cast={cast} address={address} />
          <WorkedOutAnew waiting={waiting} />
          <LimitedNote limited={value.limited} compared={value.compared} />
          {value.sides.length > 1 && (
            <div className={waiting ? 'stale' : ''}>
              <div className="accounts-summary">
                <SideTable answer={value} address={address} />
                <WhoAsksWhom answer={value} address={address} />
              </div>
              <MatterFilters answer={value} chosen={chosenAccounts(query)} address={address} />
              <MatterList answer={value} chosen={chosenAccounts(query)} address={address} />
            </div>
          )}
        </>
      )}
    </div>
  )
}

const listOf = (names: readonly string[]): string => `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

const areShown = (sides: readonly string[], { sides: shown, chosenBy }: WireAccounts): boolean =>
  sides.length === 0 ? chosenBy !== 'asked' : chosenBy === 'asked' && sides.slice(0, 4).join() === shown.join()

/** `side=A&side=B`, as commands have it, becomes `sides=A,B`, which changes of the address keep whole. */
function useOneFormOfSides(address: Address): void {
  const given = address.query.getAll('side')
  useEffect(() => {
    if (given.length === 0) return
    choose(address, { side: null, sides: chosenAccounts(address.query).sides.join(',') }, { replace: true })
  }, [given.join(',')])
}
