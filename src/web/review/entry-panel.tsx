import { type RefObject, useEffect, useRef } from 'react'
import type { ReviewItem } from '../../api/review/wire.js'
import { client, read } from '../data/client.js'
import { Failed, Waiting } from '../data/notices.js'
import { useAnswer } from '../data/use-answer.js'
import { Actions } from './actions.js'
import { type EntryPlace, isAt } from './addresses.js'
import { AmendForm } from './amend-form.js'
import { Beside } from './beside.js'
import { EntryFacts } from './entry-facts.js'
import { JoinPanel } from './join-panel.js'
import { Passages } from './passages.js'
import { useDeeds } from './use-deeds.js'
import type { Rulings } from './use-rulings.js'

export interface EntryPanelProps {
  /** Set where the reader came from the entry before: the keyboard then goes along. */
  readonly moved: RefObject<boolean>
  readonly place: EntryPlace
  /** The entry as the queue has it; null where it was opened directly. */
  readonly queued: ReviewItem | null
  readonly rulings: Rulings
  readonly reviewer: string | null
  readonly readOnly: boolean
  askName(): void
  onNext(item: ReviewItem): void
}

/** The entry at hand with its words, all that helps to judge it, and what can be said of it. */
export function EntryPanel(props: EntryPanelProps) {
  const { place, queued, rulings, moved } = props
  const panel = useRef<HTMLElement>(null)
  const { value, failure, again } = useAnswer(`review entry ${place.report ?? ''} ${place.entry}`, (signal) =>
    read(
      client.api.review.entries[':id'].$get(
        {
          param: { id: encodeURIComponent(place.entry) },
          query: place.report === null ? {} : { report: place.report },
        },
        { init: { signal } },
      ),
    ),
  )
  const beside = value !== null && isAt(value.item.entry, place) ? value : null
  const item = beside === null ? queued : { ...beside.item, reason: queued?.reason ?? beside.item.reason }
  const why = useRef<HTMLInputElement>(null)
  const deeds = useDeeds(props, item, why, panel)
  useEffect(() => {
    if (item === null || !moved.current) return
    moved.current = false
    panel.current?.focus({ preventScroll: true })
    panel.current?.scrollIntoView({ block: 'nearest' })
  }, [item === null, moved])
  if (item === null) {
    return failure === null ? <Waiting what="the entry" /> : <Failed failure={failure} again={again} />
  }
  return (
    <article ref={panel} className={`entry-panel layer-${item.entry.layer}`} aria-label="Entry at hand" tabIndex={-1}>
      {item.reason !== null && <p className={`reason reason-${item.reason.kind}`}>{item.reason.words}</p>}
      <Passages layer={item.entry.layer} report={item.entry.report} passages={item.passages} entry={item.entry.id} />
      {deeds.open === 'amend' ? (
        <AmendForm entry={item.entry} onSave={deeds.amend} onCancel={deeds.close} />
      ) : (
        <EntryFacts item={item} />
      )}
      <Actions disabled={props.readOnly} canUndo={rulings.canUndo} open={deeds.open} why={why} onDeed={deeds.take} />
      {deeds.open === 'join' && <JoinPanel entry={item.entry} onJoin={deeds.join} onCancel={deeds.close} />}
      {beside !== null && deeds.open === null && (
        <Beside
          beside={beside}
          onKeepApart={props.readOnly ? null : ({ entry, report }) => deeds.keepApart(entry, report.id)}
        />
      )}
    </article>
  )
}
