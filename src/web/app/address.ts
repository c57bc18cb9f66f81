import { useSyncExternalStore } from 'react'

/** Where the reader is: a path and what was chosen there. */
export interface Address {
  readonly path: string
  readonly query: URLSearchParams
}

const moved = 'rapporteur-moved'

/** The address, and every change of it by links, the browser's own buttons or `goTo`. */
export function useAddress(): Address {
  const href = useSyncExternalStore(watch, () => location.pathname + location.search)
  const [path = '/', search = ''] = href.split(/\?(.*)/s)
  return { path, query: new URLSearchParams(search) }
}

function watch(changed: () => void): () => void {
  addEventListener('popstate', changed)
  addEventListener(moved, changed)
  return () => {
    removeEventListener('popstate', changed)
    removeEventListener(moved, changed)
  }
}

/** Goes to an address of this page. `replace` leaves no step in the browser's history. */
export function goTo(address: string, { replace = false } = {}): void {
  if (address === location.pathname + location.search) return
  const otherPage = new URL(address, location.origin).pathname !== location.pathname
  if (replace) history.replaceState(null, '', address)
  else history.pushState(null, '', address)
  if (otherPage) scrollTo(0, 0)
  dispatchEvent(new Event(moved))
}

/** A path with its query; empty values are left out. */
export function addressOf(path: string, query: Readonly<Record<string, string | null | undefined>> = {}): string {
  const kept = Object.entries(query).flatMap(([name, value]) => (value ? [`${name}=${plainly(value)}`] : []))
  return kept.length === 0 ? path : `${path}?${kept.join('&')}`
}

/** Commas need no escape in a query, and people read addresses. */
const plainly = (value: string): string => encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%20', '+')

/** The reader's address of a report, with an entry opened, and as of a day. */
export const reportAddress = (report: string, entry?: string, asOf?: string | null): string =>
  addressOf(`/reports/${encodeURIComponent(report)}`, { entry, asOf })
