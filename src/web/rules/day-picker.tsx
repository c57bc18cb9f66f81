import type { WireRules } from '../../api/rules/wire.js'
import { useAddress } from '../app/address.js'
import { changed, choose } from '../app/chosen.js'
import { Link } from '../app/link.js'
import { tellDay } from '../entry/days.js'

const bases: Readonly<Record<WireRules['basis'], string>> = {
  asked: '',
  'as-of': 'the day up to which is known',
  covered: 'the last day that reports tell of',
}

/** The day at which the rules are looked at, with steps to the days on which something changes. */
export function DayPicker({ rules }: { rules: WireRules }) {
  const address = useAddress()
  const { day, basis, turns } = rules
  const step = (turn: string | null, name: string, sign: string) =>
    turn === null ? (
      <span className="button small step off" aria-hidden="true">
        {sign}
      </span>
    ) : (
      <Link
        to={changed(address, { on: turn })}
        className="button small step"
        aria-label={`${name}: ${tellDay(turn)}`}
        title={`${name}: ${tellDay(turn)}`}
      >
        {sign}
      </Link>
    )
  return (
    <fieldset className="day-picker">
      <legend className="visually-hidden">Day</legend>
      <label>
        In force on{' '}
        <input
          type="date"
          value={day ?? ''}
          onChange={(event) => choose(address, { on: event.target.value || null }, { replace: true })}
        />
      </label>
      {step(turns.before, 'The change before', '‹')}
      {step(turns.after, 'The next change', '›')}
      {basis === 'asked' ? (
        <Link to={changed(address, { on: null })} className="button small">
          Back to the last day
        </Link>
      ) : (
        <span className="muted">{bases[basis]}</span>
      )}
    </fieldset>
  )
}
