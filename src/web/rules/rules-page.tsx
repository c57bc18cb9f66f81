import { useId } from 'react'
import type { WireRule, WireRules } from '../../api/rules/wire.js'
import { useAddress } from '../app/address.js'
import { asQuery, changed, chosenIn } from '../app/chosen.js'
import { Link } from '../app/link.js'
import { PageHead } from '../app/page-head.js'
import type { PageProps } from '../app/pages.js'
import { PeriodField } from '../app/period-field.js'
import { client, read } from '../data/client.js'
import { Empty, Failed, Waiting } from '../data/notices.js'
import { useAnswer } from '../data/use-answer.js'
import { tellCount, tellNumber } from '../entry/days.js'
import { axisOf, daysBetween, isZoom, type Zoom, zooms } from './axis.js'
import { Calendar } from './calendar.js'
import { DayPicker } from './day-picker.js'
import { RuleItem } from './rule-item.js'
import './rules.css'
import { allStandings, isStanding, standingWords, sumUp } from './words.js'

/** Rules at first, and more at each asking. */
const pageful = 40
const mostShown = 400

/** Which rules bind whom on a day, drawn along time and told in words. */
export function RulesPage({ query }: PageProps) {
  const standing = isStanding(query.get('standing')) ? query.get('standing') : null
  const limit = Math.min(mostShown, Math.max(pageful, Number(query.get('shown')) || pageful))
  const asked = {
    ...asQuery(query),
    ...(query.get('on') ? { on: query.get('on') ?? '' } : {}),
    ...(isStanding(standing) ? { standing } : {}),
    limit: String(limit),
  }
  const { value, failure, waiting, again } = useAnswer(`rules ${JSON.stringify(asked)}`, (signal) =>
    read(client.api.rules.$get({ query: asked }, { init: { signal } })),
  )
  return (
    <div className="rules-page">
      <PageHead title="Rules" tools={<PeriodField label="Rules told or holding in the period" />}>
        What authorities lay on others, by phases: what binds on a day, what comes, what is put off.
      </PageHead>
      {failure !== null && <Failed failure={failure} again={again} />}
      {value === null && waiting && <Waiting what="the rules" />}
      {value !== null && failure === null && <Told rules={value} query={query} waiting={waiting} />}
    </div>
  )
}

function Told({ rules, query, waiting }: { rules: WireRules; query: URLSearchParams; waiting: boolean }) {
  if (rules.day === null) {
    return (
      <Empty title="No report was read yet">
        <p>Rules appear here once reports that tell of bans, duties or closures are read.</p>
      </Empty>
    )
  }
  return (
    <div className={waiting ? 'stale' : undefined} aria-busy={waiting}>
      <div className="rules-day">
        <DayPicker rules={rules} />
        <p className="rules-sum" role="status">
          {sumUp(rules)}
        </p>
      </div>
      <Standings rules={rules} query={query} />
      {rules.rules.length === 0 ? <NoRules query={query} /> : <Shown rules={rules} day={rules.day} query={query} />}
    </div>
  )
}

function Shown({ rules, day, query }: { rules: WireRules; day: string; query: URLSearchParams }) {
  const { since, until } = chosenIn(query)
  const zoom = isZoom(query.get('zoom')) ? (query.get('zoom') as Zoom) : null
  const axis = axisOf(rules.rules, day, { zoom, since, until })
  const chosen = query.get('rule')
  const isHere = rules.rules.some(({ id }) => id === chosen)
  return (
    <>
      <ZoomChoice query={query} zoom={zoom ?? (daysBetween(axis.from, axis.to) === 390 ? 'year' : 'fit')} />
      <Calendar rules={rules.rules} day={day} axis={axis} chosen={chosen} />
      <More rules={rules} />
      {chosen !== null && !isHere && <ChosenRule id={chosen} query={query} />}
      {allStandings.map((standing) => (
        <StandingList key={standing} standing={standing} rules={rules} chosen={chosen} />
      ))}
    </>
  )
}

