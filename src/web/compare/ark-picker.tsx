import { Combobox, createListCollection } from '@ark-ui/react/combobox'
import { useEffect, useMemo, useState } from 'react'
import type { Name, NamePickerProps } from './name-picker.js'

/** Names offered at once. */
const mostOffered = 40

/** The combobox itself, in a file of its own that is fetched when a page first needs it. */
export function ArkPicker({ label, value, names, placeholder, bare = false, onPick }: NamePickerProps) {
  const [typed, setTyped] = useState(value ?? '')
  useEffect(() => setTyped(value ?? ''), [value])
  const offered = useMemo(() => fitting(names, typed === value ? '' : typed), [names, typed, value])
  const collection = useMemo(
    () => createListCollection({ items: offered, itemToValue: ({ name }) => name, itemToString: ({ name }) => name }),
    [offered],
  )
  const pick = (name: string | null): void => {
    if (name !== value) onPick(name)
    setTyped(value === null ? '' : (name ?? ''))
  }
  return (
    <Combobox.Root
      className="picker"
      collection={collection}
      value={value === null ? [] : [value]}
      inputValue={typed}
      placeholder={placeholder}
      openOnClick
      allowCustomValue
      inputBehavior="autohighlight"
      positioning={{ sameWidth: false, placement: 'bottom-start' }}
      onInputValueChange={({ inputValue, reason }) => {
        if (reason === 'input-change' || reason === 'clear-trigger') setTyped(inputValue)
      }}
      onValueChange={({ value: [name] }) => pick(name ?? null)}
    >
      <Combobox.Label className={bare ? 'visually-hidden' : ''}>{label}</Combobox.Label>
      <Combobox.Control className="picker-control">
        <Combobox.Input className="picker-input" dir="auto" spellCheck={false} />
        {value !== null && (
          <Combobox.ClearTrigger className="picker-clear" aria-label={`Take ${value} away`}>
            <span aria-hidden="true">×</span>
          </Combobox.ClearTrigger>
        )}
      </Combobox.Control>
      <Combobox.Positioner>
        <Combobox.Content className="picker-list">
          {offered.length === 0 && <p className="muted picker-none">No name fits</p>}
          {offered.map((item) => (
            <Combobox.Item key={item.name} item={item} className="picker-item">
              <Combobox.ItemText dir="auto">{item.name}</Combobox.ItemText>
              <span className="muted">{item.hint}</span>
            </Combobox.Item>
          ))}
        </Combobox.Content>
      </Combobox.Positioner>
    </Combobox.Root>
  )
}

/** Names that begin with what was typed, then those in which a word does, then any that hold it. */
function fitting(names: readonly Name[], typed: string): Name[] {
  const wanted = plain(typed)
  if (wanted === '') return names.slice(0, mostOffered)
  const ranked = names.flatMap((one) => {
    const name = plain(one.name)
    const at = name.indexOf(wanted)
    if (at < 0) return []
    return [{ one, rank: at === 0 ? 0 : name.includes(` ${wanted}`) ? 1 : 2 }]
  })
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .slice(0, mostOffered)
    .map(({ one }) => one)
}

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim()
