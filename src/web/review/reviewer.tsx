import { type FormEvent, useEffect, useRef, useState } from 'react'

const stored = 'rapporteur-reviewer'

function remembered(): string | null {
  try {
    return localStorage.getItem(stored)
  } catch (fault) {
    console.info('This browser remembers no name of a reviewer:', fault)
    return null
  }
}

function remember(name: string): void {
  try {
    localStorage.setItem(stored, name)
  } catch (fault) {
    console.info('The name of the reviewer lasts for this visit only:', fault)
  }
}

/** Who rules here: the name given on this page before, else that which the server was started with; null for none. */
export function useReviewer(user: string | null): [name: string | null, take: (name: string) => void] {
  const [given, setGiven] = useState(remembered)
  const take = (name: string): void => {
    remember(name)
    setGiven(name)
  }
  return [given ?? user, take]
}

/** The reviewer's name, always in view. `wanted` counts how often it was asked for in vain: nothing can be ruled without. */
export function Reviewer({
  name,
  wanted,
  onTake,
}: {
  name: string | null
  wanted: number
  onTake: (name: string) => void
}) {
  const [changing, setChanging] = useState(false)
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (wanted > 0) box.current?.focus()
  }, [wanted])
  const take = (event: FormEvent): void => {
    event.preventDefault()
    const given = box.current?.value.trim() ?? ''
    if (given === '') return
    setChanging(false)
    onTake(given)
  }
  if (name !== null && !changing) {
    return (
      <p className="reviewer">
        <span className="muted">Reviewer</span> <strong dir="auto">{name}</strong>
        <button type="button" className="button small" onClick={() => setChanging(true)}>
          Change name
        </button>
      </p>
    )
  }
  return (
    <form className={wanted > 0 ? 'reviewer reviewer-wanted' : 'reviewer'} onSubmit={take}>
      <label>
        Your name, for every ruling{' '}
        <input
          ref={box}
          type="text"
          name="reviewer"
          defaultValue={name ?? ''}
          maxLength={100}
          required
          autoComplete="name"
          // The reader asked for it.
          autoFocus={changing}
        />
      </label>
      <button type="submit" className="button small">
        Use this name
      </button>
      {wanted > 0 && (
        <span role="alert" className="reviewer-why">
          A ruling bears the name of who made it. Give yours first.
        </span>
      )}
    </form>
  )
}
