import { useEffect } from 'react'
import { BriefPage } from '../brief/brief-page.js'
import { client, read } from '../data/client.js'
import { useAnswer } from '../data/use-answer.js'
import { ReaderPage } from '../reader/reader-page.js'
import { ReportsPage } from '../reports/reports-page.js'
import { TimelinePage } from '../timeline/timeline-page.js'
import { type Address, useAddress } from './address.js'
import { Link } from './link.js'
import { TopBar } from './top-bar.js'

/** The frame around every page, and which page an address means. */
export function App() {
  const address = useAddress()
  const { value } = useAnswer('case', (signal) => read(client.api.case.$get({}, { init: { signal } })))
  const place = placeOf(address)
  const title = value?.title ?? 'A ledger without a case'
  useEffect(() => {
    document.title = `${place.name} · ${title} · Rapporteur`
  }, [place.name, title])
  return (
    <>
      <a className="skip" href="#content">
        Skip to the content
      </a>
      <TopBar title={title} known={value} section={place.section} />
      <main id="content" tabIndex={-1}>
        {place.page}
      </main>
    </>
  )
}

export type Section = 'timeline' | 'reports' | 'brief' | null

function placeOf({ path, query }: Address): { name: string; section: Section; page: React.JSX.Element } {
  const report = /^\/reports\/(.+)$/.exec(path)?.[1]
  if (report !== undefined) {
    const id = decodeURIComponent(report)
    return { name: 'Report', section: 'reports', page: <ReaderPage key={id} id={id} entry={query.get('entry')} /> }
  }
  if (path === '/reports') return { name: 'Reports', section: 'reports', page: <ReportsPage /> }
  if (path === '/brief') return { name: 'Brief', section: 'brief', page: <BriefPage query={query} /> }
  if (path === '/' || path === '/timeline')
    return { name: 'Timeline', section: 'timeline', page: <TimelinePage query={query} /> }
  return { name: 'Nothing here', section: null, page: <Nowhere path={path} /> }
}

const Nowhere = ({ path }: { path: string }) => (
  <div className="notice">
    <h1>There is nothing at this address</h1>
    <p>
      Nothing is kept at <code>{path}</code>. Perhaps the link was cut short.
    </p>
    <p>
      <Link to="/">To the timeline</Link>
    </p>
  </div>
)
