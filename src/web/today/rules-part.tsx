import type { WireRule } from '../../api/rules/wire.js'
import type { WireTodayRules } from '../../api/today/wire.js'
import { addressOf } from '../app/address.js'
import { carried, chosenIn } from '../app/chosen.js'
import { Link } from '../app/link.js'
import type { Answer } from '../data/use-answer.js'
import { tellCount, tellDay, tellNumber } from '../entry/days.js'
import { ProofButton } from '../entry/evidence.js'
import { Part } from './part.js'

/** The rules that bind, and what is due next. */
export function RulesPart({ answer, query }: { answer: Answer<WireTodayRules>; query: URLSearchParams }) {
  const all = (
    <Link to={carried('/rules', query)} className="part-link">
      All rules
    </Link>
  )
  return (
    <Part title="In force, and next dates" name="rules" answer={answer} more={all}>
      {(value) => (
        <>
          <p className="part-sum">{sumUp(value)}</p>
          <ul className="today-rules">
            {value.binding.map((rule) => (
              <RuleLine key={rule.id} rule={rule} query={query} />
            ))}
          </ul>
          {value.moreBinding > 0 && (
            <p className="part-more">
              <Link to={carried('/rules', query)}>
                {tellCount(value.moreBinding, 'more rule', 'more rules')} in force or said to be
              </Link>
            </p>
          )}
          <Dates value={value} />
        </>
      )}
    </Part>
  )
}

function sumUp({ day, binding, moreBinding, suspended }: WireTodayRules): string {
  if (day === null) return 'No report was read yet.'
  const count = binding.length + moreBinding
  const told =
    count === 0
      ? 'No rule is known to be in force'
      : `${tellCount(count, 'rule is', 'rules are')} in force or said to be`
  return `${told} on ${tellDay(day)}${suspended === 0 ? '' : `; ${tellCount(suspended, 'is', 'are')} suspended`}.`
}

function RuleLine({ rule, query }: { rule: WireRule; query: URLSearchParams }) {
  const { authority, kind, appliesTo, standing, bars, learned, proofs, accounts } = rule
  const { asOf } = chosenIn(query)
  const now = bars.find((bar) => bar.now)
  const next = bars.find((bar) => bar.next)
  const holds = now?.to == null ? '' : `, until ${tellDay(now.to)}`
  const title = `${authority.join(', ') || 'Authority not named'}: ${kind}${appliesTo === null ? '' : ` for ${appliesTo}`}`
  return (
    <li>
      <Link to={addressOf('/rules', { asOf, rule: rule.id })} dir="auto" className="today-rule">
        {title}
      </Link>{' '}
      <ProofButton proofs={proofs} name={title}>
        {tellNumber(accounts)} ¶
      </ProofButton>
      <span className="today-note">
        {standing === 'told' ? 'said to be in force, no day told' : `in force${holds}`}
        {next?.from == null ? '' : `; next phase ${tellDay(next.from)}`}
        {`; last told of ${tellDay(learned.to)}`}
        {rule.seams.length > 0 && <span className="today-flag"> ⚠ its days don’t add up</span>}
        {rule.disputedBy.length > 0 && <span className="today-flag"> ⚠ accounts differ</span>}
      </span>
      {now?.words != null && (
        <q className="today-words" dir="auto">
          {now.words}
        </q>
      )}
    </li>
  )
}

const Dates = ({ value: { dates, moreDates, day } }: { value: WireTodayRules }) => (
  <>
    <h3>Next dates</h3>
    {dates.length === 0 ? (
      <p className="part-none">Nothing is told to be due after {day === null ? 'that' : tellDay(day)}.</p>
    ) : (
      <ol className="today-dates">
        {dates.map((date) => (
          <li key={`${date.day} ${date.what}`}>
            <b>{tellDay(date.day)}</b>{' '}
            <span>
              <span dir="auto">{date.what}</span> <ProofButton proofs={date.proofs} name={date.what} />
            </span>
          </li>
        ))}
      </ol>
    )}
    {moreDates > 0 && <p className="part-more muted">{tellCount(moreDates, 'later date', 'later dates')} more.</p>}
  </>
)
