import { useEffect, useRef, useState } from 'react'

const pauseMs = 250

interface TypedFieldProps {
  readonly value: string | null
  /** What it is for, for those who hear it. */
  readonly label: string
  readonly hint: string
  readonly className?: string
  /** Null once it is empty. */
  onChange(words: string | null): void
}

/** A field for words that waits for a pause in typing. */
export function TypedField({ value, label, hint, className, onChange }: TypedFieldProps) {
  const [typed, setTyped] = useState(value ?? '')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => setTyped(value ?? ''), [value])
  useEffect(() => () => clearTimeout(timer.current), [])
  const change = (next: string): void => {
    setTyped(next)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => onChange(next.trim() || null), pauseMs)
  }
  return (
    <input
      type="search"
      className={className}
      aria-label={label}
      value={typed}
      placeholder={hint}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => change(event.target.value)}
    />
  )
}
