import type { WireTodayTension, WireWeek } from '../../api/today/wire.js'
import { addressOf } from '../app/address.js'
import { chosenIn } from '../app/chosen.js'
import { Link } from '../app/link.js'
import type { Answer } from '../data/use-answer.js'
import { tellCount, tellNumber, tellPeriod } from '../entry/days.js'
import { ProofButton, Quote } from '../entry/evidence.js'
import { Who } from '../entry/who.js'
import { Limited } from './disputes.js'
import { PairLines } from './pair-lines.js'
import { Part } from './part.js'
import { TensionStrip } from './tension-strip.js'
import { changeWords, valueWords } from './tension-words.js'

/** The weeks of tension: all acts together, the acts of one week with their words, and the most tense pairs. */
export function TensionPart({ answer, query }: { answer: Answer<WireTodayTension> | null; query: URLSearchParams }) {
  return (
    <Part title="Tension, week by week" name="tension" answer={answer}>
      {(value) => {
        const week = weekChosen(value.weeks, query.get('week'))
        if (week === null) {
          return (
            <p className="part-none">No report with a day of publication was read by then, so no week has a number.</p>
          )
        }
        return (
          <>
            <p className="part-sum">{changeWords(value)}</p>
            <div className="tension-body">
              <div>
                <TensionStrip tension={value} week={week} />
                <PairLines tension={value} />
              </div>
              <WeekActs week={week} query={query} />
            </div>
            <Method tension={value} />
          </>
        )
      }}
    </Part>
  )
}

/** The week that the address names, else the last in which a hostile act was told, else the last. */
function weekChosen(weeks: readonly WireWeek[], named: string | null): WireWeek | null {
  return (
    weeks.find(({ from }) => from === named) ??
    weeks.findLast(({ gravest }) => gravest.length > 0) ??
    weeks.at(-1) ??
    null
  )
}

function WeekActs({ week, query }: { week: WireWeek; query: URLSearchParams }) {
  const { asOf } = chosenIn(query)
  const days = tellPeriod(week.from, week.to) ?? ''
  const to = addressOf('/timeline', { since: week.from, until: week.to, layer: 'events', asOf })
  return (
    <section className="week-acts" aria-label={`The week of ${days}`} tabIndex={0}>
      <h3>{days}</h3>
      <p className="week-value">{valueWords(week)}</p>
      <ol>
        {week.gravest.map((act) => (
          <li key={`${act.type} ${act.proofs[0]?.entry}`}>
            <p>
              <span className="act-score" title="PLOVER’s score, from −10 (hostile) to 10">
                {tellNumber(act.score)}
              </span>{' '}
              <span dir="auto">
                <Who from={act.source} to={act.target} />
              </span>{' '}
              <span className="muted">{act.type}</span>{' '}
              {act.proofs.length > 1 && <ProofButton proofs={act.proofs} name={act.type} />}
            </p>
            {act.proofs.slice(0, 1).map((proof) => (
              <Quote key={proof.entry} proof={proof} />
            ))}
          </li>
        ))}
      </ol>
      {week.acts > 0 && (
        <p className="part-more">
          <Link to={to}>
            {week.acts > week.gravest.length
              ? `All ${tellCount(week.acts, 'act', 'acts')} of the week`
              : 'The week in the timeline'}
          </Link>
        </p>
      )}
    </section>
  )
}

const Method = ({ tension: { panel, leftOut, limited, falseAlarmsPerYear } }: { tension: WireTodayTension }) => (
  <details className="method">
    <summary>What this measures</summary>
    <p>
      Hostile acts by PLOVER’s scores, each act once however many report it, per report of the panel, scaled to its
      median week: more reports find more acts. Friendly acts never make violence less.{' '}
      {tellCount(leftOut, 'act is', 'acts are')} left out over the whole record: planned, denied or alleged, undated, or
      of weeks that were not read. Chance alone gives a line {tellNumber(falseAlarmsPerYear)} false changes of level a
      year.
    </p>
    <p>
      Panel: {panel.outlets.join(', ') || 'none'} ({panelWords[panel.rule]}).
    </p>
    {limited !== null && <Limited {...limited} />}
  </details>
)

const panelWords: Readonly<Record<WireTodayTension['panel']['rule'], string>> = {
  named: 'named by the case',
  regular: 'the outlets read in at least half of the weeks',
  all: 'all outlets, since none was read in half of the weeks',
}
