import type { ReactNode } from 'react'
import './choice-chips.css'

interface ChipsProps<K extends string> {
  /** What is chosen among: "Layers". */
  readonly name: string
  readonly all: readonly K[]
  /** Empty means all. */
  readonly chosen: readonly K[]
  sign(one: K): ReactNode
  label(one: K): string
  choose(chosen: readonly K[]): void
}

/** Several of a few kinds. From “all”, the first click shows that kind alone; further ones add and take away. */
export function ChoiceChips<K extends string>({ name, all, chosen, sign, label, choose }: ChipsProps<K>) {
  return (
    <div className="choice-chips" role="group" aria-label={name}>
      {all.map((one) => (
        <button
          key={one}
          type="button"
          className="choice-chip"
          aria-pressed={chosen.includes(one)}
          onClick={() => choose(toggled(all, chosen, one))}
        >
          {sign(one)}
          {label(one)}
        </button>
      ))}
      {chosen.length > 0 && (
        <button type="button" className="choice-chip choice-chip-all" onClick={() => choose([])}>
          All {name.toLowerCase()}
        </button>
      )}
    </div>
  )
}

function toggled<K>(all: readonly K[], chosen: readonly K[], one: K): readonly K[] {
  const next = chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one]
  return next.length === all.length ? [] : next
}
