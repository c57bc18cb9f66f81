import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { memo, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { ReportRow } from '../../api/reports/wire.js'
import { useAddress } from '../app/address.js'
import { changed } from '../app/chosen.js'
import { Link } from '../app/link.js'
import { tellCount, tellDay, tellNumber } from '../entry/days.js'
import { besideAddress, readerAddress } from '../reader/addresses.js'
import { clicked, type Column, type Order } from './rows.js'

interface TableProps {
  readonly rows: readonly ReportRow[]
  /** All reports: a row names the one it copies. */
  readonly all: readonly ReportRow[]
  readonly order: Order
  readonly query: URLSearchParams
  readonly waiting: boolean
  readonly actor: string | null
}

const columns: readonly { readonly name: Column; readonly label: string; readonly number?: true }[] = [
  { name: 'published', label: 'Published' },
  { name: 'title', label: 'Report' },
  { name: 'outlet', label: 'Outlet' },
  { name: 'words', label: 'Words', number: true },
  { name: 'entries', label: 'Entries', number: true },
  { name: 'copies', label: 'Copies', number: true },
]

/** A row's height on a wide screen; a narrow one's rows are measured. */
const rowHeight = 46

/** The table; only the rows on the screen and some around it are drawn. */
export function ReportTable({ rows, all, order, query, waiting, actor }: TableProps) {
  const address = useAddress()
  const body = useRef<HTMLTableSectionElement>(null)
  const [top, setTop] = useState(0)
  useLayoutEffect(() => {
    setTop((body.current?.getBoundingClientRect().top ?? 0) + scrollY)
  }, [])
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => rowHeight,
    getItemKey: (at) => rows[at]?.id ?? at,
    overscan: 12,
    scrollMargin: top,
  })
  const byId = useMemo(() => new Map(all.map((row) => [row.id, row])), [all])
  const items = virtual.getVirtualItems()
  const before = (items[0]?.start ?? top) - top
  const after = virtual.getTotalSize() - ((items.at(-1)?.end ?? top) - top)
  return (
    <table className={waiting ? 'reports reports-wait' : 'reports'} aria-rowcount={rows.length + 1}>
      <thead>
        <tr>
          {columns.map(({ name, label, number }) => (
            <th
              key={name}
              scope="col"
              className={number ? `number column-${name}` : `column-${name}`}
              aria-sort={order.by === name ? (order.falling ? 'descending' : 'ascending') : 'none'}
            >
              <Link to={changed(address, { sort: clicked(order, name) })}>
                {label}
                <span className="sort-sign" aria-hidden="true">
                  {order.by === name ? (order.falling ? '▾' : '▴') : ''}
                </span>
              </Link>
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body}>
        {before > 0 && (
          <tr aria-hidden="true" className="room">
            <td colSpan={columns.length} style={{ height: before }} />
          </tr>
        )}
        {items.map(({ index, key }) => {
          const row = rows[index]
          return row === undefined ? null : (
            <Row
              key={key}
              row={row}
              index={index}
              from={byId.get(row.from?.report ?? '') ?? null}
              query={query}
              actor={actor}
              measure={virtual.measureElement}
            />
          )
        })}
        {after > 0 && (
          <tr aria-hidden="true" className="room">
            <td colSpan={columns.length} style={{ height: after }} />
          </tr>
        )}
      </tbody>
    </table>
  )
}

interface RowProps {
  readonly row: ReportRow
  readonly index: number
  /** The report from which it has its text. */
  readonly from: ReportRow | null
  readonly query: URLSearchParams
  readonly actor: string | null
  measure(element: Element | null): void
}

const Row = memo(function OneRow({ row, index, from, query, actor, measure }: RowProps) {
  const { id, title, outlet, agency, published, learned, words, entries, copies, correctedBy, withdrawn } = row
  return (
    <tr ref={measure} data-index={index} aria-rowindex={index + 2}>
      <td className="when">
        {published === null ? <span className="muted">undated, read {tellDay(learned)}</span> : tellDay(published)}
      </td>
      <td className="column-title">
        <Link to={readerAddress(query, id)} className="report-title">
          <bdi>{title ?? id}</bdi>
        </Link>
        {withdrawn !== null && (
          <span className="row-sign">{withdrawn === 'retract' ? '✕ taken back' : '✎ corrected'}</span>
        )}
        {row.from !== null && (
          <span className="row-sign">
            {fromWords[row.from.as]}{' '}
            <Link to={besideAddress(query, id, row.from.report)}>
              <bdi>{from?.outlet ?? from?.title ?? row.from.report}</bdi>
            </Link>
          </span>
        )}
        {correctedBy !== null && (
          <span className="row-sign">
            <Link to={besideAddress(query, id, correctedBy)}>corrected later</Link>
          </span>
        )}
      </td>
      <td className="column-outlet">
        {outlet === null ? <span className="muted">unknown</span> : <bdi>{outlet}</bdi>}
        {agency !== null && agency !== outlet && (
          <span className="muted">
            {' · '}
            <bdi>{agency}</bdi>
          </span>
        )}
      </td>
      <td className="number">
        {tellNumber(words)}
        <span className="unit"> {words === 1 ? 'word' : 'words'}</span>
      </td>
      <td className="number">
        {tellNumber(entries)}
        <span className="unit">
          {' '}
          {entries === 1 ? 'entry' : 'entries'}
          {actor !== null && ' of this actor'}
        </span>
      </td>
      <td className="number column-copies">
        {copies > 0 ? (
          <span title={tellCount(copies, 'copy', 'copies')}>{tellNumber(copies)}</span>
        ) : (
          <span className="muted">–</span>
        )}
      </td>
    </tr>
  )
})

const fromWords = { copy: 'copy of', version: 'later version of', correction: 'correction of' } as const
