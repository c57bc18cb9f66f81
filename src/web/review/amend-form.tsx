import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { WireEntry } from '../../api/wire.js'
import { AmendField } from './amend-field.js'
import { fieldsToAmend, valueOf } from './field-specs.js'

/** A field and what it is to be. */
export interface Amendment {
  readonly field: string
  readonly label: string
  readonly value: AmendValue
}
/** As the entry's own field has it. */
export type AmendValue = string | number | null | readonly AmendPart[] | When
type AmendPart = string | Readonly<Record<string, unknown>>
interface When {
  readonly text: string
  readonly from: string | null
  readonly to: string | null
}

interface AmendFormProps {
  readonly entry: WireEntry
  onSave(amendments: readonly Amendment[]): void
  onCancel(): void
}

/** The entry's fields in place, to be corrected; each that was changed is a ruling of its own. */
export function AmendForm({ entry, onSave, onCancel }: AmendFormProps) {
  const fields = fieldsToAmend(entry)
  const [values, setValues] = useState<ReadonlyMap<string, AmendValue>>(new Map())
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector<HTMLElement>('select, input')?.focus(), [])
  const changes = fields.flatMap(({ name, label }): Amendment[] => {
    const value = values.get(name)
    if (value === undefined || JSON.stringify(value) === JSON.stringify(valueOf(entry, name))) return []
    return [{ field: name, label, value }]
  })
  const save = (event: FormEvent): void => {
    event.preventDefault()
    if (changes.length > 0) onSave(changes)
  }
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.stopPropagation()
    onCancel()
  }
  return (
    <form ref={form} className="amend" aria-label="Amend this entry" onSubmit={save} onKeyDown={leave}>
      <div className="amend-fields">
        {fields.map((spec) => (
          <AmendField
            key={spec.name}
            spec={spec}
            entry={entry}
            value={values.has(spec.name) ? values.get(spec.name) : valueOf(entry, spec.name)}
            changed={changes.some(({ field }) => field === spec.name)}
            onChange={(value) => setValues((last) => new Map(last).set(spec.name, value))}
          />
        ))}
      </div>
      <p className="amend-end">
        <button type="submit" className="button primary" disabled={changes.length === 0}>
          {changes.length < 2 ? 'Save the correction' : `Save ${changes.length} corrections`}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          Leave as it is
        </button>
        <span className="muted">
          <kbd>Enter</kbd> saves, <kbd>Esc</kbd> leaves. The program’s own reading is kept, too.
        </span>
      </p>
    </form>
  )
}
