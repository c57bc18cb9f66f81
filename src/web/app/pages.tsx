import { type ComponentType, lazy } from 'react'

/** What every page is given: the choices in its address. */
export interface PageProps {
  readonly query: URLSearchParams
}

interface PageSpec {
  readonly path: string
  readonly name: string
  /** For people who meet it first. */
  readonly about: string
  readonly group: 'Now' | 'Record' | 'Compare' | 'Work'
  /** An outline on a field of 20 by 20. */
  readonly icon: string
  readonly page: ComponentType<PageProps>
}

const later = <M extends Record<string, unknown>>(load: () => Promise<M>, name: keyof M): ComponentType<PageProps> =>
  lazy(async () => ({ default: (await load())[name] as ComponentType<PageProps> }))

/** Every page with a place in the navigation, in its order; each is fetched when it is first opened. */
export const pages: readonly PageSpec[] = [
  {
    path: '/',
    name: 'Today',
    about: 'How it stands at one glance',
    group: 'Now',
    icon: 'M10 3v2M10 15v2M3 10h2M15 10h2M5 5l1.500 1.500M13.500 13.500L15 15M15 5l-1.500 1.500M6.500 13.500L5 15M10 7a3 3 0 1 0 0 6 3 3 0 0 0 0-6z',
    page: later(() => import('../today/today-page.js'), 'TodayPage'),
  },
  {
    path: '/timeline',
    name: 'Timeline',
    about: 'What happened when, and when it was learned',
    group: 'Now',
    icon: 'M3 10h14M6 7v6M10 4v12M14 7v6',
    page: later(() => import('../timeline/timeline-page.js'), 'TimelinePage'),
  },
  {
    path: '/map',
    name: 'Map',
    about: 'Where it happened',
    group: 'Now',
    icon: 'M10 17s5.500-5 5.500-9A5.500 5.500 0 0 0 4.500 8c0 4 5.500 9 5.500 9zM10 6a2 2 0 1 0 0 4 2 2 0 0 0 0-4z',
    page: later(() => import('../map/map-page.js'), 'MapPage'),
  },
  {
    path: '/network',
    name: 'Network',
    about: 'Who acts towards whom',
    group: 'Now',
    icon: 'M6 5.500l8 2M6 6.500l5 7M13.500 9l-2 4.500M5 3.500a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM15 6a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM11.500 13a2 2 0 1 0 0 4 2 2 0 0 0 0-4z',
    page: later(() => import('../network/network-page.js'), 'NetworkPage'),
  },
  {
    path: '/reports',
    name: 'Reports',
    about: 'The reports, each with its evidence',
    group: 'Record',
    icon: 'M5 3h7l3 3v11H5zM7.500 8.500h5M7.500 11h5M7.500 13.500h3',
    page: later(() => import('../reports/reports-page.js'), 'ReportsPage'),
  },
  {
    path: '/search',
    name: 'Search',
    about: 'Words and fields over all that is kept',
    group: 'Record',
    icon: 'M8.500 3.500a5 5 0 1 0 0 10 5 5 0 0 0 0-10zM12.500 12.500L17 17',
    page: later(() => import('../search/search-page.js'), 'SearchPage'),
  },
  {
    path: '/accounts',
    name: 'Accounts',
    about: 'What each side says of the same things',
    group: 'Compare',
    icon: 'M3 4h6v12H3zM11 4h6v12h-6zM4.500 7h3M4.500 10h3M12.500 7h3M12.500 10h2',
    page: later(() => import('../accounts/accounts-page.js'), 'AccountsPage'),
  },
  {
    path: '/rules',
    name: 'Rules',
    about: 'What is in force on a day',
    group: 'Compare',
    icon: 'M4 4.500h12v12H4zM4 8h12M7.500 3v3M12.500 3v3M7 11h6M7 13.500h4',
    page: later(() => import('../rules/rules-page.js'), 'RulesPage'),
  },
  {
    path: '/promises',
    name: 'Promises',
    about: 'What was promised, and whether it was kept',
    group: 'Compare',
    icon: 'M3.500 10.500l4 4 9-9.500',
    page: later(() => import('../promises/promises-page.js'), 'PromisesPage'),
  },
  {
    path: '/figures',
    name: 'Figures',
    about: 'How many, according to whom',
    group: 'Compare',
    icon: 'M4 16.500v-5M8 16.500v-9M12 16.500v-6M16 16.500V4',
    page: later(() => import('../figures/figures-page.js'), 'FiguresPage'),
  },
  {
    path: '/review',
    name: 'Review',
    about: 'Check entries one by one',
    group: 'Work',
    icon: 'M3 5h9M3 10h6M3 15h5M11.500 13.500l2 2 4-5',
    page: later(() => import('../review/review-page.js'), 'ReviewPage'),
  },
  {
    path: '/brief',
    name: 'Brief',
    about: 'A page to read, print and send on',
    group: 'Work',
    icon: 'M4 4h12v12H4zM6.500 7h7M6.500 9.500h7M6.500 12h4',
    page: later(() => import('../brief/brief-page.js'), 'BriefPage'),
  },
]

/** The page of one report. */
export const readerPage = lazy(async () => ({ default: (await import('../reader/reader-page.js')).ReaderPage }))
