import { useId } from 'react'
import type { WireClaim, WirePromise } from '../../api/promises/wire.js'
import { tellDay, tellPeriod } from '../entry/days.js'
import { ProofButton, Quote } from '../entry/evidence.js'
import { PromiseSteps } from './promise-steps.js'
import { ClaimMark, StateMark } from './states.js'

/** One promise and every claim about its fate. */
export function PromiseRow({ promise }: { promise: WirePromise }) {
  const id = useId()
  const { name, terms, claims } = promise
  return (
    <article className="promise" aria-labelledby={id}>
      <div className="promise-terms">
        <h2 id={id} dir="auto">
          {capitalised(name)}
        </h2>
        <p>
          <StateMark promise={promise} />
        </p>
        <Terms promise={promise} />
        <ProofButton proofs={terms} name={`the promise “${name}”`}>
          the words
        </ProofButton>
      </div>
      <div className="promise-claims">
        {claims.length === 0 ? (
          <p className="no-claim muted">
            <span aria-hidden="true">◌</span> Nobody says what became of it.
          </p>
        ) : (
          <ol>
            {claims.map((claim) => (
              <ClaimRow key={`${claim.proof.entry} ${claim.status} ${claim.by.join()}`} claim={claim} />
            ))}
          </ol>
        )}
        <PromiseSteps history={promise.history} name={name} />
      </div>
    </article>
  )
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Whom it binds, and when it was agreed. */
function Terms({ promise: { parties, owedBy, agreed, learned } }: { promise: WirePromise }) {
  const isOwedByAll = owedBy.length === parties.length && owedBy.every((one) => parties.includes(one))
  const day = agreed === null ? null : (tellPeriod(agreed.from, agreed.to) ?? `“${agreed.text}”`)
  return (
    <dl className="terms">
      {parties.length > 0 && (
        <div>
          <dt>Between</dt>
          <dd dir="auto">{inAList(parties)}</dd>
        </div>
      )}
      {owedBy.length > 0 && (
        <div>
          <dt>Owed by</dt>
          <dd dir="auto">
            {isOwedByAll && parties.length === 2 ? 'both' : isOwedByAll && parties.length > 2 ? 'all' : inAList(owedBy)}
          </dd>
        </div>
      )}
      <div>
        <dt>Agreed</dt>
        <dd>{day ?? <span className="muted">no day told; learned {tellDay(learned)}</span>}</dd>
      </div>
    </dl>
  )
}

const inAList = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`

function ClaimRow({ claim: { by, status, date, learned, proof } }: { claim: WireClaim }) {
  const when = date === null ? null : (tellPeriod(date.from, date.to) ?? `“${date.text}”`)
  return (
    <li className="claim">
      <span className="claim-by" dir="auto">
        {by.length === 0 ? <span className="muted">the report itself</span> : inAList(by)}
        <span className="visually-hidden"> {by.length > 1 ? 'say' : 'says'}: </span>
      </span>
      <ClaimMark status={status} />
      <span className="claim-day">
        {tellDay(learned)}
        {when !== null && <span className="muted">of {when}</span>}
      </span>
      <Quote proof={proof} />
    </li>
  )
}
