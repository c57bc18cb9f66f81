import { lazy, Suspense, useMemo } from 'react'
import { client, read } from '../data/client.js'
import { useAnswer } from '../data/use-answer.js'
import { tellNumber } from '../entry/days.js'

const ArkPicker = lazy(async () => ({ default: (await import('./ark-picker.js')).ArkPicker }))

/** A name that can be picked, and what helps to tell it from others: "30 entries". */
export interface Name {
  readonly name: string
  readonly hint: string
}

export interface NamePickerProps {
  readonly label: string
  /** The name picked; null for none. */
  readonly value: string | null
  readonly names: readonly Name[]
  readonly placeholder: string
  /** The label is only heard. */
  readonly bare?: boolean
  onPick(name: string | null): void
}

/** A field in which a name is typed and picked from those that fit. */
export const NamePicker = (props: NamePickerProps) => (
  <Suspense
    fallback={
      <label className="picker">
        <span className={props.bare === true ? 'visually-hidden' : ''}>{props.label}</span>{' '}
        <input type="text" disabled placeholder={props.placeholder} value={props.value ?? ''} readOnly />
      </label>
    }
  >
    <ArkPicker {...props} />
  </Suspense>
)

/** Everybody who acts or is acted on, most often named first. */
export function useCast(): readonly Name[] {
  const { value } = useAnswer('actors', (signal) => read(client.api.actors.$get({}, { init: { signal } })))
  return useMemo(() => {
    const names = new Map<string, number>()
    for (const { actor, entries } of value?.actors ?? []) names.set(actor.name, (names.get(actor.name) ?? 0) + entries)
    return [...names].map(([name, entries]) => ({
      name,
      hint: `${tellNumber(entries)} ${entries === 1 ? 'entry' : 'entries'}`,
    }))
  }, [value])
}
