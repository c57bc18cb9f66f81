import { Suspense, useEffect } from 'react'
import { client, read } from '../data/client.js'
import { Waiting } from '../data/notices.js'
import { useAnswer } from '../data/use-answer.js'
import { type Address, useAddress } from './address.js'
import { AsOfBar } from './as-of-bar.js'
import { Link } from './link.js'
import { pages, readerPage as ReaderPage } from './pages.js'
import { SideNav } from './side-nav.js'
import { TopBar } from './top-bar.js'

/** The frame around every page, and which page an address means. */
export function App() {
  const address = useAddress()
  const { value } = useAnswer('case', (signal) => read(client.api.case.$get({}, { init: { signal } })))
  const place = placeOf(address)
  // Empty until it is known, so that no wrong name stands there for a moment.
  const title = value === null ? '' : (value.title ?? 'A ledger without a case')
  useEffect(() => {
    document.title = [place.name, title, 'Rapporteur'].filter((part) => part !== '').join(' · ')
  }, [place.name, title])
  return (
    <>
      <a className="skip" href="#content">
        Skip to the content
      </a>
      <TopBar title={title} known={value} query={address.query} />
      <SideNav current={place.nav} query={address.query} />
      <AsOfBar address={address} learned={value?.learned ?? []} />
      <main id="content" tabIndex={-1} className={`main-${place.name.toLowerCase().replaceAll(' ', '-')}`}>
        <Suspense fallback={<Waiting what={place.name.toLowerCase()} />}>{place.page}</Suspense>
      </main>
    </>
  )
}

interface Place {
  readonly name: string
  /** The path of the page's place in the navigation. */
  readonly nav: string | null
  readonly page: React.JSX.Element
}

function placeOf({ path, query }: Address): Place {
  const report = /^\/reports\/(.+)$/.exec(path)?.[1]
  if (report !== undefined) {
    const id = decodeURIComponent(report)
    return { name: 'Report', nav: '/reports', page: <ReaderPage key={id} id={id} query={query} /> }
  }
  const known = pages.find((one) => one.path === path)
  if (known === undefined) return { name: 'Nothing here', nav: null, page: <Nowhere path={path} /> }
  const { name, page: Page } = known
  return { name, nav: path, page: <Page query={query} /> }
}

const Nowhere = ({ path }: { path: string }) => (
  <div className="notice">
    <h1>There is nothing at this address</h1>
    <p>
      Nothing is kept at <code>{path}</code>. Perhaps the link was cut short.
    </p>
    <p>
      <Link to="/">To today’s page</Link>
    </p>
  </div>
)
