import { type FormEvent, useEffect, useRef } from 'react'
import type { WireCase } from '../../api/wire.js'
import { tellCount, tellPeriod } from '../entry/days.js'
import { addressOf, goTo } from './address.js'
import { carried, chosenIn } from './chosen.js'
import { Link } from './link.js'
import { ThemeSwitch } from './theme.js'

interface TopBarProps {
  readonly title: string
  readonly known: WireCase | null
  readonly query: URLSearchParams
}

/** What is watched, how much is kept, and a box to search all of it. */
export function TopBar({ title, known, query }: TopBarProps) {
  return (
    <header className="top-bar">
      <Link to={carried('/', query)} className="mark" aria-label="Rapporteur, to today’s page">
        <svg viewBox="0 0 32 32" aria-hidden="true">
          <path
            d="M6 16c0-5 2-8.100 6.300-9.300l1 2.100C10.900 9.800 9.800 11.200 9.700 13h3.800v6.800H6zm12 0c0-5 2-8.100 6.300-9.300l1 2.100c-2.400 1-3.500 2.400-3.600 4.200h3.800v6.800H18z"
            fill="currentColor"
          />
          <path className="mark-line" d="M6 24h19.500v2.800H6z" />
        </svg>
      </Link>
      <div className="case">
        <p className="case-title" dir="auto">
          {title}
        </p>
        <p className="case-size">{known !== null && sizeOf(known)}</p>
      </div>
      <SearchBox query={query} />
      <ThemeSwitch />
    </header>
  )
}

/** Leads to the page of results; “/” goes to it from anywhere. */
function SearchBox({ query }: { query: URLSearchParams }) {
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const reach = (event: KeyboardEvent): void => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      event.preventDefault()
      box.current?.focus()
      box.current?.select()
    }
    addEventListener('keydown', reach)
    return () => removeEventListener('keydown', reach)
  }, [])
  const search = (event: FormEvent): void => {
    event.preventDefault()
    goTo(addressOf('/search', { ...chosenIn(query), q: box.current?.value.trim() ?? '' }))
  }
  return (
    <form className="search-box" role="search" aria-label="Search everything" onSubmit={search}>
      <input
        ref={box}
        type="search"
        key={query.get('q')}
        defaultValue={query.get('q') ?? ''}
        placeholder="Search everything"
        aria-label="Search everything"
        autoComplete="off"
        spellCheck={false}
      />
      <kbd aria-hidden="true">/</kbd>
    </form>
  )
}

/** Whether keys are for writing there. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input:not([type=checkbox]), select, textarea, [contenteditable]') !== null

function sizeOf({ reports, entries, covered }: WireCase): string {
  const size = `${tellCount(entries, 'entry', 'entries')} from ${tellCount(reports, 'report', 'reports')}`
  return covered === null ? size : `${size}, ${tellPeriod(covered.from, covered.to)}`
}
