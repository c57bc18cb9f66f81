import { type KeyboardEvent, useState } from 'react'
import { reportAddress } from '../../app/address.js'
import { Link } from '../../app/link.js'
import { tellDay, tellPeriod } from '../../entry/days.js'
import { LayerShape } from '../../entry/layer-sign.js'
import { layerSigns } from '../../entry/layers.js'
import { telling } from '../../entry/telling.js'
import type { MarkedLane } from './layout.js'
import { rowHeight } from './layout.js'
import type { Mark } from './marks.js'
import type { Laid } from './packed.js'

/** The entries one by one, with their words where there is room. One stop for the tab key; arrows go from one to the next. */
export function NearMarks({ lanes, width }: { lanes: readonly MarkedLane[]; width: number }) {
  const all = lanes.flatMap(({ lane, marks }) => marks.map(({ item }) => keyOf(lane.key, item)))
  const [at, setAt] = useState<string | null>(null)
  const stop = at !== null && all.includes(at) ? at : all[0]
  const step = (event: KeyboardEvent<HTMLElement>): void => {
    const way =
      event.key === 'ArrowRight' || event.key === 'ArrowDown'
        ? 1
        : event.key === 'ArrowLeft' || event.key === 'ArrowUp'
          ? -1
          : 0
    if (way === 0) return
    event.preventDefault()
    event.stopPropagation()
    const marks = [...event.currentTarget.querySelectorAll<HTMLElement>('.near-mark')]
    const next = marks[marks.findIndex((mark) => mark === document.activeElement) + way]
    next?.focus()
  }
  return (
    <div className="marks" onKeyDown={step}>
      {lanes.map(({ lane, top, marks }) =>
        marks.map((laid) => (
          <NearMark
            key={keyOf(lane.key, laid.item)}
            laid={laid}
            top={top + 2 + laid.row * rowHeight}
            width={width}
            stop={keyOf(lane.key, laid.item) === stop}
            onFocus={() => setAt(keyOf(lane.key, laid.item))}
          />
        )),
      )}
    </div>
  )
}

const keyOf = (lane: string, { item }: Mark): string => `${lane} ${item.entry.report.id} ${item.entry.id}`

interface NearMarkProps {
  readonly laid: Laid<Mark>
  readonly top: number
  readonly width: number
  readonly stop: boolean
  onFocus(): void
}

function NearMark({ laid: { item: mark, x, room, more }, top, width, stop, onFocus }: NearMarkProps) {
  const { entry, accounts } = mark.item
  const { kind, from, matter, words } = telling(entry)
  const what = [from.join(', '), kind].filter((part) => part !== '').join(' · ') || (matter ?? '')
  const day = mark.undated ? `without a day, learned ${tellDay(entry.learned)}` : tellPeriod(entry.from, entry.to)
  const told = accounts.length === 0 ? '' : `, told by ${accounts.length + 1} reports`
  const label = `${layerSigns[entry.layer].one}, ${day}: ${what}. “${words}”${told}`
  return (
    <>
      {mark.lasts !== null && (
        <i
          className={`near-lasts layer-${entry.layer}`}
          style={{
            insetBlockStart: top + 17,
            left: Math.max(0, mark.start),
            width: Math.max(2, Math.min(width, mark.lasts) - Math.max(0, mark.start)),
          }}
        />
      )}
      <Link
        to={reportAddress(entry.report.id, entry.id)}
        className={`near-mark layer-${entry.layer}${mark.undated ? ' near-undated' : ''}`}
        style={{ insetBlockStart: top, left: x, ...(room > 0 && { maxWidth: room }) }}
        tabIndex={stop ? 0 : -1}
        onFocus={onFocus}
        draggable={false}
        title={label}
      >
        <LayerShape layer={entry.layer} />
        <span className="visually-hidden">{`${layerSigns[entry.layer].one}, ${day}: `}</span>
        <span className={room > 0 ? 'near-words' : 'visually-hidden'} dir="auto">
          <b>{what}</b> {words}
        </span>
        <span className="visually-hidden">{told}</span>
        {more > 0 && (
          <span className="near-more">
            +{more}
            <span className="visually-hidden"> more of that day</span>
          </span>
        )}
      </Link>
    </>
  )
}
