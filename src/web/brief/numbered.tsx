import { Popover } from 'radix-ui'
import { useEffect, useRef, useState } from 'react'
import { reportAddress } from '../app/address.js'
import { Link } from '../app/link.js'
import { Passage, type Reference, sourceLine } from './passage.js'

/** How long a pointer rests before the words open, and may be away before they close, in milliseconds. */
const [rest, away] = [220, 250]

/** `shown`: by a pointer or focus that rests there; `opened`: by a click or Enter, and then the focus is inside. */
type State = 'closed' | 'shown' | 'opened'

/** A reference's number: it opens the words in the report, with their source and the way to them. */
export function Numbered({ reference }: { reference: Reference }) {
  const [state, setState] = useState<State>('closed')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const words = useRef<HTMLDivElement>(null)
  useEffect(() => () => clearTimeout(timer.current), [])
  // Words that stood there already take the focus once they are asked for.
  useEffect(() => {
    if (state === 'opened' && words.current?.contains(document.activeElement) === false) words.current.focus()
  }, [state])
  const later = (next: (state: State) => State, wait: number): void => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setState(next), wait)
  }
  const stay = (): void => clearTimeout(timer.current)
  const leave = (): void => later((now) => (now === 'shown' ? 'closed' : now), away)
  const name = `Reference ${reference.number}: ${reference.report.outlet ?? reference.report.title ?? reference.report.id}`
  return (
    <Popover.Root open={state !== 'closed'} onOpenChange={(open) => setState(open ? 'opened' : 'closed')}>
      <Popover.Trigger
        className="reference-number"
        aria-label={name}
        onClick={(event) => {
          stay()
          if (state !== 'shown') return
          // It stands open already: the click keeps it there.
          event.preventDefault()
          setState('opened')
        }}
        onPointerEnter={({ pointerType }) =>
          pointerType === 'mouse' && later((now) => (now === 'closed' ? 'shown' : now), rest)
        }
        onPointerLeave={leave}
        onKeyUp={({ key }) => key === 'Tab' && setState((now) => (now === 'closed' ? 'shown' : now))}
        // Back before the words closed: they stay.
        onFocus={stay}
        onBlur={leave}
      >
        {reference.number}
      </Popover.Trigger>
      {state !== 'closed' && (
        <Popover.Portal>
          <Popover.Content
            ref={words}
            tabIndex={-1}
            className="proof-pop brief-pop"
            sideOffset={6}
            collisionPadding={12}
            aria-label={name}
            onPointerEnter={stay}
            onPointerLeave={leave}
            onOpenAutoFocus={(event) => state === 'shown' && event.preventDefault()}
            onCloseAutoFocus={(event) => state === 'shown' && event.preventDefault()}
          >
            <Passage reference={reference} />
            <p className="brief-source muted" dir="auto">
              {sourceLine(reference, true)}
            </p>
            <Link to={reportAddress(reference.report.id, reference.entries[0])} className="button small">
              Open in the report
            </Link>
            <Popover.Arrow className="proof-arrow" />
          </Popover.Content>
        </Popover.Portal>
      )}
    </Popover.Root>
  )
}
