import type { WireCase } from '../../api/wire.js'
import { tellCount, tellPeriod } from '../entry/days.js'
import type { Section } from './app.js'
import { Link } from './link.js'
import { ThemeSwitch } from './theme.js'

const pages = [
  { section: 'timeline', to: '/', name: 'Timeline' },
  { section: 'reports', to: '/reports', name: 'Reports' },
  { section: 'brief', to: '/brief', name: 'Brief' },
] as const

interface TopBarProps {
  readonly title: string
  readonly known: WireCase | null
  readonly section: Section
}

/** What is watched, how much is kept, and the way to each page. */
export function TopBar({ title, known, section }: TopBarProps) {
  return (
    <header className="top-bar">
      <Link to="/" className="mark" aria-label="Rapporteur, to the timeline">
        <svg viewBox="0 0 32 32" aria-hidden="true">
          <path
            d="M6 16c0-5 2-8.100 6.300-9.300l1 2.100C10.900 9.800 9.800 11.200 9.700 13h3.800v6.800H6zm12 0c0-5 2-8.100 6.300-9.300l1 2.100c-2.400 1-3.500 2.400-3.600 4.200h3.800v6.800H18z"
            fill="currentColor"
          />
          <path className="mark-line" d="M6 24h19.500v2.800H6z" />
        </svg>
      </Link>
      <div className="case">
        <p className="case-title">{title}</p>
        <p className="case-size">{known !== null && sizeOf(known)}</p>
      </div>
      <nav aria-label="Pages">
        {pages.map(({ section: own, to, name }) => (
          <Link key={own} to={to} aria-current={own === section ? 'page' : undefined}>
            {name}
          </Link>
        ))}
      </nav>
      <ThemeSwitch />
    </header>
  )
}

function sizeOf({ reports, entries, covered }: WireCase): string {
  const size = `${tellCount(entries, 'entry', 'entries')} from ${tellCount(reports, 'report', 'reports')}`
  return covered === null ? size : `${size}, ${tellPeriod(covered.from, covered.to)}`
}
