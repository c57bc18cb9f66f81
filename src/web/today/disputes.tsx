import type { WireOpen, WireTodayPromises } from '../../api/today/wire.js'
import { carried } from '../app/chosen.js'
import { Link } from '../app/link.js'
import type { Answer } from '../data/use-answer.js'
import { tellCount, tellDay, tellNumber, tellPeriod } from '../entry/days.js'
import { ProofButton } from '../entry/evidence.js'
import { Status } from '../entry/who.js'
import { Part } from './part.js'

/** Numbers that can't both be right, and acts that one tells and another denies. */
export function OpenPart({ answer, query }: { answer: Answer<WireOpen> | null; query: URLSearchParams }) {
  const links = (
    <span className="part-link">
      <Link to={carried('/figures', query)}>Figures</Link> · <Link to={carried('/accounts', query)}>Accounts</Link>
    </span>
  )
  return (
    <Part title="Sources contradict one another" name="open" answer={answer} more={links}>
      {(value) => (
        <>
          <p className={value.matters.length === 0 ? 'part-none' : 'part-sum'}>{sumUpOpen(value)}</p>
          <ul className="matters">
            {value.matters.map((matter) => (
              <li key={`${matter.kind} ${matter.title} ${matter.learned}`}>
                <p className="matter-title" dir="auto">
                  {matter.title}
                  <span className="matter-day">
                    {' '}
                    {matter.day === null ? `last told ${tellDay(matter.learned)}` : tellDay(matter.day)}
                  </span>
                </p>
                <ul className="sayings">
                  {matter.sayings.slice(0, mostSayings).map(({ by, claim, proofs }) => (
                    <li key={`${by} ${claim}`}>
                      <b dir="auto">{claim}</b> <span dir="auto">{by}</span>{' '}
                      <ProofButton proofs={proofs.slice(0, 8)} name={`${claim}, ${by}`} />
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
          {value.limited !== null && <Limited {...value.limited} />}
        </>
      )}
    </Part>
  )
}

const mostSayings = 4

function sumUpOpen({ figures, acts, matters }: WireOpen): string {
  if (figures + acts === 0) return 'No two sources are known to contradict one another in a number or an act.'
  const parts = [
    figures === 0 ? '' : `Of ${tellCount(figures, 'thing', 'things')} the numbers can’t all be right`,
    acts === 0 ? '' : `${figures === 0 ? 'O' : 'o'}f ${tellCount(acts, 'act', 'acts')} accounts contradict one another`,
  ]
  const left = figures + acts - matters.length
  return `${parts.filter((part) => part !== '').join(', ')}${left > 0 ? '; those told of last:' : '.'}`
}

/** An answer to a part of the ledger must say so. */
export const Limited = ({ since, until }: { since: string; until: string }) => (
  <p className="part-limited">
    Too much is held to compare all at once: this is worked out from what was told {tellPeriod(since, until)}.
  </p>
)

/** Promises of which somebody says that they were broken, or claimants differ. */
export function PromisesPart({ answer, query }: { answer: Answer<WireTodayPromises>; query: URLSearchParams }) {
  const all = (
    <Link to={carried('/promises', query)} className="part-link">
      All promises
    </Link>
  )
  return (
    <Part title="Promises in dispute" name="promises" answer={answer} more={all}>
      {(value) => (
        <>
          <p className={value.contested === 0 ? 'part-none' : 'part-sum'}>{sumUpPromises(value)}</p>
          <ul className="matters">
            {value.promises.map(({ name, parties, claims }) => (
              <li key={`${name} ${claims[0]?.proof.entry}`}>
                <p className="matter-title" dir="auto">
                  {name}
                  <span className="matter-day"> {parties.join(', ')}</span>
                </p>
                <ul className="sayings">
                  {claims.slice(-mostSayings).map(({ status, by, learned, proof }) => (
                    <li key={`${status} ${by.join()} ${learned} ${proof.words}`}>
                      <Status status={status} /> <span dir="auto">{by.join(', ') || 'as reports tell it'}</span>{' '}
                      <span className="matter-day">{tellDay(learned)}</span>{' '}
                      <ProofButton proofs={[proof]} name={`${name}: ${status}, ${by.join(', ')}`} />
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </>
      )}
    </Part>
  )
}

function sumUpPromises({ total, contested, promises }: WireTodayPromises): string {
  if (total === 0) return 'No promise is told of.'
  if (contested === 0) return `No dispute is told of any of the ${tellCount(total, 'promise', 'promises')} known.`
  const told = `Claims differ on ${tellNumber(contested)} of ${tellCount(total, 'promise', 'promises')} known, or somebody says that it was broken`
  return contested > promises.length ? `${told}; those told of last:` : `${told}.`
}
