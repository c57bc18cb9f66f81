import { type RefObject, useEffect, useRef, useState } from 'react'
import type { ReviewItem, RulingBody } from '../../api/review/wire.js'
import type { WireEntry } from '../../api/wire.js'
import { isTyping } from '../app/top-bar.js'
import type { Amendment } from './amend-form.js'
import type { EntryPanelProps } from './entry-panel.js'
import { deedOf, type ReviewDeed } from './keys.js'
import { usualWhy } from './send.js'
import { wordOf } from './word-of.js'

export interface Deeds {
  readonly open: 'amend' | 'join' | null
  take(deed: ReviewDeed): void
  amend(amendments: readonly Amendment[]): void
  join(other: WireEntry): void
  keepApart(entry: string, report: string): void
  close(): void
}

/** What keys and buttons do; keys do nothing while something is typed. */
export function useDeeds(
  { rulings, reviewer, readOnly, askName, onNext }: EntryPanelProps,
  item: ReviewItem | null,
  why: RefObject<HTMLInputElement | null>,
  panel: RefObject<HTMLElement | null>,
): Deeds {
  const [open, setOpen] = useState<'amend' | 'join' | null>(null)
  const close = (): void => {
    setOpen(null)
    panel.current?.focus({ preventScroll: true })
  }
  /** Makes rulings of one deed and goes on to the next entry. */
  const rule = (deed: keyof typeof usualWhy, told: string, bodies: (by: string, why: string) => RulingBody[]): void => {
    if (item === null || readOnly) return
    if (reviewer === null) return askName()
    const said = why.current?.value.trim() ?? ''
    if (why.current !== null) why.current.value = ''
    rulings.rule(item, bodies(reviewer, said === '' ? usualWhy[deed] : said), told)
    setOpen(null)
    onNext(item)
  }
  const about = item === null ? null : { entry: item.entry.id, report: item.entry.report.id }
  const named = item === null ? '' : wordOf(item.entry)
  const take = (deed: ReviewDeed): void => {
    if (item === null || about === null) return
    if (deed === 'skip') return onNext(item)
    if (readOnly) return
    if (deed === 'undo') return reviewer === null ? askName() : rulings.undo(reviewer)
    if (deed === 'amend' || deed === 'join') {
      if (reviewer === null) return askName()
      return open === deed ? close() : setOpen(deed)
    }
    const done = { accept: 'Accepted', reject: 'Rejected', flag: 'Flagged' }[deed]
    rule(deed, `${done}: ${named}`, (by, reason) => [{ act: deed, ...about, by, why: reason }])
  }
  const latest = useRef(take)
  latest.current = take
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const deed = deedOf(event)
      if (deed === null || event.defaultPrevented || event.repeat || isTyping(event.target) || isElsewhere(event))
        return
      // While something is open below the entry, its own keys count; the one that opened it closes it.
      if (open !== null && deed !== open) return
      event.preventDefault()
      latest.current(deed)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [open])
  return {
    open,
    take,
    close,
    amend: (amendments) =>
      about !== null &&
      rule(
        'amend',
        `Amended ${amendments.map(({ label }) => label.toLowerCase()).join(', ')}: ${named}`,
        (by, reason) =>
          amendments.map(({ field, value }) => ({
            act: 'amend',
            ...about,
            field,
            // What the fields hold is plain data.
            value: JSON.parse(JSON.stringify(value)),
            by,
            why: reason,
          })),
      ),
    join: (other) =>
      about !== null &&
      rule('join', `Joined: ${named}`, (by, reason) => [
        { act: 'join', ...about, other: other.id, otherReport: other.report.id, by, why: reason },
      ]),
    keepApart: (other, otherReport) =>
      about !== null &&
      rule('split', `Kept apart: ${named}`, (by, reason) => [
        { act: 'split', ...about, other, otherReport, by, why: reason },
      ]),
  }
}

/** Whether the key belongs to what has the focus: space presses a button or ticks a box, and pop-ups have keys of their own. */
function isElsewhere(event: KeyboardEvent): boolean {
  const { target } = event
  if (!(target instanceof Element)) return false
  if (target.closest('[role=dialog], [role=slider], [role=listbox], .proof-pop') !== null) return true
  return event.key === ' ' && target.closest('button, a, summary, input, label') !== null
}
