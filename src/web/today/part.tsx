import { type ReactNode, useId } from 'react'
import type { Answer } from '../data/use-answer.js'

interface PartProps<T> {
  readonly title: string
  readonly name: string
  /** Null while it is not yet asked for. */
  readonly answer: Answer<T> | null
  /** Where more of it is. */
  readonly more?: ReactNode
  children(value: T): ReactNode
}

/** A part of the page with an answer of its own; it keeps its room while it waits, so that nothing jumps. */
export function Part<T>({ title, name, answer, more, children }: PartProps<T>) {
  const head = useId()
  const waiting = answer === null || answer.waiting
  const value = answer?.value ?? null
  return (
    <section className={`part part-${name}`} aria-labelledby={head} aria-busy={waiting}>
      <div className="part-head">
        <h2 id={head}>{title}</h2>
        {more}
      </div>
      {answer?.failure != null ? (
        <p className="part-failed" role="alert">
          {answer.failure.message}{' '}
          <button type="button" className="button small" onClick={answer.again}>
            Try again
          </button>
        </p>
      ) : value === null ? (
        <Coming what={title} />
      ) : (
        <div className={waiting ? 'stale' : undefined}>{children(value)}</div>
      )}
    </section>
  )
}

const Coming = ({ what }: { what: string }) => (
  <div className="coming">
    <span className="visually-hidden">Working out: {what}</span>
    <i />
    <i />
    <i />
  </div>
)
