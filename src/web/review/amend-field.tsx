import { useId } from 'react'
import type { WireEntry } from '../../api/wire.js'
import { ActorsField } from './actors-field.js'
import type { AmendValue } from './amend-form.js'
import type { FieldSpec } from './field-specs.js'

interface AmendFieldProps {
  readonly spec: FieldSpec
  readonly entry: WireEntry
  readonly value: unknown
  readonly changed: boolean
  onChange(value: AmendValue): void
}

/** One field with the control that fits it. */
export function AmendField({ spec, entry, value, changed, onChange }: AmendFieldProps) {
  const id = useId()
  const grouped =
    spec.control === 'actors' || spec.control === 'actor' || spec.control === 'when' || spec.control === 'each'
  const label = (
    <>
      {spec.label}
      {changed && <span className="amend-changed"> changed</span>}
    </>
  )
  return (
    <div className="amend-field" {...(grouped && { role: 'group', 'aria-labelledby': id })}>
      {grouped ? (
        <span id={id} className="amend-label">
          {label}
        </span>
      ) : (
        <label htmlFor={`${id}-control`} className="amend-label">
          {label}
        </label>
      )}
      <Control id={`${id}-control`} spec={spec} entry={entry} value={value} onChange={onChange} />
    </div>
  )
}

const words = (value: string): string => value.replaceAll('-', ' ').toLowerCase()

function Control({
  id,
  spec,
  entry,
  value,
  onChange,
}: { id: string } & Pick<AmendFieldProps, 'spec' | 'entry' | 'value' | 'onChange'>) {
  switch (spec.control) {
    case 'choice':
      return (
        <select id={id} value={textOf(value)} onChange={(event) => onChange(event.target.value || null)}>
          {spec.none && <option value="">not told</option>}
          {spec.options.map((option) => (
            <option key={option} value={option}>
              {words(option)}
            </option>
          ))}
        </select>
      )
    case 'text':
      return (
        <input
          id={id}
          type="text"
          dir="auto"
          value={textOf(value)}
          required={!spec.none}
          onChange={(event) => onChange(event.target.value === '' && spec.none ? null : event.target.value)}
        />
      )
    case 'number':
      return (
        <input
          id={id}
          type="number"
          step="any"
          value={typeof value === 'number' ? value : ''}
          onChange={(event) => onChange(event.target.value === '' ? null : event.target.valueAsNumber)}
        />
      )
    case 'when':
      return <WhenControl value={isWhen(value) ? value : null} onChange={onChange} />
    case 'each':
      return <EachControl spec={spec} entry={entry} value={Array.isArray(value) ? value : []} onChange={onChange} />
    case 'actors':
      return (
        <ActorsField
          label={spec.label}
          entry={entry}
          ids={Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []}
          onChange={onChange}
        />
      )
    case 'actor':
      return (
        <ActorsField
          label={spec.label}
          entry={entry}
          ids={typeof value === 'string' ? [value] : []}
          onChange={(ids) => onChange(ids.at(-1) ?? null)}
        />
      )
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

interface When {
  readonly text: string
  readonly from: string | null
  readonly to: string | null
}
const isWhen = (value: unknown): value is When =>
  typeof value === 'object' && value !== null && 'from' in value && 'to' in value && 'text' in value

/** The report's own words for the day stay: a person corrects what they mean. */
function WhenControl({ value, onChange }: { value: When | null; onChange: (value: AmendValue) => void }) {
  const change = (ends: { from?: string | null; to?: string | null }): void => {
    const [from, to] = [
      ends.from === undefined ? (value?.from ?? null) : ends.from,
      ends.to === undefined ? (value?.to ?? null) : ends.to,
    ]
    if (value === null && from === null && to === null) return onChange(null)
    onChange({ text: value?.text ?? from ?? to ?? '', from, to })
  }
  const first = (from: string | null): void =>
    // Most things last a day: the last follows the first until it is set apart.
    change(value === null || value.from === value.to ? { from, to: from } : { from })
  return (
    <div className="when-control">
      <input
        type="date"
        aria-label="First day"
        value={value?.from ?? ''}
        onChange={(event) => first(event.target.value || null)}
      />
      <span aria-hidden="true">–</span>
      <input
        type="date"
        aria-label="Last day"
        value={value?.to ?? ''}
        min={value?.from ?? undefined}
        onChange={(event) => change({ to: event.target.value || null })}
      />
      {value !== null && (
        <span className="muted" dir="auto">
          “{value.text}”
        </span>
      )}
    </div>
  )
}

function EachControl({
  spec,
  entry,
  value,
  onChange,
}: {
  spec: Extract<FieldSpec, { control: 'each' }>
  entry: WireEntry
  value: readonly Readonly<Record<string, unknown>>[]
  onChange: (value: AmendValue) => void
}) {
  const nameOf = (id: unknown): string => entry.actors.find((actor) => actor.id === id)?.name ?? String(id)
  const whose = (one: Readonly<Record<string, unknown>>): string =>
    'actor' in one ? nameOf(one['actor']) : Array.isArray(one['by']) ? one['by'].map(nameOf).join(', ') : ''
  if (value.length === 0) return <span className="muted">none told</span>
  return (
    <div className="each-control">
      {value.map((one, at) => (
        <label key={at}>
          <span dir="auto">{whose(one) || spec.label}</span>{' '}
          <select
            value={textOf(one[spec.key])}
            onChange={(event) =>
              onChange(
                value.map((other, place) => (place === at ? { ...other, [spec.key]: event.target.value } : other)),
              )
            }
          >
            {spec.options.map((option) => (
              <option key={option} value={option}>
                {words(option)}
              </option>
            ))}
          </select>
        </label>
      ))}
    </div>
  )
}
