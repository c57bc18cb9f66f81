import { type Ref } from 'react'
import type { ReviewDeed } from './keys.js'

interface ActionsProps {
  readonly disabled: boolean
  readonly canUndo: boolean
  /** What is open below the entry. */
  readonly open: 'amend' | 'join' | null
  readonly why: Ref<HTMLInputElement>
  onDeed(deed: ReviewDeed): void
}

const actions: readonly { deed: ReviewDeed; key: string; name: string; about: string }[] = [
  { deed: 'accept', key: 'A', name: 'Accept', about: 'It stands, whatever a later version reads' },
  { deed: 'reject', key: 'X', name: 'Reject', about: 'It is wrong and counts no more' },
  { deed: 'amend', key: 'E', name: 'Amend', about: 'Correct a field' },
  { deed: 'join', key: 'J', name: 'Join', about: 'Another entry tells the same thing' },
  { deed: 'flag', key: 'F', name: 'Flag', about: 'To be looked at again, by you or others' },
  { deed: 'skip', key: 'Space', name: 'Skip', about: 'To the next, without a ruling' },
  { deed: 'undo', key: 'U', name: 'Undo', about: 'Take the last ruling of this visit back' },
]

/** What can be done with the entry at hand: the legend of the keys, and buttons for mouse and touch. */
export const Actions = ({ disabled, canUndo, open, why, onDeed }: ActionsProps) => (
  <div className={open === null ? 'actions' : 'actions actions-open'} role="toolbar" aria-label="Rule on this entry">
    {actions.map(({ deed, key, name, about }) => (
      <button
        key={deed}
        type="button"
        className={`action action-${deed}`}
        title={about}
        aria-keyshortcuts={key}
        aria-pressed={deed === 'amend' || deed === 'join' ? open === deed : undefined}
        disabled={deed === 'skip' ? false : deed === 'undo' ? disabled || !canUndo : disabled}
        onClick={() => onDeed(deed)}
      >
        <kbd aria-hidden="true">{key}</kbd>
        {name}
      </button>
    ))}
    <label className="why-field">
      Why{' '}
      <input
        ref={why}
        type="text"
        maxLength={500}
        disabled={disabled}
        placeholder="unless you write more: the usual reason"
        aria-describedby="why-about"
      />
      <span id="why-about" className="visually-hidden">
        Left empty, the ruling says the usual reason of its kind.
      </span>
    </label>
  </div>
)
