import type { ReactNode } from 'react'
import type { Failure } from './client.js'

/** Shown while nothing is known yet; its lines appear only when the wait is long enough to notice. */
export const Waiting = ({ what }: { what: string }) => (
  <div className="waiting" role="status">
    <span className="visually-hidden">Reading {what}…</span>
    <i />
    <i />
    <i />
  </div>
)

/** What went wrong, and the way to try again. */
export const Failed = ({ failure, again, children }: { failure: Failure; again: () => void; children?: ReactNode }) => (
  <div className="notice" role="alert">
    <h2>This could not be read</h2>
    <p>{failure.message}</p>
    {failure.hint !== null && <p className="muted">{failure.hint}</p>}
    <p>
      <button type="button" className="button" onClick={again}>
        Try again
      </button>{' '}
      {children}
    </p>
  </div>
)

/** A place that is rightly empty, with what to do about it. */
export const Empty = ({ title, children }: { title: string; children?: ReactNode }) => (
  <div className="notice">
    <h2>{title}</h2>
    {children}
  </div>
)