function StandingList({
  standing,
  rules,
  chosen,
}: {
  standing: WireRule['standing']
  rules: WireRules
  chosen: string | null
}) {
  const head = useId()
  const own = rules.rules.filter((rule) => rule.standing === standing)
  if (own.length === 0) return null
  const { word, about, sign } = standingWords[standing]
  return (
    <section className="rules-standing" aria-labelledby={head}>
      <h2 id={head}>
        <span aria-hidden="true">{sign}</span> {word} <span className="standing-about">{about}</span>
      </h2>
      <ol className="rule-list">
        {own.map((rule) => (
          <RuleItem key={rule.id} rule={rule} isChosen={rule.id === chosen} />
        ))}
      </ol>
    </section>
  )
}

/** How many rules stand how; each narrows the page to its own. */
function Standings({ rules, query }: { rules: WireRules; query: URLSearchParams }) {
  const address = useAddress()
  const chosen = query.get('standing')
  const all = allStandings.reduce((sum, standing) => sum + rules.counts[standing], 0)
  const choice = (standing: WireRule['standing'] | null, word: string, count: number) => (
    <Link
      key={word}
      to={changed(address, { standing, shown: null })}
      className="standing-choice"
      aria-current={chosen === standing ? 'true' : undefined}
    >
      {word} <span className="standing-count">{tellNumber(count)}</span>
    </Link>
  )
  return (
    <nav className="standings" aria-label="Rules by standing">
      {choice(null, 'All', all)}
      {allStandings
        .filter((standing) => rules.counts[standing] > 0 || standing === chosen)
        .map((standing) => choice(standing, standingWords[standing].word, rules.counts[standing]))}
    </nav>
  )
}

const zoomWords: Readonly<Record<Zoom, string>> = { fit: 'All days', year: 'About a year', month: 'About two months' }

function ZoomChoice({ query, zoom }: { query: URLSearchParams; zoom: Zoom }) {
  const address = useAddress()
  return (
    <div className="zooms" role="group" aria-label="How much time the calendar shows">
      {zooms.map((one) => (
        <Link
          key={one}
          to={changed(address, { zoom: one })}
          className="standing-choice"
          aria-current={one === (query.get('zoom') ?? zoom) ? 'true' : undefined}
        >
          {zoomWords[one]}
        </Link>
      ))}
    </div>
  )
}

function More({ rules }: { rules: WireRules }) {
  const address = useAddress()
  const left = rules.total - rules.rules.length
  if (left <= 0) return null
  const shown = rules.rules.length
  return (
    <p className="rules-more">
      The {tellNumber(shown)} nearest to the day are shown.{' '}
      {shown >= mostShown ? (
        `${tellCount(left, 'more is', 'more are')} kept: narrow by period, standing or actor to see them.`
      ) : (
        <Link
          to={changed(address, { shown: String(Math.min(mostShown, shown + 2 * pageful)) })}
          className="button small"
        >
          Show {tellNumber(Math.min(left, 2 * pageful, mostShown - shown))} more of {tellNumber(left)}
        </Link>
      )}
    </p>
  )
}

/** A rule that a link leads to and that is not among those shown. */
function ChosenRule({ id, query }: { id: string; query: URLSearchParams }) {
  const { asOf } = chosenIn(query)
  const on = query.get('on')
  const asked = { rule: id, ...(asOf !== null && { asOf }), ...(on && { on }) }
  const { value } = useAnswer(`rules one ${JSON.stringify(asked)}`, (signal) =>
    read(client.api.rules.$get({ query: asked }, { init: { signal } })),
  )
  const [rule] = value?.rules ?? []
  if (rule === undefined) return null
  return (
    <section className="rules-standing" aria-label="The rule chosen">
      <h2>
        The rule chosen{' '}
        <span className="standing-about">{standingWords[rule.standing].word.toLowerCase()} on the day</span>
      </h2>
      <ol className="rule-list">
        <RuleItem rule={rule} isChosen />
      </ol>
    </section>
  )
}

function NoRules({ query }: { query: URLSearchParams }) {
  const address = useAddress()
  const narrowed = ['standing', 'since', 'until', 'actor'].filter((name) => query.get(name))
  return (
    <Empty title={narrowed.length === 0 ? 'No rule is told of' : 'No rule meets all of this'}>
      {narrowed.length === 0 ? (
        <p>No report known by then tells of a rule that an authority lays on others.</p>
      ) : (
        <p>
          <Link to={changed(address, { standing: null, since: null, until: null, actor: null })}>
            Show the rules of every standing, period and actor
          </Link>
        </p>
      )}
    </Empty>
  )
}
