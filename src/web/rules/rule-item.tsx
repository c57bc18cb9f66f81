import { useEffect, useRef } from 'react'
import type { WireRule } from '../../api/rules/wire.js'
import { useAddress } from '../app/address.js'
import { changed } from '../app/chosen.js'
import { Link } from '../app/link.js'
import { tellCount, tellDay, tellPeriod } from '../entry/days.js'
import { ProofButton, Quote } from '../entry/evidence.js'
import { authorityOf, barWords, kindFor, seamWords } from './words.js'

/** One rule in words: what it says, for whom, its phases, what doesn't add up, who tells it and how that went on. */
export function RuleItem({ rule, isChosen }: { rule: WireRule; isChosen: boolean }) {
  const place = useRef<HTMLLIElement>(null)
  const address = useAddress()
  useEffect(() => {
    if (isChosen) place.current?.scrollIntoView({ block: 'nearest' })
  }, [isChosen])
  return (
    <li ref={place} className={isChosen ? 'rule chosen' : 'rule'}>
      <div className="rule-head">
        <h3 dir="auto">
          {authorityOf(rule)} <span className="rule-kind">{kindFor(rule)}</span>
        </h3>
        <p className="rule-words" dir="auto">
          “{rule.rule}”{' '}
          <ProofButton proofs={rule.proofs} name={`${authorityOf(rule)}, ${rule.rule}`}>
            {tellCount(rule.accounts, 'account', 'accounts')} ¶
          </ProofButton>
        </p>
        <p className="muted rule-told">{toldWords(rule)}</p>
        <Answers rule={rule} />
      </div>
      <div className="rule-body">
        <Phases bars={rule.bars} />
        {rule.haltTold !== null && (
          <p className="rule-flag">
            <b aria-hidden="true">⚠</b> That it is {rule.standing} was told only on {tellDay(rule.haltTold)}, after this
            day; whether it already was is not told.
          </p>
        )}
        {rule.seams.map((seam) => (
          <p key={`${seam.from} ${seam.to}`} className="rule-flag">
            <b aria-hidden="true">⚠</b> The days don’t add up: {seamWords(seam)} Both are kept as told.
          </p>
        ))}
        {rule.disputedBy.map(({ proof, status, phases }) => (
          <p key={`${proof.report.id} ${proof.entry}`} className="rule-flag">
            <b aria-hidden="true">⚠</b> Accounts of one day differ: {proof.report.outlet ?? proof.report.id} tells
            {status === null ? '' : ` “${status.replace('-', ' ')}”`}
            {phases.length === 0 ? '' : ` with ${phases.map(phaseWords).join('; ')}`}{' '}
            <ProofButton proofs={[proof]} name="the other account" />
          </p>
        ))}
        <p className="rule-more">
          <Link to={changed(address, { rule: isChosen ? null : rule.id })} aria-expanded={isChosen}>
            {isChosen ? 'Hide the words' : `The words and how it went on`}
          </Link>
        </p>
      </div>
      {isChosen && <Life rule={rule} />}
    </li>
  )
}

const phaseWords = ({ from, to, rule }: { from: string | null; to: string | null; rule: string }): string =>
  `${tellPeriod(from, to) ?? 'days not told'}: ${rule}`

function toldWords({ learned, origins, dateWords }: WireRule): string {
  const first =
    learned.from === learned.to
      ? `Told on ${tellDay(learned.to)}`
      : `First told on ${tellDay(learned.from)}, last on ${tellDay(learned.to)}`
  const by = origins.length > 1 ? `, by ${tellCount(origins.length, 'independent source', 'independent sources')}` : ''
  return `${first}${by}${dateWords === null ? '' : `; when: “${dateWords}”`}.`
}

const Phases = ({ bars }: { bars: WireRule['bars'] }) => (
  <ol className="phases">
    {bars.map((bar, index) => (
      <li key={`${bar.from} ${bar.to} ${index}`} className={bar.now ? 'phase now' : 'phase'}>
        <span className="phase-days">{tellPeriod(bar.from, bar.to) ?? 'Days not told'}</span>
        <span className={`phase-sign bar bar-${bar.kind.replace(' ', '-')} sample`} aria-hidden="true">
          <span className="bar-fill" />
        </span>
        <span>
          {bars.length > 1 && (
            <span className="phase-rule" dir="auto">
              “{bar.rule}”{' '}
            </span>
          )}
          <span className="phase-kind">
            {barWords[bar.kind]}
            {bar.now && bar.kind !== 'told' ? ' on this day' : ''}
            {bar.next ? ', the next' : ''}
          </span>
          {bar.words !== null && (
            <q className="phase-words" dir="auto">
              {bar.words}
            </q>
          )}
        </span>
      </li>
    ))}
  </ol>
)

function Answers({ rule: { answers, answeredBy } }: { rule: WireRule }) {
  const address = useAddress()
  const links = (rules: WireRule['answers'], word: string) =>
    rules.map((other) => (
      <p key={other.id} className="rule-answers">
        <span aria-hidden="true">⇄</span> {word}{' '}
        <Link to={changed(address, { rule: other.id, standing: null })} dir="auto">
          {authorityOf(other)}: {other.rule}
        </Link>
      </p>
    ))
  return (
    <>
      {links(answers, 'Answers')}
      {links(answeredBy, 'Answered by')}
    </>
  )
}

/** The words of every account, and how the rule went on from telling to telling. */
const Life = ({ rule }: { rule: WireRule }) => (
  <div className="rule-life">
    <section aria-label="The words">
      {rule.proofs.map((proof) => (
        <Quote key={`${proof.report.id} ${proof.entry}`} proof={proof} />
      ))}
      {rule.accounts > rule.proofs.length && (
        <p className="muted rule-told">
          These are the latest; {tellCount(rule.accounts - rule.proofs.length, 'earlier account', 'earlier accounts')}{' '}
          more.
        </p>
      )}
    </section>
    <section aria-label="How it went on">
      <h4>As it was told</h4>
      <ol className="steps">
        {rule.history.map((step) => (
          <li key={`${step.learned} ${step.proofs.join()}`}>
            <span className="muted">{tellDay(step.learned)}</span>{' '}
            {step.status === null ? 'told of' : step.status.replace('-', ' ')}
            {step.phases.length > 0 && `, ${tellCount(step.phases.length, 'phase', 'phases')}`}{' '}
            <ProofButton
              proofs={step.proofs.flatMap((place) => rule.proofs[place] ?? [])}
              name={`what was told on ${tellDay(step.learned)}`}
            />
          </li>
        ))}
      </ol>
    </section>
  </div>
)
