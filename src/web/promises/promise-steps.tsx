import type { WirePromise } from '../../api/promises/wire.js'
import { tellDay } from '../entry/days.js'
import { ProofButton } from '../entry/evidence.js'
import { stepWords } from './states.js'

type Step = WirePromise['history'][number]

/** The life of a promise as the reports told it, step by step; one step alone says no more than its claims. */
export function PromiseSteps({ history, name }: { history: readonly Step[]; name: string }) {
  if (history.length < 2) return null
  return (
    <ol className="steps" aria-label={`History of ${name}`}>
      {history.map((step, at) => (
        <li key={`${step.learned} ${step.proofs[0]?.entry ?? at}`} className={`step ${stateOf(step)}`}>
          <span className="step-day">{tellDay(step.learned)}</span>
          <span dir="auto">{tellStep(step)}</span>
          <ProofButton proofs={step.proofs} name={`${name}, ${tellDay(step.learned)}`}>
            the words
          </ProofButton>
        </li>
      ))}
    </ol>
  )
}

const stateOf = ({ said }: Step): string => (said.length === 1 ? `state-${said[0]?.status ?? ''}` : '')

const tellStep = ({ said }: Step): string =>
  said.length === 0
    ? 'agreed'
    : said
        .map(({ status, by }) => (by.length === 0 ? stepWords[status] : `${stepWords[status]}, says ${by.join(', ')}`))
        .join('; ')
