import { useState } from 'react'
import { carried } from './chosen.js'
import { Link } from './link.js'
import { pages } from './pages.js'

const groups = [...new Set(pages.map(({ group }) => group))]

/** The way to every page; what is chosen goes along. On narrow screens it opens from a button. */
export function SideNav({ current, query }: { current: string | null; query: URLSearchParams }) {
  const [open, setOpen] = useState(false)
  const name = pages.find(({ path }) => path === current)?.name ?? 'Pages'
  return (
    <nav aria-label="Pages" className={open ? 'side-nav open' : 'side-nav'}>
      <button type="button" className="nav-button" aria-expanded={open} onClick={() => setOpen(!open)}>
        <svg viewBox="0 0 20 20" aria-hidden="true" className="nav-icon">
          <path d="M3 5.500h14M3 10h14M3 14.500h14" />
        </svg>
        {name}
      </button>
      <div className="nav-groups">
        {groups.map((group) => (
          <div key={group} className="nav-group" role="group" aria-label={group}>
            <p className="nav-head" aria-hidden="true">
              {group}
            </p>
            {pages
              .filter((page) => page.group === group)
              .map(({ path, name: own, about, icon }) => (
                <Link
                  key={path}
                  to={carried(path, query)}
                  aria-current={path === current ? 'page' : undefined}
                  title={about}
                  onNavigate={() => setOpen(false)}
                >
                  <svg viewBox="0 0 20 20" aria-hidden="true" className="nav-icon">
                    <path d={icon} />
                  </svg>
                  {own}
                </Link>
              ))}
          </div>
        ))}
      </div>
    </nav>
  )
}
